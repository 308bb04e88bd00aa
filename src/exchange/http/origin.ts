/** Where a key may go: one http(s) origin, named by the user. */
import { KitError } from "../../openapi/kit-error.ts";
import type { Response } from "../exchange.ts";

/**
 * Reads an origin such as `https://app.onlyfansapi.com`, or one with a base path: `https://gateway.example/of/`.
 * @throws {KitError} `invalid_target`. It names the host at most: the rest of the address may hold a password.
 */
export function parseTarget(text: string): URL {
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
  ["holds a query or a fragment", (url) => /[?#]/.test(url.href)],
  [
    "ends with /api, with which the paths of the API begin: leave it out",
    (url) => /\/api\/?$/.test(url.pathname),
  ],
];

/** The origin that a response redirects to, when that is another one. The key is taken out of a response before. */
export function redirectToOtherOrigin(origin: URL, { status, headers }: Response): string | undefined {
  const location = headers.location;
  if (location === undefined || !redirects.has(status) || !URL.canParse(location, origin.href)) {
    return undefined;
  }
  const goal = new URL(location, origin);
  if (goal.origin === origin.origin) return undefined;
  return goal.origin === "null" ? "another protocol" : goal.origin;
}

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
