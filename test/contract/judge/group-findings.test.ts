/** What the judgements of a claim come to together. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type CheckResult,
  checked,
  type Finding,
  skipped,
} from "../../../src/contract/judge/check-result.ts";
import { groupFindings } from "../../../src/contract/judge/group-findings.ts";
import type { ParsedExchange } from "../../../src/contract/read/parsed-exchange.ts";

const query = { operation: { name: "listRows" } };
const parsed = { index: 3, query } as ParsedExchange;
const faultAt = (at: string, received = "1"): Finding => ({ parsed, at, expected: "2", received });
const rows = "/response/body/data/rows";

function violationsOf(...judgements: readonly CheckResult[]) {
  const gathered = groupFindings("some-claim", judgements);
  return gathered.kind === "judged" ? gathered.violations : [];
}

describe("Faults become violations", () => {
  test("which count every fault once, and each kind of place apart", () => {
    const places = fc.tuple(fc.constantFrom("id", "created_at", "is_bot"), fc.nat(99));
    fc.assert(
      fc.property(fc.array(fc.array(places)), (answers) => {
        const judgements = answers.map((one) =>
          checked(one.map(([field, index]) => faultAt(`${rows}/${index}/${field}`))),
        );
        const violations = violationsOf(...judgements);
        const all = answers.flat().map(([field]) => field);
        const counts = violations.map(({ at, count }) => [at.split("/").at(-1), count]);
        expect(counts).toEqual(
          [...new Set(all)].map((field) => [field, all.filter((each) => each === field).length]),
        );
      }),
    );
  });

  test("of which each shows its first fault", () => {
    const faults = [faultAt(`${rows}/7/id`, "a"), faultAt(`${rows}/12/id`, "b"), faultAt(`${rows}/12`)];
    expect(violationsOf(checked(faults))).toEqual([
      {
        check: "some-claim",
        operation: "listRows",
        exchange: 3,
        at: `${rows}/7/id`,
        expected: "2",
        received: "a",
        count: 2,
      },
      {
        check: "some-claim",
        operation: "listRows",
        exchange: 3,
        at: `${rows}/12`,
        expected: "2",
        received: "1",
        count: 1,
      },
    ]);
  });

  test.each([
    ["/data/0/1/2", "/data/3/4/5", 1],
    ["/data/0", "/data/10", 1],
    ["/data/0x", "/data/1x", 2],
    ["/data/x0", "/data/x1", 2],
    ["/data/0", "/data/0/id", 2],
    ["/data", "/data/0", 2],
    ["/a/0/id", "/b/0/id", 2],
  ])("%s and %s are %3$i", (one, other, count) => {
    expect(violationsOf(checked([faultAt(one), faultAt(other)]))).toHaveLength(count);
  });

  test("of at most two hundred kinds of places, the last for all that are left", () => {
    const fields = Array.from({ length: 250 }, (_, index) => `/field-${index}`);
    const faults = [...fields, ...fields].map((at) => faultAt(at));
    const violations = violationsOf(checked(faults));
    expect(violations).toHaveLength(200);
    expect(violations.slice(0, 199).map(({ at, count }) => [at, count])).toEqual(
      fields.slice(0, 199).map((at) => [at, 2]),
    );
    expect(violations[199]).toMatchObject({ at: "/field-199", count: 102 });
  });
});

describe("What was judged is summed up", () => {
  test("and what could not be judged does not count", () => {
    const gathered = groupFindings("some-claim", [
      checked([], 3),
      skipped("no row"),
      checked([]),
      checked([], 0),
    ]);
    expect(gathered).toEqual({ kind: "judged", exercised: 4, violations: [] });
  });

  test("to nothing when nothing was, for the first reason", () => {
    expect(groupFindings("some-claim", [skipped("no row"), skipped("no page")])).toEqual({
      kind: "nothing",
      reason: "no row",
    });
    expect(groupFindings("some-claim", [checked([], 0)])).toEqual({
      kind: "nothing",
      reason: "there was no response",
    });
    expect(groupFindings("some-claim", [])).toEqual({ kind: "nothing", reason: "there was no response" });
  });
});
