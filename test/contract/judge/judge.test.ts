/** What is said of a few answers, written out by hand. */
import { describe, expect, test } from "vitest";
import { judge, readRunSetWithDetections } from "../../../src/contract/judge/judge.ts";
import { parseExchanges } from "../../../src/contract/read/parsed-exchange.ts";
import { days, endOf, failure, noKey, now, quota, rows, saying, sound } from "../support/judge-texts.ts";
import { clicks, exchange, pageOf } from "../support/written-responses.ts";

describe("A claim", () => {
  test("that a response breaks is violated, and its violation is told once more among all", () => {
    const violation = {
      check: "server-does-not-fail",
      exchange: 1,
      at: "/response/status",
      expected: "200 or 4xx",
      received: "500",
      count: 1,
    };
    expect(saying([sound, failure], "server-does-not-fail")).toMatchObject({
      verdicts: [
        {
          check: "server-does-not-fail",
          claim: "No request, valid or not, causes a server error.",
          evidence: "inferred",
          severity: "error",
          outcome: "violated",
          exercised: 2,
          violations: [violation],
        },
      ],
      violations: [violation],
      warnings: [],
      likelyCause: "the server fails where it should refuse",
    });
  });

  test("that none breaks is held, and suggests no cause", () => {
    const said = saying([sound], "server-does-not-fail");
    expect(said).toMatchObject({ violations: [], warnings: [] });
    expect(said.verdicts[0]).toMatchObject({ outcome: "held", exercised: 1, violations: [] });
    expect(said.verdicts[0]).not.toHaveProperty("reason");
    expect(said).not.toHaveProperty("likelyCause");
  });

  test("of little weight is warned of", () => {
    const { verdicts, violations, warnings } = saying([quota], "remaining-within-limit");
    expect(verdicts).toMatchObject([{ severity: "warning", outcome: "violated" }]);
    expect(violations).toEqual([]);
    expect(warnings).toMatchObject([
      { check: "remaining-within-limit", expected: "at most 10", received: "11" },
    ]);
  });

  test("that nothing was asked for is skipped, with the reason", () => {
    expect(endOf([sound], "no-key-is-refused")).toBe("skipped 0: no request was sent without a key");
    expect(endOf([], "pages-join")).toMatch(/^skipped 0: [a-z ]+$/);
    expect(endOf([], "page-is-full")).toBe("skipped 0: there was no response");
  });

  test("is judged among all of them when none is named", () => {
    const all = judge([sound, failure], { now }).verdicts.map(({ check }) => check);
    expect(all).toContain("server-does-not-fail");
    expect(all).toContain("pages-join");
    expect(judge([sound, failure]).verdicts.map(({ check }) => check)).toEqual(all);
    expect(judge([sound], { only: [] }).verdicts).toEqual([]);
  });

  test("knows exchanges by their place, and passes over those of other operations", () => {
    const other = {
      ...sound,
      request: { ...sound.request, path: "/api/media" },
      response: failure.response,
    };
    const { verdicts, violations } = saying([other, failure], "server-does-not-fail");
    expect(verdicts).toMatchObject([{ exercised: 1 }]);
    expect(violations).toMatchObject([{ exchange: 1 }]);
  });
});

describe("A claim is not tested", () => {
  test("by responses between which the data moved, unless it does not compare them", () => {
    const more = exchange(days, pageOf(clicks("2026-01-29T13:00:00", "2026-01-29T12:00:00")));
    const moved = "skipped 0: the data moved: the same request counted 3 rows, later 2";
    expect(endOf([sound, more], "row-is-the-same-everywhere")).toBe(moved);
    expect(endOf([sound, more], "same-request-same-response")).toBe("violated 1");
    expect(endOf([sound, more], "page-is-full")).toBe("held 2");
    expect(endOf([sound, more], "rows-are-not-in-the-future", { assumed: "require" })).toBe("held 2");
    expect(endOf([sound, more], "valid-request-is-answered")).toBe("held 2");
    expect(endOf([sound, sound], "same-request-same-response")).toBe("held 1");
  });

  test("by who was seen not to do what it presupposes", () => {
    const page = (offset: number) =>
      exchange(`${days}&limit=1&offset=${offset}`, { rows: rows.slice(offset, offset + 1), total: 1 });
    const scoped = "skipped 0: rests on totals_scope, which was seen to be page";
    expect(endOf([sound, page(0), page(1)], "page-is-full")).toBe(scoped);
    // The second row cannot be on a page of one that counts them all.
    expect(endOf([page(0), page(1)], "page-is-full")).toBe(scoped);
    const cut = exchange(`${days}&limit=2`, { rows: rows.slice(0, 1), total: 3 });
    expect(endOf([cut], "page-is-full")).toBe("violated 1");
    const unsorted = exchange(days, pageOf([rows[1]!, rows[0]!, rows[2]!]));
    expect(endOf([unsorted], "windows-agree")).toBe(
      "skipped 0: rests on row_order, which was seen to be otherwise",
    );
    expect(endOf([sound], "windows-agree")).toBe(
      "skipped 0: no other window with rows overlaps the listed one",
    );
  });
});

describe("By the present is known what is final", () => {
  test.each([
    [{ now }, now, now - 48 * 3_600_000],
    [{ now, settleHours: 1 }, now, now - 3_600_000],
    [{ now, settleHours: 0 }, now, now],
    [{}, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
  ])("%o", (options, present, settledBefore) => {
    const run = readRunSetWithDetections(parseExchanges([sound, failure]), options);
    expect(run).toMatchObject({ now: present, settledBefore });
    expect(run.parsedExchanges.map(({ index }) => index)).toEqual([0, 1]);
    expect(run.detections.get("row_order")).toMatchObject({ kind: "seen", value: "newest_first" });
  });

  test("and what is worth knowing beside all claims is told", () => {
    const { observations } = judge([noKey], { only: [] });
    expect(observations).toContainEqual({
      kind: "advisory",
      check: "unauthorized-has-www-authenticate",
      detail: "a 401 has no WWW-Authenticate header, which RFC 9110 asks for",
    });
  });
});
