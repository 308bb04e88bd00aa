/** The body of a request as the journal keeps it: JSON without secrets, of bounded length. */
import { withoutByteOrderMark } from "../../../openapi/text/byte-order-mark.ts";
import { parsedJson } from "../../../openapi/text/parsed-json.ts";
import { withoutKeys, withoutSecretParts } from "./redaction.ts";
import { isSecretName, keyPlaceholder } from "./secrets.ts";

/** Most characters that are kept of a body. */
const longestBody = 2048;
/** Values inside more values than these are left out: no operation needs them. */
const deepest = 20;

/** Null for no body. Secrets cannot be found in a text that is not JSON, so of such a body only its length is kept. */
export function recordedBody(text: string, secrets: readonly string[]): string | null {
  if (text.trim() === "") return null;
  const value = parsedJson(withoutByteOrderMark(text));
  if (value === undefined) return JSON.stringify(`${text.length} characters that are not JSON`);
  const clean = JSON.stringify(withoutSecrets(value, secrets));
  return clean.length <= longestBody ? clean : JSON.stringify(`${clean.slice(0, longestBody)}...`);
}

function withoutSecrets(value: unknown, secrets: readonly string[], depth = 0): unknown {
  if (typeof value === "string")
    return value.includes("://") ? withoutSecretParts(value, secrets) : withoutKeys(value, secrets);
  if (typeof value !== "object" || value === null) return value;
  if (depth === deepest) return "...";
  if (Array.isArray(value)) return value.map((item) => withoutSecrets(item, secrets, depth + 1));
  const isSecret = isSecretPair(value);
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      withoutKeys(name, secrets),
      isSecretName(name) || (isSecret && name === "value")
        ? keyPlaceholder
        : withoutSecrets(shownPart(name, member), secrets, depth + 1),
    ]),
  );
}

/** A header as `{ "name": "X-Api-Key", "value": "..." }`. */
function isSecretPair(value: { readonly name?: unknown }): boolean {
  return typeof value.name === "string" && isSecretName(value.name);
}

/** What only postbacks have. They may hold secrets of any name, so their names and variables alone are shown. */
const hiddenParts = new Map<string, (value: unknown) => unknown>([
  ["headers", (headers) => (Array.isArray(headers) ? headers.map(hiddenHeader) : keyPlaceholder)],
  ["body", hiddenTemplate],
]);

function shownPart(name: string, value: unknown): unknown {
  const hide = hiddenParts.get(name);
  return hide ? hide(value) : value;
}

function hiddenHeader(header: unknown): unknown {
  if (typeof header !== "object" || header === null) return keyPlaceholder;
  const members = Object.entries(header);
  return Object.fromEntries(members.map(([name, value]) => [name, name === "name" ? value : keyPlaceholder]));
}

function hiddenTemplate(template: unknown): unknown {
  if (template === null) return null;
  if (typeof template !== "string") return keyPlaceholder;
  const parts = template.split(/(\{[a-z_]+\})/);
  return parts.map((part, i) => (i % 2 === 0 && part !== "" ? keyPlaceholder : part)).join("");
}
