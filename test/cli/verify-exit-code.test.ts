import { describe, expect, test } from "vitest";
import {
  exitCode,
  type FailureKind,
  failureNote,
  readFailOn,
} from "../../src/cli/target/verify-exit-code.ts";
import type { Report } from "../../src/judge.ts";
import { clean, offsetIgnored, silent } from "../contract/reporters/sample-report.ts";

const [held] = clean.verdicts;
const drifted: Report = {
  ...clean,
  observations: [{ kind: "drift", operation: "whoami", change: "added", at: "/data/x", detail: "" }],
};
const moved: Report = { ...clean, dataMoved: "the data moved" };
const skipped: Report = { ...clean, verdicts: [...clean.verdicts, { ...held!, outcome: "skipped" }] };
const excepted: Report = {
  ...clean,
  verdicts: [...clean.verdicts, { ...held!, outcome: "skipped", isExcepted: true }],
};

describe("The exit code", () => {
  test("of a violation wins over a missing response, and that over a held contract", () => {
    expect(exitCode([clean])).toBe(0);
    expect(exitCode([clean, silent])).toBe(3);
    expect(exitCode([silent, offsetIgnored])).toBe(1);
  });

  test.each<[FailureKind, Report]>([
    ["drift", drifted],
    ["moved", moved],
    ["skipped", skipped],
  ])("of %s is 4 where --fail-on names it, and 0 elsewhere", (kind, report) => {
    expect(exitCode([report])).toBe(0);
    expect(exitCode([clean, report], [kind])).toBe(4);
    expect(exitCode([clean], [kind])).toBe(0);
    expect(exitCode([report, silent], [kind])).toBe(3);
    expect(exitCode([report, offsetIgnored], [kind])).toBe(1);
  });

  test("of a violation is 1, whatever --fail-on names", () => {
    expect(exitCode([offsetIgnored], [])).toBe(1);
    expect(exitCode([offsetIgnored, drifted], ["drift"])).toBe(1);
  });

  test("does not count claims that were left out as skipped", () => {
    expect(exitCode([excepted], ["skipped"])).toBe(0);
  });
});

test("A run that fails by --fail-on alone says what it has of the kinds that --fail-on names", () => {
  const note = (kinds: string) => `Exit code 4: the run has ${kinds}, which --fail-on names.\n`;
  expect(failureNote([clean, drifted], ["drift", "skipped"])).toBe(note("drift"));
  expect(failureNote([skipped, moved], ["drift", "skipped", "moved"])).toBe(
    note("skipped claims and data that moved"),
  );
  expect(failureNote([clean], ["drift"])).toBe("");
  expect(failureNote([drifted, offsetIgnored], ["drift"])).toBe("");
  expect(failureNote([drifted, silent], ["drift"])).toBe("");
});

test("--fail-on takes kinds of findings, and names the one that was probably meant", () => {
  expect(readFailOn([])).toEqual([]);
  expect(readFailOn(["drift", "moved"])).toEqual(["drift", "moved"]);
  expect(readFailOn(["violated", "drift"])).toEqual(["drift"]);
  expect(() => readFailOn(["drft"])).toThrow(
    '--fail-on names "drft"; it takes drift, skipped, moved. Did you mean drift?',
  );
});
