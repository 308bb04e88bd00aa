/** Which requests the handlers of Mock Service Worker respond to. */
import type { ArgumentKind } from "../../openapi/expect-argument.ts";

export interface HandledPath {
  /** Addresses without their query: in any case of letters, and with a slash at the end, as Mock Service Worker takes them. */
  readonly matched: RegExp;
  /** The same as the server takes them. Its groups are the ids of the path. */
  readonly written: RegExp;
}

/** Ids of a path, decoded. */
export type PathParams = Readonly<Record<string, string>>;

/** An origin, and what may stand before `/api` in its paths. */
export const handledOrigin: ArgumentKind = {
  takes: "an http or https origin such as https://app.onlyfansapi.com, or * for any",
  isShown: true,
  isRight: (given) => given === "*" || (typeof given === "string" && isHttpOrigin(given)),
};

function isHttpOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  return /^https?:$/.test(protocol) && !hostname.includes("*") && username + password + search + hash === "";
}

/**
 * @param origin A `handledOrigin`. With `*` a path begins with `/api/`: others, such as a page's own modules in
 * `/src/api/smart-links/`, are not of the API.
 * @param path Of an operation, such as `/api/smart-links/{smart_link_id}`.
 */
export function handledPath(origin: string, path: string): HandledPath {
  const base =
    origin === "*" ? "[a-z][a-z\\d+.-]*://[^/]*" : escaped(new URL(origin).href.replace(/\/$/, ""));
  const matched = path.replaceAll(/\{\w+\}/g, "[^/]+");
  const written = path.replaceAll(/\{(\w+)\}/g, "(?<$1>[^/]+)");
  return { matched: new RegExp(`^${base}${matched}/?$`, "i"), written: new RegExp(`^${base}${written}$`) };
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Undefined when the address is not written as the server takes it, or not decodable. */
export function paramsOf(match: RegExpExecArray | null): PathParams | undefined {
  if (!match) return undefined;
  try {
    const groups = Object.entries(match.groups ?? {});
    return Object.fromEntries(groups.map(([name, value]) => [name, decodeURIComponent(value)]));
  } catch {
    return undefined;
  }
}
