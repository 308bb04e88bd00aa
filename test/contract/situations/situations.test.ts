/** What the judge says of many situations, written out: a change of what it says shows as a change of that file. */
import { expect, test } from "vitest";
import { driftObservations } from "../../../src/contract/drift/drift.ts";
import { judge } from "../../../src/contract/judge/judge.ts";
import { parseExchanges } from "../../../src/contract/read/parsed-exchange.ts";
import type { Observation, Verdict, Violation } from "../../../src/contract/report/report.ts";
import { suggestPatch } from "../../../src/contract/report/schema-patch.ts";
import { referenceNow } from "../support/reference-rows.ts";
import type { Situation } from "./situation.ts";
import { situationsOnce } from "./situations.ts";

function told({ at, expected, received, exchange, count }: Violation): string {
  return `reply ${exchange} ${at}: ${expected}, not ${received}${count > 1 ? ` (${count} times)` : ""}`;
}

function lineOf({ check, outcome, exercised, reason, violations }: Verdict): string {
  const sayings = [reason, ...violations.slice(0, 3).map(told)].filter((each) => each !== undefined);
  return [`${check}: ${outcome}${exercised > 0 ? ` ${exercised}` : ""}`, ...sayings].join(" | ");
}

function noteOf(observation: Observation): string {
  if (observation.kind === "advisory") return `${observation.check}: ${observation.detail}`;
  if (observation.kind === "drift") return `${observation.change} ${observation.at}: ${observation.detail}`;
  const { assumption, seen, value, detail } = observation;
  return `${assumption}: ${seen} | ${value ?? "-"} | ${detail}`;
}

function lines({ exchanges, options = { now: Date.parse(referenceNow) } }: Situation): readonly string[] {
  const { verdicts, observations, likelyCause } = judge(exchanges, { ...options, assumed: "require" });
  return [
    ...verdicts.map(lineOf),
    ...[...observations, ...driftObservations(parseExchanges(exchanges))].map(noteOf),
    ...suggestPatch(exchanges).map((operation) => JSON.stringify(operation)),
    `likely cause: ${likelyCause ?? "none"}`,
  ];
}

const { sound, situations } = await situationsOnce();
const kept = globalThis as { usual?: readonly (readonly string[])[] };
kept.usual ??= Object.values(sound).map(lines);
const [few, many] = kept.usual;

test.each(Object.entries(sound))("what is said of %s", (_name, situation) => {
  expect(lines(situation)).toMatchSnapshot();
});

test.each(Object.entries(situations))("what is said otherwise when there is: %s", (name, situation) => {
  const usual = (name.startsWith("1,100 clicks") ? many : few)!;
  expect(lines(situation).filter((line) => !usual.includes(line))).toMatchSnapshot();
});
