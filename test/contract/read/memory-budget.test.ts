/** How much room the answers of a run take: the arithmetic. What a full room means for a run is in room.test.ts. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  keepWithinBudget,
  type MemoryBudget,
  runMemoryBudget,
} from "../../../src/contract/read/memory-budget.ts";
import type { TargetResult } from "../../../src/exchange/target.ts";
import { exchange } from "../../exchange/samples.ts";

/** Four values, two of them objects or lists, in 11 bytes. */
const body = '[1,{"a":2}]';
const size: MemoryBudget = { bytes: 11, values: 4, objects: 2 };

const answered = (text: string, attempts = 1): TargetResult => ({
  kind: "response",
  exchange: exchange({ response: { body: text } }),
  attempts,
});

/** What is left after answers, and which of them were kept. */
function keepAll(bodies: readonly string[], room: MemoryBudget) {
  let left = room;
  const kept = bodies.map((text) => {
    const { answer, room: after } = keepWithinBudget(answered(text), left);
    left = after;
    return answer.kind === "response";
  });
  return { kept, left };
}

describe("An answer is kept while there is room", () => {
  test("for its bytes, its values and its objects, and takes it away", () => {
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

  test("to the last of it", () => {
    const answer = answered(body);
    expect(keepWithinBudget(answer, size)).toEqual({ answer, room: { bytes: 0, values: 0, objects: 0 } });
    expect(keepWithinBudget(answer, size).answer).toBe(answer);
  });

  test.each(["bytes", "values", "objects"] as const)("and not without: one too few %s", (name) => {
    const room = { ...size, [name]: size[name] - 1 };
    expect(keepWithinBudget(answered(body, 3), room)).toEqual({
      answer: {
        kind: "failure",
        reason: "too-large",
        detail: "With the replies before it, this one is larger than what a run can keep.",
        attempts: 3,
      },
      room,
    });
  });

  test("and a small one still, after one that was too large", () => {
    const { kept, left } = keepAll([body, `${body} `, "{}"], { bytes: 13, values: 9, objects: 9 });
    expect(kept).toEqual([true, false, true]);
    expect(left.bytes).toBe(0);
  });
});

test("What is beyond any page takes bytes alone, for it is never parsed", () => {
  const deep = "[".repeat(500);
  const { answer, room } = keepWithinBudget(answered(deep), { bytes: 600, values: 0, objects: 0 });
  expect(answer.kind).toBe("response");
  expect(room).toEqual({ bytes: 100, values: 0, objects: 0 });
});

test("What was not answered takes no room", () => {
  const silent: TargetResult = {
    kind: "failure",
    reason: "timeout",
    detail: "No answer in 60 s.",
    attempts: 3,
  };
  const full = { bytes: 0, values: 0, objects: 0 };
  expect(keepWithinBudget(silent, full)).toEqual({ answer: silent, room: full });
});

test("A run has room for its longest plan: 9,000 rows of 7 MiB and 280,000 values", () => {
  const left = {
    bytes: runMemoryBudget.bytes - 7 * 2 ** 20,
    values: runMemoryBudget.values - 280_000,
    objects: runMemoryBudget.objects - 9_000,
  };
  expect(Math.min(left.bytes, left.values, left.objects)).toBeGreaterThan(0);
});
