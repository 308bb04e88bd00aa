import { describe, expect, test } from "vitest";
import type { Comparison } from "../../../src/contract/compare-targets.ts";
import { comparisonJson, comparisonText } from "../../../src/contract/reporters/comparison.ts";
import { hostile, hostileReport } from "./hostile-report.ts";
import { clean, offsetIgnored } from "./sample-report.ts";

const options = { colour: false, keyEnv: "KEY" };
const request = { method: "GET", path: "/api/smart-links/a/clicks?limit=1", headers: {} };
const comparison: Comparison = {
  left: clean,
  right: { ...offsetIgnored, target: "http://127.0.0.1:4011" },
  behaviours: [{ assumption: "row_order", left: "newest_first", right: "oldest_first" }],
  differences: [
    {
      probe: "page",
      request: { ...request, auth: "key" },
      at: "/response/body/data/rows/0/id",
      left: '"a"',
      right: '"b"',
      count: 3,
    },
    {
      probe: "page",
      request: { ...request, auth: "key" },
      at: "/response/status",
      left: "200",
      right: "404",
      count: 1,
    },
    {
      probe: "no-key",
      request: { ...request, auth: "none" },
      at: "",
      left: "timeout",
      right: "an answer",
      count: 1,
    },
  ],
};

test("a comparison has the expected text", () => {
  expect(comparisonText([comparison], options)).toBe(`\
Edition 2026-09
left   http://127.0.0.1:4010: The contract holds: 2 of 2 claims held.
right  http://127.0.0.1:4011: The contract is violated: 2 of 6 claims held, 1 violated, 1 warning, 2 not tested.

Undocumented behaviour
  row_order
    left   newest_first
    right  oldest_first

page GET /api/smart-links/a/clicks?limit=1
  /response/body/data/rows/0/id (and 2 more places)
    left   "a"
    right  "b"
  /response/status
    left   200
    right  404

no-key GET /api/smart-links/a/clicks?limit=1, key: none
  /
    left   timeout
    right  an answer

≠ 2 requests got different responses.
`);
});

test("a comparison of equal targets says so", () => {
  const same = { ...comparison, differences: [], behaviours: [] };
  expect(comparisonText([same], options)).toMatch(/= Both targets gave the same responses\.\n$/);
});

test("a comparison shows at most eight differences of a response", () => {
  const many = Array.from({ length: 20 }, () => comparison.differences[0]!);
  expect(comparisonText([{ ...comparison, differences: many }], options)).toContain(
    "  and 12 more differences\n",
  );
});

test("a comparison as JSON has both results and all differences", () => {
  expect(JSON.parse(comparisonJson([comparison]))).toEqual({
    comparisons: [
      {
        edition: "2026-09",
        left: { target: "http://127.0.0.1:4010", result: "held" },
        right: { target: "http://127.0.0.1:4011", result: "violated" },
        behaviours: comparison.behaviours,
        differences: comparison.differences,
      },
    ],
  });
});

describe("a comparison with a hostile target", () => {
  const [difference] = comparison.differences;
  const evil: Comparison = {
    ...comparison,
    left: hostileReport,
    differences: [
      {
        ...difference!,
        at: `/a${hostile}`,
        left: hostile,
        right: hostile,
        request: { ...request, path: hostile },
      },
    ],
  };
  test.each([
    ["text", comparisonText([evil], options)],
    ["json", comparisonJson([evil])],
  ])("%s prints no invisible characters", (_, text) => {
    expect(text).not.toMatch(/[^\n\P{Cc}]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u);
    expect(text).not.toMatch(/^\s*::/m);
  });
});

test("a comparison with colours has the same text", () => {
  const behaviours = [{ assumption: "row_order", left: "newest_first", right: "oldest_first" }] as const;
  const differences = [
    { probe: "page", request, at: "/response/status", left: "200", right: "404", count: 1 },
  ];
  for (const found of [
    { differences, behaviours },
    { differences: [], behaviours: [] },
  ]) {
    const one = { left: clean, right: clean, ...found };
    const coloured = comparisonText([one, one], { ...options, colour: true });
    const begin = String.fromCharCode(27);
    const codes = coloured
      .split(`${begin}[`)
      .slice(1)
      .map((part) => part.slice(0, part.indexOf("m")));
    expect(codes).not.toContain("undefined");
    expect(new Set(codes)).toEqual(
      new Set(found.differences.length > 0 ? ["0", "1", "2", "33", "36"] : ["0", "1", "2", "32"]),
    );
    const plain = coloured
      .split(begin)
      .map((part, i) => (i === 0 ? part : part.slice(part.indexOf("m") + 1)));
    expect(plain.join("")).toBe(comparisonText([one, one], options));
    // One comparison from the next.
    expect(plain.join("").split("\n\nEdition 2026-09\n")).toHaveLength(2);
  }
});
