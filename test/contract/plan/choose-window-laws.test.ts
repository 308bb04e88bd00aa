import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseWindow, type DateRange, middleOf, rescale } from "../../../src/contract/plan/choose-window.ts";
import { givenWindow, type SettleTimes, wideWindow } from "../../../src/contract/plan/settled-days.ts";
import { settledBefore } from "../../../src/contract/read/settle-times.ts";

const day = 86_400_000;
const first = Date.parse("2026-01-01");
const dayText = (index: number) => new Date(first + index * day).toISOString().slice(0, 10);
const second = fc.integer({ min: 0, max: 40 * 86_400 }).map((seconds) => first + seconds * 1000);
const windows = fc
  .tuple(second, fc.integer({ min: 0, max: 400_000 }))
  .map(([start, seconds]): DateRange => ({ start, end: start + seconds * 1000 }));

/** Every run of days, and of those that fit a page the one that says most, reason by reason. */
function naiveDays(clicks: readonly number[], page: number): DateRange | undefined {
  const days = clicks.flatMap((count, index) => (count > 0 ? [{ index, count }] : [])).slice(-60);
  const wish = Math.min(150, Math.ceil(page / 2));
  const runs = days.flatMap((from, a) =>
    days.slice(a).map((to, more) => {
      const count = days.slice(a, a + more + 1).reduce((sum, one) => sum + one.count, 0);
      const window = { start: first + from.index * day, end: first + (to.index + 1) * day - 1000 };
      const reasons = [count >= 3, more > 0, a > 0].map(Number);
      return { window, count, reasons: [...reasons, -Math.abs(Math.log(count / wish))] };
    }),
  );
  const telling = runs.filter(({ count, reasons }) => count < page && (reasons[1] || reasons[2]));
  let best: (typeof runs)[number] | undefined;
  for (const run of telling) if (!best || !isMore(best.reasons, run.reasons)) best = run;
  return best?.window;
}

/** Whether the first reason that differs speaks for the first; of equals the later is newer. */
function isMore(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((reason, index) => Math.abs(reason - other[index]!) > 1e-9);
  return at >= 0 && one[at]! > other[at]!;
}

describe("The window to list", () => {
  test("is the run of days that says most, where one fits a page", () => {
    const counts = fc.array(fc.oneof(fc.constant(0), fc.nat(8), fc.nat(400)), { maxLength: 9 });
    fc.assert(
      fc.property(counts, fc.constantFrom(1000, 500, 100, 20), (clicks, page) => {
        const expected = naiveDays(clicks, page);
        const points = clicks.map((count, index) => ({ day: dayText(index), count }));
        const chosen = chooseWindow(points, page);
        if (expected) expect(chosen).toEqual(expected);
        expect(chosen === undefined).toBe(clicks.every((count) => count === 0));
      }),
    );
  });

  test("is the same in whatever order a chart lists its days, and never ends before it starts", () => {
    const order = fc.array(fc.record({ index: fc.nat(20), count: fc.nat(900) }), { maxLength: 9 });
    const distinct = order.map((days) => [...new Map(days.map((one) => [one.index, one])).values()]);
    fc.assert(
      fc.property(distinct, fc.constantFrom(1000, 100), (days, page) => {
        const points = days.map(({ index, count }) => ({ day: dayText(index), count }));
        const chosen = chooseWindow(points, page);
        expect(chosen).toEqual(
          chooseWindow(
            points.toSorted((a, b) => (a.day < b.day ? -1 : 1)),
            page,
          ),
        );
        if (chosen) expect(chosen.start).toBeLessThanOrEqual(chosen.end);
      }),
    );
  });

  test("is made of the last sixty days with clicks, and of days alone", () => {
    const points = Array.from({ length: 80 }, (_, index) => ({ day: dayText(index), count: 1 }));
    expect(chooseWindow([...points, { day: "no day", count: 90 }], 1000)).toEqual({
      start: first + 20 * day + day,
      end: first + 80 * day - 1000,
    });
  });
});

describe("A window that held too much or too little", () => {
  test("keeps its middle, and gets the length that the wish asks for", () => {
    const clicks = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(windows, clicks, fc.constantFrom(1000, 100, 20), (window, count, largestPage) => {
        const next = rescale(window, { count, largestPage });
        const middle = middleOf(window);
        expect(middle - next.start).toBe(next.end + 1000 - middle);
        const length = (window.end + 1000 - window.start) / 1000;
        const wished = (length * Math.min(150, largestPage / 2)) / count;
        const half = Math.max(1, Math.round(wished / 2));
        expect((next.end + 1000 - next.start) / 1000).toBe(2 * half);
      }),
    );
  });

  test("has a midnight or its very middle for a middle", () => {
    fc.assert(
      fc.property(windows, ({ start, end }) => {
        const middle = middleOf({ start, end });
        const exact = start + (end + 1000 - start) / 2;
        expect(middle).toBeGreaterThanOrEqual(start);
        expect(middle).toBeLessThanOrEqual(end + 1000);
        const nearest = Math.round(exact / day) * day;
        const isInside = nearest > start && nearest <= end;
        // Between two midnights equally near either will do.
        if (isInside && Math.abs(exact / day - Math.floor(exact / day) - 0.5) > 1e-4)
          expect(middle).toBe(nearest);
        if (!isInside) expect(Math.abs(middle - exact)).toBeLessThan(1000);
      }),
    );
  });
});

describe("Windows by the clock", () => {
  const now = Date.parse("2026-02-01T12:00:00Z");
  const times: SettleTimes = { now, settleHours: 48 };
  const text = ({ start, end }: DateRange) => [start, end].map((instant) => new Date(instant).toISOString());

  test("clicks are settled after their hours", () => {
    expect(new Date(settledBefore(times)).toISOString()).toBe("2026-01-30T12:00:00.000Z");
    expect(settledBefore({ now, settleHours: 0 })).toBe(now);
  });

  test("the wide one has ninety days, the last of which is closed", () => {
    expect(text(wideWindow(times))).toEqual(["2025-11-01T00:00:00.000Z", "2026-01-29T23:59:59.000Z"]);
  });

  test.each<[Partial<SettleTimes>, readonly [string, string] | undefined]>([
    [{}, undefined],
    [{ from: "2026-01-05", to: "2026-01-06" }, ["2026-01-05T00:00:00.000Z", "2026-01-06T23:59:59.000Z"]],
    [
      { from: "2026-01-05T10:00:00Z", to: "2026-01-05T11:00:00Z" },
      ["2026-01-05T10:00:00.000Z", "2026-01-05T11:00:00.000Z"],
    ],
    [{ from: "2026-01-05" }, ["2026-01-05T00:00:00.000Z", "2026-01-29T23:59:59.000Z"]],
    [{ to: "2026-01-10" }, ["2026-01-04T00:00:00.000Z", "2026-01-10T23:59:59.000Z"]],
    [{ to: "2026-01-10T10:00:00Z" }, ["2026-01-04T00:00:00.000Z", "2026-01-10T10:00:00.000Z"]],
  ])("that of %o is %o", (given, expected) => {
    const window = givenWindow({ ...times, ...given });
    expect(window && text(window)).toEqual(expected);
  });
});
