/** The reserved words and the preferences, as the admin API and the command line list them. */
import type { components } from "../../openapi/admin-types.gen.ts";
import { mockFlags } from "../app/mock-flags.ts";
import { kebab } from "../control/prefer-header.ts";
import { linkScenarios, type ScenarioRow, tokenScenarios } from "../control/scenarios.ts";
import { type KnobName, knobs } from "../control/settings.ts";

export function scenarioList(): components["schemas"]["Scenarios"] {
  const preferences = (Object.keys(knobs) as KnobName[])
    .filter((name) => knobs[name].perRequest)
    .map((name) => ({ name: kebab(name), takes: knobs[name].takes, about: mockFlags[name].help }));
  return { links: linkScenarios.map(shown), tokens: tokenScenarios.map(shown), preferences };
}

function shown({ name, about, example }: ScenarioRow) {
  return { name, about, ...(example === undefined ? {} : { example }) };
}
