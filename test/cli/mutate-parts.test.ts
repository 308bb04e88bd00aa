/** Laws of the parts of `smart-links mutate`. */
import { setTimeout as wait } from "node:timers/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { outputTail } from "../../src/cli/child/output-tail.ts";
import { tailWithoutKeys } from "../../src/cli/child/without-keys.ts";
import {
  type MutantOutcome,
  type MutantResult,
  mutationReport,
} from "../../src/cli/mutate/mutation-report.ts";
import { outcomeOf } from "../../src/cli/mutate/outcome.ts";
import { sideBySide } from "../../src/cli/mutate/side-by-side.ts";
import { share } from "../support/effort.ts";

describe("the outcome of a run", () => {
  const run = { changed: 1, isTimedOut: false, exitCode: 0, isHarmless: false };
  test.each([
    [{ ...run, family: "notice", exitCode: 1 }, "noticed"],
    [{ ...run, family: "notice" }, "unnoticed"],
    [{ ...run, family: "notice", isHarmless: true }, "survived"],
    [{ ...run, family: "notice", isHarmless: true, exitCode: 1 }, "noticed"],
    [{ ...run, family: "survive" }, "survived"],
    [{ ...run, family: "survive", exitCode: 143 }, "broke"],
    [{ ...run, family: "notice", exitCode: 143, isTimedOut: true }, "timed_out"],
    [{ ...run, family: "survive", isTimedOut: true }, "timed_out"],
  ] as const)("%j is %s", (input, outcome) => {
    expect(outcomeOf(input)).toBe(outcome);
  });

  test("a run in which no response was changed is not exercised, however it ended", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("notice" as const, "survive" as const),
        fc.boolean(),
        fc.integer({ min: 0, max: 255 }),
        (family, isTimedOut, exitCode) => {
          expect(outcomeOf({ family, isTimedOut, exitCode, changed: 0, isHarmless: false })).toBe(
            "not_exercised",
          );
        },
      ),
    );
  });
});

describe("the score", () => {
  const baseline = { exitCode: 0, durationMs: 1, requests: 1, writes: 0, postbacks: 0, output: "" };
  const result = (family: "notice" | "survive", outcome: MutantOutcome): MutantResult => ({
    ...{
      id: "a",
      sentence: "A.",
      family,
      outcome,
      changed: 1,
      firstChanged: null,
      unread: 0,
      firstUnread: null,
      earlyRetries: 0,
      doubts: [],
    },
    ...baseline,
  });
  const results = fc.array(
    fc.oneof(
      fc
        .constantFrom<MutantOutcome>("noticed", "unnoticed", "not_exercised", "timed_out")
        .map((each) => result("notice", each)),
      fc
        .constantFrom<MutantOutcome>("survived", "broke", "not_exercised", "timed_out")
        .map((each) => result("survive", each)),
    ),
  );

  test("counts only mutants that changed a response, and is 100 only when all ended well", () => {
    fc.assert(
      fc.property(results, (mutants) => {
        const { score, families } = mutationReport({ command: "x", baseline, mutants });
        const exercised = mutants.filter(({ outcome }) => outcome !== "not_exercised");
        const good = exercised.filter(({ outcome }) => ["noticed", "survived"].includes(outcome));
        expect(families.notice.exercised + families.survive.exercised).toBe(exercised.length);
        expect(families.notice.good + families.survive.good).toBe(good.length);
        if (exercised.length === 0) expect(score).toBeNull();
        else {
          expect(score === 100).toBe(good.length === exercised.length);
          expect(Math.abs(score! - (100 * good.length) / exercised.length)).toBeLessThan(0.1);
        }
      }),
    );
  });

  test("999 of 1000 are 99.9, and 9999 of 10000 are not 100", () => {
    const most = (count: number) => [
      ...Array<MutantResult>(count - 1).fill(result("notice", "noticed")),
      result("notice", "unnoticed"),
    ];
    for (const count of [1000, 10_000])
      expect(mutationReport({ command: "x", baseline, mutants: most(count) }).score).toBe(99.9);
  });
});

describe("work side by side", () => {
  test("results are in the order of the items, and never more than `jobs` are worked on", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        async (delays, jobs) => {
          let [running, most] = [0, 0];
          const work = async (delay: number) => {
            running++;
            most = Math.max(most, running);
            await wait(delay);
            running--;
            return delay;
          };
          const signal = new AbortController().signal;
          expect(await sideBySide(delays, { jobs, work, signal })).toEqual(delays);
          expect(most).toBe(Math.min(jobs, delays.length));
        },
      ),
      { numRuns: share(30) },
    );
  });

  test("nothing is begun after an abort", async () => {
    const controller = new AbortController();
    const begun: number[] = [];
    const work = async (item: number) => {
      begun.push(item);
      if (item === 2) controller.abort();
    };
    await sideBySide([1, 2, 3, 4], { jobs: 1, work, signal: controller.signal });
    expect(begun).toEqual([1, 2]);
  });
});

test("the kept output is the end of the output, however it was cut into pieces", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 300 }),
      fc.array(fc.nat({ max: 40 })),
      fc.integer({ min: 1, max: 60 }),
      (text, sizes, most) => {
        const bytes = Buffer.from(text);
        const tail = outputTail(most);
        let start = 0;
        for (const size of [...sizes, bytes.length]) {
          tail.add(bytes.subarray(start, start + size));
          start += size;
        }
        const whole = bytes.toString();
        expect(tail.text()).toBe(whole.length > most ? `...${whole.slice(-most)}` : whole);
      },
    ),
  );
});

test.each([
  ["Bearer ofapi_PlantedKey0123, then", "Bearer ofapi_..., then"],
  ["...PlantedKeyThatMustNotSurvive, then", "..., then"],
  ["...F.. ofapi_account_id", "...F.. ofapi_account_id"],
])("the kept output %j is shown as %j, without keys", (tail, shown) => {
  expect(tailWithoutKeys(tail)).toBe(shown);
});

test.each([
  ["...8b86-4011-b42d-00cf4fc964ff 200", "... 200"],
  ["...64ff 200", "... 200"],
  ["...ff 200", "...ff 200"],
  ["... b42d-00cf4fc964ff 200", "... b42d-00cf4fc964ff 200"],
])("of the key of the environment the kept output %j is shown as %j", (tail, shown) => {
  expect(tailWithoutKeys(tail, "6f9619ff-8b86-4011-b42d-00cf4fc964ff")).toBe(shown);
});
