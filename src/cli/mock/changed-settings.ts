/** The settings that change what a mock responds, so that a variable that was left over is seen. */
import { headerText } from "../../openapi/text/header-text.ts";
import { mockFlags } from "../../sandbox.ts";
import { withoutKeys } from "../child/without-keys.ts";
import { envName, type Flag, flagName } from "../flag.ts";
import { mockSourceFlags, type SourceInput, unusedKeys } from "./mock-source.ts";

/** They belong to the server: every response is the same without them. The token is a secret, too. */
const ofTheServer: ReadonlySet<string> = new Set([
  "journal",
  "sessions",
  "memory",
  "postbackHosts",
  "admin",
  "adminToken",
  "log",
  "maxAge",
]);

const flags = Object.entries<Flag>({ ...mockFlags, ...mockSourceFlags });

/** Each setting that is not the default and has an effect: its option and value, and the variable that it is from. */
export function changedSettings(input: SourceInput): readonly string[] {
  const unused = unusedKeys(input);
  const values = input.values as Readonly<Record<string, unknown>>;
  return flags
    .filter(([key]) => !ofTheServer.has(key) && !unused.has(key))
    .filter(([key, flag]) => isChanged(flag, values[key]))
    .map(([key, flag]) => {
      const origin = input.typed.has(key) ? "" : ` (from ${envName(key)})`;
      return `${optionText(key, flag, values[key])}${origin}`;
    });
}

function isChanged(flag: Flag, value: unknown): boolean {
  if (value === undefined) return false;
  const usual = flag.default ?? { boolean: false, strings: [] }[flag.type as string] ?? "";
  return String(value) !== String(usual);
}

function optionText(key: string, flag: Flag, value: unknown): string {
  const name = flagName(key);
  if (flag.type === "boolean") return value ? `--${name}` : `--no-${name}`;
  return `--${name} ${key === "receiver" ? originOf(String(value)) : valueText(value)}`;
}

const mostShown = 3;

function valueText(value: unknown): string {
  if (!Array.isArray(value)) return visible(String(value));
  const more = value.length > mostShown ? ` and ${value.length - mostShown} more` : "";
  return value.slice(0, mostShown).map(visible).join(",") + more;
}

/** On one line, and without keys. A reserved token is no key. */
function visible(text: string): string {
  const isReserved = /^ofapi_test_\w+$/.test(text);
  const shown = headerText(isReserved ? text : withoutKeys(text));
  return /\s/.test(shown) ? JSON.stringify(shown) : shown;
}

/** Path, query and user of a receiver's URL may be secrets. */
function originOf(url: string): string {
  return visible(url.replace(/^(https?:\/\/)(?:[^/?#\\]*@)?([^/?#\\]*).*$/is, "$1$2"));
}
