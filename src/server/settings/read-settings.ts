/** Settings from options or JSON, and back to JSON. */
import type { components } from "../../openapi/generated/admin-types.gen.ts";
import { KitError } from "../../openapi/kit-error.ts";
import { kebabCase } from "../../openapi/text/kebab-case.ts";
import { parseInstant } from "../../world/time/parse-instant.ts";
import { settingRows } from "./setting-table.ts";
import type { SettingName, Settings } from "./settings.ts";
import { takesText } from "./takes-text.ts";

/** The settings in force, as the admin API shows them. */
export type CurrentSettings = components["schemas"]["Settings"];

/**
 * Reads the settings that are given. `now` belongs to the clock and is left out.
 * @throws KitError `invalid_option`
 */
export function readSettings(given: Readonly<Record<string, unknown>>): Partial<Settings> {
  const settings: Partial<Record<SettingName, unknown>> = {};
  for (const [name, row] of settingRows) {
    if (given[name] === undefined || name === "now") continue;
    const value = row.read(given[name]);
    if (value === undefined) {
      const message = `${name} is ${JSON.stringify(given[name])}, but ${takesText(row, given[name])}.`;
      throw new KitError("invalid_option", message, { option: `--${kebabCase(name)}` });
    }
    settings[name] = value;
  }
  return settings as Partial<Settings>;
}

/** Every setting: what is given, and defaults for the rest. @throws KitError `invalid_option` */
export function allSettings(given: Readonly<Record<string, unknown>>): Settings {
  const now = given.now === undefined || given.now === "real" ? "real" : readInstant(String(given.now));
  const defaults = Object.fromEntries(settingRows.map(([name, row]) => [name, row.default]));
  return { strict: false, ...readSettings(defaults), ...readSettings(given), now } as Settings;
}

/** Milliseconds since 1970. @throws KitError `invalid_option` */
export function readInstant(text: string): number {
  const instant = parseInstant(text);
  if (!("wrong" in instant)) return instant.second * 1000;
  throw new KitError(
    "invalid_option",
    `now is ${JSON.stringify(text)}: ${instant.wrong}. Write it as 2026-02-01T00:00:00Z, or real.`,
  );
}

/** The settings as JSON: null for each one that is not set. */
export function settingsAsJson(settings: Settings): CurrentSettings {
  const shown = settingRows
    .filter(([name]) => name !== "now")
    .map(([name, { show }]) => {
      const value = settings[name] as never;
      return [name, value === undefined ? null : show ? show(value) : value];
    });
  return Object.fromEntries(shown);
}
