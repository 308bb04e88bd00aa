import { expect, test } from "vitest";
import { detected, isConclusive, undetected } from "../../../src/contract/behaviours/behaviour-detector.ts";
import { isParameterRefused } from "../../../src/contract/read/response/statuses.ts";
import { parsed } from "../support/written-responses.ts";

const page = parsed("limit=7", {});

test("a detected behaviour has a place, an undetected one a reason", () => {
  expect(detected(page, { at: "/response/status", value: 3, detail: "three" })).toEqual({
    kind: "seen",
    parsed: page,
    at: "/response/status",
    value: 3,
    detail: "three",
  });
  expect(undetected("nobody asked")).toEqual({ kind: "unknown", detail: "nobody asked" });
});

test("a long detail is shortened", () => {
  const long = "x".repeat(5000);
  for (const { detail } of [undetected(long), detected(page, { at: "", detail: long })]) {
    expect(detail.length).toBeLessThan(500);
    expect(detail).toMatch(/^x{300}/);
  }
});

test.each([
  [400, true],
  [422, true],
  [200, false],
  [401, false],
  [404, false],
  [429, false],
  [500, false],
])("a parameter is refused with %i: %s", (status, expected) => {
  expect(isParameterRefused(status)).toBe(expected);
});

test.each([
  [200, true],
  [400, true],
  [404, true],
  [422, true],
  [499, true],
  [401, false],
  [402, false],
  [403, false],
  [429, false],
  [500, false],
  [502, false],
])("a response with %i shows how the API behaves: %s", (status, expected) => {
  expect(isConclusive(parsed("limit=7", { status }))).toBe(expected);
});
