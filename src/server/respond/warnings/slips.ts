/** Warnings about what a program writes when a value is missing: the link `None`, the key `undefined`, the account `api`. */
import { quoted } from "../problems.ts";
import type { ApiRequest } from "../request.ts";

type Named = Pick<ApiRequest, "operation" | "account" | "link" | "item" | "authorization">;

/** Whether a request may have slips. Of each value it looks at the first character only: every request pays for it. */
export function mayHaveSlips({ account, link, item, authorization }: Named): boolean {
  return (
    (account !== null && !account.startsWith(accountPrefix)) ||
    (link !== null && beginsAnySlip(link.charCodeAt(0))) ||
    (item !== undefined && beginsAnySlip(item.charCodeAt(0))) ||
    (authorization !== undefined &&
      (authorization.length <= schemeLength || beginsAnySlip(authorization.charCodeAt(schemeLength))))
  );
}

export function slipsIn({ operation, account, link, item, authorization }: Named): readonly string[] {
  const [itemName = "id"] = /\w+(?=\}[^{]*$)/.exec(operation.path) ?? [];
  return [
    ...(account === null ? [] : accountSlips(account)),
    ...(link === null ? [] : idSlips("smart_link_id", link)),
    ...(item === undefined ? [] : idSlips(itemName, item)),
    ...(authorization === undefined ? [] : keySlips(authorization)),
  ];
}

const accountPrefix = "acct_";
const schemeLength = "Bearer ".length;

/** What programs write for a value that they do not have. */
const missing: ReadonlySet<string> = new Set(["none", "null", "undefined", "nan", "nil", "[object object]"]);

/** `{id}`, `{{id}}`, `<id>`, `$ID`, `${ID}`, `:id`. */
const placeholder = /^(?:\{.*\}|<.*>|\$\w+|\$\{.*\}|:[a-z]\w*)$/is;

/** First characters of slips: those above, the quotes around a key, and a second `Bearer`. A space comes before any. */
const firstCharacters = new Set([..." nu[{<$:bB\"'NU"].map((character) => character.charCodeAt(0)));
const suspects = Uint8Array.from({ length: 128 }, (_, code) => (firstCharacters.has(code) ? 1 : 0));

function beginsAnySlip(code: number): boolean {
  return suspects[code] === 1;
}

function accountSlips(account: string): readonly string[] {
  if (account.startsWith(accountPrefix)) return [];
  const slips = idSlips("account", account);
  if (slips.length > 0) return slips;
  const hint = account === "api" ? ": /api comes twice, so the base URL ends in it" : "";
  return [`account is ${quoted(account)}, but ids of accounts begin with ${accountPrefix}${hint}`];
}

function idSlips(name: string, id: string): readonly string[] {
  if (missing.has(id.toLowerCase()))
    return [`${name} is ${quoted(id)}: the program had no value when it made the URL`];
  if (placeholder.test(id)) return [`${name} is ${quoted(id)}: a placeholder without its value`];
  return [];
}

/** The key is only repeated where it is a word for a missing value. */
function keySlips(authorization: string): readonly string[] {
  const [scheme] = /^bearer(?: +|$)/i.exec(authorization) ?? [];
  if (scheme === undefined) return [];
  const key = authorization.slice(scheme.length).trim();
  const bare = key.replace(/^(["'])(.*)\1$/s, "$2");
  if (bare === "") return ["the key is empty: the program had no value when it made the header"];
  if (missing.has(bare.toLowerCase()))
    return [`the key is ${quoted(bare)}: the program had no value when it made the header`];
  if (placeholder.test(bare)) return ["the key is a placeholder without its value"];
  if (/^bearer(?: |$)/i.test(bare)) return ['the key begins with "Bearer" again: send it once'];
  return bare === key ? [] : ["the key stands in quotes: send it without them"];
}
