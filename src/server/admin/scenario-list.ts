/** The reserved words and the preferences, as the admin API and the command line list them. */
import type { components } from "../../spec/admin-types.gen.ts";
import { mockFlags } from "../mock-flags.ts";
import { type KnobName, knobs } from "../steering/knobs.ts";
import { kebab } from "../steering/prefer.ts";
import { linkScenarios, type ScenarioRow, tokenScenarios } from "../steering/scenarios.ts";

export function scenarioList(): components["schemas"]["Scenarios"] {
  const preferences = (Object.keys(knobs) as KnobName[])
    .filter((name) => knobs[name].perRequest)
    .map((name) => ({ name: kebab(name), takes: knobs[name].takes, about: mockFlags[name].help }));
  return { links: linkScenarios.map(shown), tokens: tokenScenarios.map(shown), preferences };
}

function shown({ name, about, example }: ScenarioRow) {
  return { name, about, ...(example === undefined ? {} : { example }) };
}
