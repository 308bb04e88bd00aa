/** The reserved link ids and tokens, and the preferences, for the admin API and `--list-scenarios`. */
import type { components } from "../../openapi/generated/admin-types.gen.ts";
import { kebabCase } from "../../openapi/text/kebab-case.ts";
import { linkScenarios, type ScenarioRow, tokenScenarios } from "../settings/scenarios.ts";
import { settingRows } from "../settings/setting-table.ts";

export function scenarioList(): components["schemas"]["Scenarios"] {
  const preferences = settingRows
    .filter(([, { perRequest }]) => perRequest)
    .map(([name, { takes, help }]) => ({ name: kebabCase(name), takes, about: help }));
  return { links: linkScenarios.map(shown), tokens: tokenScenarios.map(shown), preferences };
}

function shown({ name, about, example }: ScenarioRow) {
  return { name, about, ...(example === undefined ? {} : { example }) };
}
