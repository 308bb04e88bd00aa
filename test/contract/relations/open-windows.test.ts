/** Clicks that come, and marks that are corrected, while a client looks at a window that is still open. */
import { describe, expect, test } from "vitest";
import { afternoon, clicks, shown, today, until, violated, without } from "../support/open-windows.ts";
import { exchange, pageOf } from "../support/written-responses.ts";

describe("A window whose end is still to come", () => {
  test("has clicks that an earlier window, with the same start or another, did not have", () => {
    for (const later of [
      until("10T00:00", "13T23:59"),
      until("09T00:00", "13T00:00"),
      until("12T00:00", "12T23:00"),
    ])
      expect(violated([shown(today, "12T10:00"), shown(later, "12T12:00")])).toEqual([]);
    expect(violated([shown(today, "12T12:00"), shown(afternoon, "12T10:00")])).toEqual([]);
  });

  test("is compared as far as its clicks are final", () => {
    const later = until("10T07:00", "13T00:00");
    expect(violated([shown(today, "12T10:00"), shown(later, "12T12:00", without("old-bot"))])).toContain(
      "windows-agree",
    );
  });

  test("shows its final clicks with a filter and in its parts, and all clicks in the same order", () => {
    const [humans, part] = [`${today}&include_bots=false`, until("10T00:00", "12T20:00")];
    for (const later of [humans, part])
      expect(violated([shown(today, "12T11:40"), shown(later, "12T12:00")])).toEqual([]);
    expect(violated([shown(today, "12T11:40"), shown(humans, "12T12:00", without("old"))])).toContain(
      "filter-removes-only-its-rows",
    );
    expect(violated([shown(today, "12T10:00"), shown(part, "12T10:10", without("old"))])).toContain(
      "sub-window-lists-its-rows",
    );
    const reversed = shown(part, "12T10:10", [...clicks].reverse());
    expect(violated([shown(today, "12T10:00"), reversed])).toContain("order-is-the-same-everywhere");
  });

  test("is compared when its listing comes again", () => {
    const part = shown(until("12T00:00", "12T23:00"), "12T10:30", without("new"));
    expect(violated([shown(today, "12T10:00"), part])).toEqual([]);
    expect(violated([shown(today, "12T10:00"), part, shown(today, "12T10:40")])).toEqual([
      "defaults-equal-explicit-values",
      "sub-window-lists-its-rows",
    ]);
  });

  test("need not be the sum of its parts, which were counted later", () => {
    const [early, late] = [until("10T00:00", "12T08:30"), until("12T08:31", "12T23:59")];
    const [whole, one, other] = [shown(today, "12T10:00"), shown(early, "12T10:00"), shown(late, "12T12:00")];
    expect(violated([whole, one, other])).toEqual([]);
    expect(violated([whole, one, other, whole])).not.toEqual([]);
  });
});

describe("A mark that is corrected", () => {
  const humans = `${today}&include_bots=false`;

  test("changes a row that is not final, and what filters leave of it", () => {
    expect(violated([shown(today, "12T11:20"), shown(today, "12T12:00")])).toEqual([]);
    expect(violated([shown(today, "12T11:20"), shown(humans, "12T12:00")])).toEqual([]);
    expect(violated([shown(humans, "12T11:20"), shown(humans, "12T12:00")])).toEqual([]);
    expect(violated([shown(humans, "12T11:20"), shown(today, "12T12:00")])).toEqual([]);
  });

  const turned = (id: string) => clicks.map((one) => (one.id === id ? { ...one, isBot: !one.isBot } : one));

  test("is none when the row is final", () => {
    expect(violated([shown(today, "12T11:20"), shown(today, "12T11:21", turned("old"))])).toContain(
      "row-is-the-same-everywhere",
    );
    const [before, after] = [shown(humans, "12T11:20"), shown(humans, "12T11:21", turned("old"))];
    expect(violated([before, after])).toContain("same-request-same-response");
  });

  test("is none when another value of the row changes", () => {
    const [before, after] = [shown(today, "12T11:20"), shown(today, "12T11:20")];
    const body = after.response.body.replace('"gross_clicks":1', '"gross_clicks":2');
    expect(violated([before, { ...after, response: { ...after.response, body } }])).toEqual([
      "row-is-the-same-everywhere",
    ]);
  });
});

test("A mark may be corrected where totals count what a filter removed, and so stay as they are", () => {
  const humans = (at: string, all = clicks) => {
    const { rows } = JSON.parse(shown(`${today}&include_bots=false`, at, all).response.body).data;
    const { total, chart } = pageOf(JSON.parse(shown(today, at).response.body).data.rows);
    return exchange(`${today}&include_bots=false`, { rows, total, chart: chart! });
  };
  expect(violated([humans("12T11:20"), humans("12T12:00")])).toEqual([]);
  expect(violated([humans("12T11:20"), humans("12T11:21", without("old"))])).toContain(
    "same-request-same-response",
  );
});

test("A chart with days of zero clicks may show a day as soon as it has begun", () => {
  const quiet = (chart: Readonly<Record<string, number>>) => exchange(today, { rows: [], total: 0, chart });
  const before = { "2026-01-10": 0, "2026-01-11": 0 };
  expect(violated([quiet(before), quiet({ ...before, "2026-01-12": 0 })])).toEqual([]);
  expect(violated([quiet({ ...before, "2026-01-09": 0 }), quiet(before)])).toContain(
    "same-request-same-response",
  );
});
