import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkEach, finding, plainText, unlessEqual } from "../../../src/contract/judge/check-result.ts";
import { isSame } from "../../../src/contract/read/json/same-json.ts";
import type { ParsedExchange } from "../../../src/contract/read/parsed-exchange.ts";
import { isAccessRefused, isGateway } from "../../../src/contract/read/response/statuses.ts";
import { ulidTime } from "../../../src/contract/read/response/ulid.ts";
import { share } from "../../support/effort.ts";
import { ulid } from "../support/reference-rows.ts";

const parsed = {} as ParsedExchange;
const json = fc.jsonValue({ maxDepth: 3 });
const shuffled = (value: unknown): unknown =>
  typeof value !== "object" || value === null
    ? value
    : Array.isArray(value)
      ? value.map(shuffled)
      : Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([name, part]) => [name, shuffled(part)]),
        );

describe("Two JSON values are the same", () => {
  test("when Node says so, whatever the order of their keys", () => {
    const few = fc.oneof(
      fc.constantFrom(
        null,
        {},
        [],
        [[]],
        [{}],
        { a: null },
        { a: undefined },
        { b: null },
        { a: {} },
        0,
        "",
        "0",
      ),
      fc.constantFrom({ a: 1, b: 2 }, { a: 1 }, [1, 2], [2, 1], { 0: 1, 1: 2 }, "a", true, false, {
        toString: 1,
      }),
      json,
    );
    fc.assert(
      fc.property(few, few, (one, other) => {
        // A JSON value is never -0, which Node tells from 0.
        const [a, b] = [JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other))];
        expect(isSame(a, b)).toBe(isDeepStrictEqual(a, b));
        expect(isSame(a, shuffled(a))).toBe(true);
      }),
      { numRuns: share(1000) },
    );
  });
});

describe("A fault", () => {
  const at = "/response/body";
  test.each([
    [null, "null"],
    ["a", '"a"'],
    [5, "5"],
    [{ a: [1] }, '{"a":[1]}'],
    [undefined, "nothing"],
    [plainText("as it is"), "as it is"],
    ["x".repeat(158), `"${"x".repeat(158)}"`],
    ["x".repeat(159), `"${"x".repeat(156)}...`],
  ])("shows %j as %s", (value, shown) => {
    expect(finding(parsed, { at, expected: value, received: 0 })).toEqual({
      parsed,
      at,
      expected: shown,
      received: "0",
    });
  });

  test("there is where two values differ", () => {
    expect(unlessEqual(parsed, { at, expected: { a: 1, b: 2 }, received: { b: 2, a: 1 } })).toEqual([]);
    expect(unlessEqual(parsed, { at, expected: 1, received: "1" })).toHaveLength(1);
  });

  test("is looked for in every case, and where there is none nothing is judged", () => {
    const by = (one: number) => (one > 1 ? [finding(parsed, { at, expected: 1, received: one })] : []);
    expect(checkEach([], { none: "nothing came", by })).toEqual({ kind: "nothing", reason: "nothing came" });
    const judgement = checkEach([1, 2, 3], { none: "", by });
    expect(judgement).toMatchObject({ kind: "judged", exercised: 3 });
    const faults = judgement.kind === "judged" ? [...judgement.faults] : [];
    expect(faults).toMatchObject([{ received: "2" }, { received: "3" }]);
  });
});

describe("Who speaks through a status", () => {
  const all = Array.from({ length: 500 }, (_, index) => index + 100);
  test("a gateway: 502, 503, 504, and the CDN's 520 to 530", () => {
    const told = [502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 527, 528, 529, 530];
    expect(all.filter(isGateway)).toEqual(told);
  });

  test("the API, to those whom it turns away", () => {
    expect(all.filter(isAccessRefused)).toEqual([401, 402, 403, 429]);
  });
});

describe("A ULID", () => {
  test("holds its time", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), fc.nat(), (time, number) => {
        expect(ulidTime(ulid(time, number))).toBe(time);
      }),
    );
  });

  test.each([
    ["", "01KE6ZQTR0P4V1N9QK2M8D5T6", "01KE6ZQTR0P4V1N9QK2M8D5T6XX", "x01KE6ZQTR0P4V1N9QK2M8D5T6X"],
    ["01ke6zqtr0p4v1n9qk2m8d5t6x", "81KE6ZQTR0P4V1N9QK2M8D5T6X", "01KE6ZQTR0P4V1N9QK2M8D5T6I"],
    [0, null, undefined, ["01KE6ZQTR0P4V1N9QK2M8D5T6X"]],
  ])("is none of %j", (...values) => {
    expect(values.map(ulidTime)).toEqual(values.map(() => undefined));
  });
});
