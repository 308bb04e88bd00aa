/** How much memory the responses of a run take. What a used-up budget means for a run: see memory-budget.run.test.ts. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  keepWithinBudget,
  type ResponseBudget,
  runMemoryBudget,
} from "../../../src/contract/read/response-budget.ts";
import type { TargetResult } from "../../../src/exchange/target.ts";
import { exchange } from "../../exchange/samples.ts";

/** Four values, two of them objects or lists, in 11 bytes. */
const body = '[1,{"a":2}]';
const size: ResponseBudget = { bytes: 11, values: 4, objects: 2 };

const answered = (text: string, attempts = 1): TargetResult => ({
  kind: "response",
  exchange: exchange({ response: { body: text } }),
  attempts,
});

/** What is left after some responses, and which of them were kept. */
function keepAll(bodies: readonly string[], budget: ResponseBudget) {
  let left = budget;
  const kept = bodies.map((text) => {
    const { result, left: after } = keepWithinBudget(answered(text), left);
    left = after;
    return result.kind === "response";
  });
  return { kept, left };
}

describe("A response is kept while the memory budget lasts", () => {
  test("and its bytes, values and objects are taken from the budget", () => {
    const sizes = fc.nat(60);
    fc.assert(
      fc.property(sizes, sizes, sizes, fc.nat(6), (bytes, values, objects, count) => {
        const most = Math.min(Math.floor(bytes / 11), Math.floor(values / 4), Math.floor(objects / 2), count);
        const { kept, left } = keepAll(Array(count).fill(body), { bytes, values, objects });
        expect(kept).toEqual(Array.from({ length: count }, (_, index) => index < most));
        expect(left).toEqual({
          bytes: bytes - 11 * most,
          values: values - 4 * most,
          objects: objects - 2 * most,
        });
      }),
    );
  });

  test("and may use up all of it", () => {
    const result = answered(body);
    expect(keepWithinBudget(result, size)).toEqual({ result, left: { bytes: 0, values: 0, objects: 0 } });
    expect(keepWithinBudget(result, size).result).toBe(result);
  });

  test.each(["bytes", "values", "objects"] as const)(
    "and becomes a failure when one of %s is missing",
    (name) => {
      const budget = { ...size, [name]: size[name] - 1 };
      expect(keepWithinBudget(answered(body, 3), budget)).toEqual({
        result: {
          kind: "failure",
          reason: "too-large",
          detail: "Together with the responses before it, this one is larger than what a run can keep.",
          attempts: 3,
        },
        left: budget,
      });
    },
  );

  test("and a small one still fits after one that was too large", () => {
    const { kept, left } = keepAll([body, `${body} `, "{}"], { bytes: 13, values: 9, objects: 9 });
    expect(kept).toEqual([true, false, true]);
    expect(left.bytes).toBe(0);
  });
});

test("A body beyond any page counts by its bytes alone, for it is never parsed", () => {
  const deep = "[".repeat(500);
  const { result, left } = keepWithinBudget(answered(deep), { bytes: 600, values: 0, objects: 0 });
  expect(result.kind).toBe("response");
  expect(left).toEqual({ bytes: 100, values: 0, objects: 0 });
});

test("A failure takes nothing from the memory budget", () => {
  const failure: TargetResult = {
    kind: "failure",
    reason: "timeout",
    detail: "No answer in 60 s.",
    attempts: 3,
  };
  const full = { bytes: 0, values: 0, objects: 0 };
  expect(keepWithinBudget(failure, full)).toEqual({ result: failure, left: full });
});

test("The memory budget is enough for the longest plan: 9,000 rows of 7 MiB and 280,000 values", () => {
  const left = {
    bytes: runMemoryBudget.bytes - 7 * 2 ** 20,
    values: runMemoryBudget.values - 280_000,
    objects: runMemoryBudget.objects - 9_000,
  };
  expect(Math.min(left.bytes, left.values, left.objects)).toBeGreaterThan(0);
});
