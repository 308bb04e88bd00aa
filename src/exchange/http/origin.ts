/** Where a key may go: one http(s) origin, named by whoever runs the kit. */
import { KitError } from "../../openapi/kit-error.ts";
import type { Response } from "../exchange.ts";

/**
 * Reads a bare origin such as `https://app.onlyfansapi.com`.
 * @throws {KitError} `invalid_target`. It names the host at most: the rest of the address may hold a password.
 */
export function parseOrigin(text: string): URL {
  if (!URL.canParse(text)) throw new KitError("invalid_target", "The target is not an address.");
  const url = new URL(text);
  for (const [flaw, isFlawed] of flaws) {
    if (isFlawed(url)) throw new KitError("invalid_target", `The target ${flaw}.`, { host: url.host });
  }
  return url;
}

const flaws: readonly (readonly [flaw: string, isFlawed: (url: URL) => boolean])[] = [
  ["is neither http nor https", (url) => !["http:", "https:"].includes(url.protocol)],
  ["holds credentials", (url) => url.username !== "" || url.password !== ""],
  ["holds more than an origin", (url) => url.pathname !== "/" || /[?#]/.test(url.href)],
];

/** Where a response redirects to, when that is another origin: `https` of the same host, or unnamed. */
export function redirectToOtherOrigin(origin: URL, { status, headers }: Response): string | undefined {
  const location = headers.location;
  if (location === undefined || !redirects.has(status) || !URL.canParse(location, origin.href)) {
    return undefined;
  }
  const goal = new URL(location, origin);
  if (goal.origin === origin.origin) return undefined;
  return goal.protocol === "https:" && goal.hostname === origin.hostname ? goal.origin : "another origin";
}

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
