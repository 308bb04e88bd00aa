/** The reserved words and the preferences, as the admin API and the command line list them. */
import type { components } from "../../openapi/admin-types.gen.ts";
import { mockFlags } from "../app/mock-flags.ts";
import { kebab } from "../control/prefer-header.ts";
import { linkScenarios, type ScenarioRow, tokenScenarios } from "../settings/scenarios.ts";
import { type SettingName, settingTable } from "../settings/setting-table.ts";

export function scenarioList(): components["schemas"]["Scenarios"] {
  const preferences = (Object.keys(settingTable) as SettingName[])
    .filter((name) => settingTable[name].perRequest)
    .map((name) => ({ name: kebab(name), takes: settingTable[name].takes, about: mockFlags[name].help }));
  return { links: linkScenarios.map(shown), tokens: tokenScenarios.map(shown), preferences };
}

function shown({ name, about, example }: ScenarioRow) {
  return { name, about, ...(example === undefined ? {} : { example }) };
}
