/** A client that polls a window which is still open does not hide faults of windows that have closed. */
import { expect, test } from "vitest";
import { judge } from "../../../src/contract/judge/judge.ts";
import type { Exchange } from "../../../src/exchange/exchange.ts";
import { answer } from "../support/written-exchanges.ts";

const flags = { include_bots: true, include_duplicates: true };
const row = (id: string, created_at: string) => ({ id, created_at, is_bot: false, is_duplicate: false });

/** The total of the last days, requested with a page of one row. */
function poll(clicks: { readonly old: number; readonly today: number }): Exchange {
  return answer({
    query: "limit=1",
    filters: {
      ...{ date_start: "2026-01-06T00:00:00+00:00", date_end: "2026-01-12T23:59:59+00:00" },
      ...{ ...flags, limit: 1, offset: 0 },
    },
    rows: [row(`click-${clicks.today}`, `2026-01-12T11:00:${10 + clicks.today}+00:00`)],
    chart: [
      { timestamp: "2026-01-06", clicks: clicks.old },
      { timestamp: "2026-01-12", clicks: clicks.today },
    ],
    total: clicks.old + clicks.today,
  });
}

/** A page of two rows of the first of January, cut from the third row on. */
function closedPage(offset: number, ids: readonly string[]): Exchange {
  const dates = { date_start: "2026-01-01T00:00:00+00:00", date_end: "2026-01-01T23:59:59+00:00" };
  return answer({
    query: `date_start=2026-01-01T00:00:00Z&date_end=2026-01-01T23:59:59Z&limit=2&offset=${offset}`,
    filters: { ...dates, ...flags, limit: 2, offset },
    rows: ids.map((id, place) => row(id, `2026-01-01T10:00:0${9 - offset - place}+00:00`)),
    chart: [{ timestamp: "2026-01-01", clicks: 4 }],
    total: 4,
  });
}

const outcomes = (exchanges: readonly Exchange[]) =>
  Object.fromEntries(
    judge(exchanges, { now: Date.parse("2026-01-12T12:00:00Z") }).verdicts.map((verdict) => [
      verdict.check,
      verdict.outcome === "skipped" ? verdict.reason : verdict.outcome,
    ]),
  );

const arriving = [poll({ old: 5, today: 1 }), poll({ old: 5, today: 3 })];
const wrongPages = [closedPage(0, ["a", "b"]), closedPage(2, ["a", "b"])];
const rightPages = [closedPage(0, ["a", "b"]), closedPage(2, ["c", "d"])];

test("pages of a closed window are compared while clicks arrive in another one", () => {
  expect(outcomes([...arriving, ...wrongPages])["pages-share-no-row"]).toBe("violated");
  expect(outcomes([...arriving, ...rightPages])["pages-share-no-row"]).toBe("held");
});

test("without a closed window, or when settled days change too, the data moved", () => {
  const moved = /^the data moved: the same request counted 6 rows, later [78]$/;
  expect(outcomes(arriving)["pages-share-no-row"]).toMatch(moved);
  const rewritten = [poll({ old: 5, today: 1 }), poll({ old: 7, today: 1 })];
  expect(outcomes([...rewritten, ...wrongPages])["pages-share-no-row"]).toMatch(moved);
});
