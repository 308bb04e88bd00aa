/** Detectors of the default window and of the end of a window. */
import { describe, expect, test } from "vitest";
import { bareDateEnd, defaultWindow, windowEnd } from "../../../src/contract/behaviours/lists/windows.ts";
import { clicks } from "../support/written-responses.ts";
import { moved, movedDetail, saying, sees, type Told } from "./detect.ts";

describe("The default window", () => {
  const echoing = (start: unknown, end: unknown): Told => [
    "",
    { filters: { date_start: start, date_end: end } },
  ];

  test.each([
    ["2026-01-25T00:00:00+00:00", "2026-01-31T23:59:59+00:00", "last_7_days"],
    ["2026-01-02T00:00:00+00:00", "2026-01-31T23:59:59+00:00", "last_30_days"],
    ["2024-01-01T00:00:00+00:00", "2026-01-31T23:59:59+00:00", "all_time"],
    ["2025-01-31T00:00:00+00:00", "2026-02-01T11:22:33+00:00", "all_time"],
    ["2025-01-31T00:00:00+00:00", "2026-01-31T23:59:59+00:00", undefined],
    ["2026-01-26T00:00:00+00:00", "2026-01-31T23:59:59+00:00", undefined],
    ["2026-01-25T00:00:00+00:00", "2026-01-31T11:59:59+00:00", undefined],
    ["2026-01-24T12:00:00+00:00", "2026-01-31T11:59:59+00:00", undefined],
    ["2026-01-01T12:00:00+00:00", "2026-01-31T11:59:59+00:00", undefined],
    ["2026-01-25T00:00:00+02:00", "2026-01-31T23:59:59+02:00", undefined],
  ])("from %s to %s is %s", (start, end, value) => {
    expect(sees(defaultWindow, [echoing(start, end)])).toEqual({
      kind: "seen",
      ...(value ? { value } : {}),
      at: "/response/body/data/filters/date_start",
      detail: `${start} to ${end}`,
      answer: 0,
    });
  });

  test.each([
    [undefined, "2026-01-31T23:59:59+00:00"],
    ["2026-01-25T00:00:00+00:00", undefined],
    ["last week", "2026-01-31T23:59:59+00:00"],
    ["2026-01-25T00:00:00+00:00", 7],
  ])("is unknown when its echo is %s to %s", (start, end) => {
    expect(saying(defaultWindow, [echoing(start, end)])).toBe(
      "unknown: the response does not show its window",
    );
  });

  test.each([
    "date_start=2026-01-25T00:00:00Z",
    "date_end=2026-01-31T23:59:59Z",
    "date_start=2026-01-25T00:00:00Z&date_end=2026-01-31T23:59:59Z",
  ])("is not detected when one date was sent: %s", (query) => {
    const [, week] = echoing("2026-01-25T00:00:00+00:00", "2026-01-31T23:59:59+00:00");
    expect(saying(defaultWindow, [[query, week]])).toBe("unknown: no request without dates was successful");
    const month = echoing("2026-01-02T00:00:00+00:00", "2026-01-31T23:59:59+00:00");
    expect(sees(defaultWindow, [[query, week], month])).toMatchObject({ value: "last_30_days", answer: 1 });
  });
});

describe("A date without time as the end of the window", () => {
  const query = "date_start=2026-01-28T00:00:00Z&date_end=2026-01-29";
  const echoing = (end: unknown): readonly Told[] => [
    ["date_end=2026-01-29T00:00:00Z", { filters: { date_end: "2026-01-29T00:00:00+00:00" } }],
    [query, { filters: { date_end: end } }],
  ];

  test.each([
    ["2026-01-29T23:59:59+00:00", "end_of_day"],
    ["2026-01-29T00:00:00+00:00", "start_of_day"],
    ["2026-01-30T00:00:00+00:00", undefined],
    ["2026-01-28T23:59:59+00:00", undefined],
    ["tomorrow", undefined],
  ])("echoed as %s is %s", (end, value) => {
    expect(sees(bareDateEnd, echoing(end))).toEqual({
      kind: "seen",
      ...(value ? { value } : {}),
      at: "/response/body/data/filters/date_end",
      detail: `2026-01-29 is shown as ${end}`,
      answer: 1,
    });
  });

  test("is reported as echoed, whatever the value is", () => {
    expect(saying(bareDateEnd, echoing(7))).toBe("none we know: 2026-01-29 is shown as 7");
    expect(saying(bareDateEnd, echoing(undefined))).toBe("none we know: 2026-01-29 is shown as nothing");
  });

  test("is not detected without such a request or without a page", () => {
    const detail = "no request with a date without time as the end was successful";
    expect(sees(bareDateEnd, echoing(7).slice(0, 1))).toEqual({ kind: "unknown", detail });
    expect(sees(bareDateEnd, [[query, { status: 422 }]])).toEqual({ kind: "unknown", detail });
  });
});

describe("A row at the last second of a window", () => {
  const rows = clicks("2026-01-28T12:00:00", "2026-01-28T11:00:00", "2026-01-28T10:00:00");
  const whole: Told = ["date_start=2026-01-28T00:00:00Z&date_end=2026-01-28T23:59:59Z", { rows }];
  const untilNoon = "date_start=2026-01-28T10:30:00Z&date_end=2026-01-28T12:00:00Z";

  test.each<[string, string, readonly [number, number]]>([
    ["inclusive", "a row at the last second is listed", [0, 2]],
    ["exclusive", "a row at the last second is omitted", [1, 2]],
  ])("shows that the end is %s", (value, detail, [from, to]) => {
    const told: readonly Told[] = [whole, [untilNoon, { rows: rows.slice(from, to) }]];
    expect(sees(windowEnd, told)).toEqual({
      kind: "seen",
      value,
      at: "/response/body/data/rows",
      detail,
      answer: 1,
    });
    expect(sees(windowEnd, [...moved, ...told])).toEqual({ kind: "unknown", detail: movedDetail });
  });

  test("is needed to detect whether the end is inclusive", () => {
    const earlier = "date_start=2026-01-28T10:30:00Z&date_end=2026-01-28T12:00:01Z";
    expect(saying(windowEnd, [whole, [earlier, { rows: rows.slice(0, 2) }]])).toBe(
      "unknown: no window ends at the second of a listed row",
    );
  });
});
