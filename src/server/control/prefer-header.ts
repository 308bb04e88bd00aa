/** The `Prefer` header (RFC 7240): what a request wants to be done for itself alone. */
import { closestMatch } from "../../openapi/closest.ts";
import { quoted } from "../respond/problems.ts";
import { type SettingName, type Settings, settingTable } from "../settings/setting-table.ts";

/** What a request prefers. */
export interface Preferences {
  readonly wanted: Partial<Settings>;
  /** Each preference that was understood, as it was written. */
  readonly said: ReadonlyMap<SettingName, string>;
  /** What was not understood, or cannot be set by a request. */
  readonly warnings: readonly string[];
}

/** The knobs by the name that they have in `Prefer`: `failRate` is `fail-rate`. */
export const preferenceNames: ReadonlyMap<string, SettingName> = new Map(
  (Object.keys(settingTable) as SettingName[]).map((name) => [kebab(name), name]),
);

const noPreferences: Preferences = { wanted: {}, said: new Map(), warnings: [] };

export function readPreferences(header: string | undefined): Preferences {
  if (header === undefined) return noPreferences;
  const wanted: Partial<Record<SettingName, unknown>> = {};
  const said = new Map<SettingName, string>();
  const warnings: string[] = [];
  for (const { name, value, text } of preferencesIn(header)) {
    const knob = preferenceNames.get(name);
    // Of two that are named alike the first one counts (RFC 7240).
    if (knob !== undefined && said.has(knob)) continue;
    const read = knob && settingTable[knob].perRequest ? settingTable[knob].read(value) : undefined;
    if (knob === undefined || read === undefined) warnings.push(warningOf(name, value, knob));
    else {
      wanted[knob] = read;
      said.set(knob, text);
    }
  }
  return { wanted: wanted as Partial<Settings>, said, warnings };
}

export function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function warningOf(name: string, value: string, knob: SettingName | undefined): string {
  if (knob && settingTable[knob].perRequest)
    return `preference ${name} is ${quoted(value)}, but takes ${settingTable[knob].takes}`;
  if (knob) return `preference ${name} is for a whole session: PATCH /__admin/settings`;
  const meant = closestMatch(name.slice(0, 40), [...preferenceNames.keys()]);
  return `unknown preference ${quoted(name)}${meant === undefined ? "" : `, did you mean "${meant}"?`}`;
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
