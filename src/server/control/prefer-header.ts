/** The `Prefer` header (RFC 7240): settings for one request. */

import { kebabCase } from "../../openapi/text/kebab-case.ts";
import { quoted } from "../respond/problems.ts";
import { unknownNames } from "../respond/warnings/mock-warnings.ts";
import { settingTable } from "../settings/setting-table.ts";
import type { SettingName, Settings } from "../settings/settings.ts";
import { takesText } from "../settings/takes-text.ts";

/** The preferences of a request. */
export interface Preferences {
  readonly wanted: Partial<Settings>;
  /** Each valid preference as it was written. */
  readonly texts: ReadonlyMap<SettingName, string>;
  /** One for each preference that is invalid, or cannot be set by a request. */
  readonly warnings: readonly string[];
}

/** The settings by their names in `Prefer`: `failRate` is `fail-rate`. */
const preferenceNames: ReadonlyMap<string, SettingName> = new Map(
  (Object.keys(settingTable) as SettingName[]).map((name) => [kebabCase(name), name]),
);

const noPreferences: Preferences = { wanted: {}, texts: new Map(), warnings: [] };

export function readPreferences(header: string | undefined): Preferences {
  if (header === undefined) return noPreferences;
  const wanted: Partial<Record<SettingName, unknown>> = {};
  const texts = new Map<SettingName, string>();
  const warnings: string[] = [];
  for (const { name, value, text } of preferencesIn(header)) {
    const setting = preferenceNames.get(name);
    // Of two with the same name the first one counts (RFC 7240).
    if (setting !== undefined && texts.has(setting)) continue;
    const read = setting && settingTable[setting].perRequest ? settingTable[setting].read(value) : undefined;
    if (setting === undefined || read === undefined) warnings.push(warningOf(name, value, setting));
    else {
      wanted[setting] = read;
      texts.set(setting, text);
    }
  }
  return { wanted: wanted as Partial<Settings>, texts, warnings };
}

function warningOf(name: string, value: string, setting: SettingName | undefined): string {
  if (setting && settingTable[setting].perRequest)
    return `preference ${name} is ${quoted(value)}, but ${takesText(settingTable[setting], value)}`;
  if (setting) return `preference ${name} is for a whole session: PATCH /__admin/settings`;
  return unknownNames([name], [...preferenceNames.keys()], (each) => `unknown preference ${each}`)[0]!;
}

interface Preference {
  readonly name: string;
  readonly value: string;
  readonly text: string;
}

const mostPreferences = 50;

function preferencesIn(header: string): readonly Preference[] {
  return splitOutsideQuotes(header, ",")
    .slice(0, mostPreferences)
    .flatMap((element) => {
      const [text = ""] = splitOutsideQuotes(element, ";");
      const equals = text.indexOf("=");
      const name = (equals < 0 ? text : text.slice(0, equals)).trim().toLowerCase();
      const value = equals < 0 ? "" : unquoted(text.slice(equals + 1).trim());
      return name === "" ? [] : [{ name, value, text: text.trim() }];
    });
}

function splitOutsideQuotes(text: string, separator: string): readonly string[] {
  const parts: string[] = [];
  let [start, isQuoted] = [0, false];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === "\\" && isQuoted) i++;
    else if (text[i] === '"') isQuoted = !isQuoted;
    else if (text[i] === separator && !isQuoted) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  return [...parts, text.slice(start)];
}

function unquoted(value: string): string {
  if (value.length < 2 || !value.startsWith('"') || !value.endsWith('"')) return value;
  return value.slice(1, -1).replaceAll(/\\(.)/g, "$1");
}
