/** The keys that a request of any client holds, and their removal from its exchange. */
import type { Exchange } from "../exchange.ts";
import { splitPath } from "../request-path.ts";
import { redactKey } from "./key-redaction.ts";

/**
 * The credentials of a request: those of the headers and parameters that hold some, and whatever looks like a key of the
 * API anywhere in a header or in the URL.
 * @param headers Names in lower case.
 */
export function keysOfRequest(url: string, headers: Readonly<Record<string, string>>): readonly string[] {
  const ofHeaders = Object.entries(headers)
    .filter(([name]) => secretHeader.test(name))
    // Of a header that came twice, both values.
    .flatMap(([, value]) => [value, ...value.split(/\s*,\s*/)].map(withoutScheme));
  const ofCookies = headers.cookie?.split(/; */).map((cookie) => cookie.slice(cookie.indexOf("=") + 1));
  const query = new URLSearchParams(splitPath(url).query);
  const ofQuery = [...query].filter(([name]) => secretName.test(name)).map(([, value]) => value);
  const formed = [url, ...Object.values(headers)].flatMap((text) => text.match(keyForm) ?? []);
  const all = [...ofHeaders, ...(ofCookies ?? []), ...ofQuery, ...formed];
  return [...new Set(all.filter((key): key is string => key !== undefined && key !== ""))];
}

function withoutScheme(value: string): string {
  return value.replace(/^[\w-]+\s+/, "");
}

/** The name of a session is no secret: it may stand anywhere. */
const secretHeader = /key|token|secret|password|auth|signature/;
/** Parameters of the API have no such name. */
const secretName = /key|token|secret|password|auth|signature|session/i;

/** Observed. */
const keyForm = /ofapi_[A-Za-z0-9]{20,}/g;

/** An exchange without a key, in its path, in the body of its request and in its response. */
export function withoutKey({ request, response, ...rest }: Exchange, key: string): Exchange {
  const path = withoutKeyInText(request.path, key);
  const body = request.body === undefined ? {} : { body: withoutKeyInText(request.body, key) };
  return { request: { ...request, path, ...body }, response: redactKey(response, key), ...rest };
}

/** A text without a key, in every form in which it may stand there. */
export function withoutKeyInText(text: string, key: string): string {
  return redactKey({ status: 0, headers: {}, body: text }, key).body;
}
