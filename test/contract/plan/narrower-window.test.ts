/** What is asked when a window could not be listed, or held too little. */
import { describe, expect, test } from "vitest";
import { type Page, type Reply, refusal } from "../support/written-responses.ts";
import { busy, busySeconds, calm, calmDays, firstOf, listing, of, rowsOf } from "./discover-replies.ts";

describe("A page that is too large is asked for in the size", () => {
  test.each<[string, Reply, number]>([
    ["that the refusal tells", refusal("limit", "limit is 1000, but must be at most 500."), 500],
    ["that every target must allow, when it tells none", refusal("limit", "Too many."), 100],
    ["that every target must allow, when the refusal is a bare 400", { status: 400 }, 100],
  ])("%s", (_, reply, limit) => {
    const { questions, told } = of([calm, reply, rowsOf(99)]);
    expect(questions.slice(1)).toEqual([listing(...calmDays), listing(...calmDays, limit)]);
    expect(told).toBe(`${calmDays.join(" ")} listed ${limit}`);
  });

  test("to which it was cut down", () => {
    const cut = { ...firstOf(5000, {}, 500), filters: { limit: 500 } };
    const { questions, told } = of([calm, cut, rowsOf(150)]);
    expect(questions[2]).toMatch(/&limit=500&/);
    expect(told).toMatch(/ listed 500$/);
  });

  test("and not again when that is refused too", () => {
    const { told } = of([calm, { status: 422 }, { status: 422 }], { attempts: 9 });
    expect(told).toBe(`${calmDays.join(" ")} not listed 100`);
  });
});

describe("A window that holds too much is asked for again, narrower", () => {
  test("until a page holds it", () => {
    const { questions, told } = of([busy, firstOf(1500), rowsOf(400)]);
    const twoSeconds = ["2026-01-28T23:59:59", "2026-01-29T00:00:00"] as const;
    expect(questions.slice(1)).toEqual([listing(...busySeconds), listing(...twoSeconds)]);
    expect(told).toBe(`${twoSeconds.join(" ")} listed 1000`);
  });

  test("as often as the plan allows", () => {
    const full = firstOf(1500);
    expect(of([busy, full], { attempts: 1 }).told).toBe(`${busySeconds.join(" ")} not listed 1000`);
    expect(of([busy, firstOf(1100), full], { attempts: 2 }).questions).toHaveLength(3);
  });

  test("and not when it cannot be narrower", () => {
    const seconds = { from: "2026-01-28T23:59:59Z", to: "2026-01-29T00:00:00Z" };
    expect(of([busy, firstOf(5000)], seconds).told).toMatch(/ not listed 1000$/);
  });

  const given = (from: string, to: string, page: Page) =>
    of([busy, page, rowsOf(150)], { from, to }).questions[2];

  test("by the days of its own chart", () => {
    const days = { "2026-01-10": 900, "2026-01-11": 900, "2026-01-12": 100, "2026-01-13": 50 };
    expect(given("2026-01-10", "2026-01-13", firstOf(1950, days))).toBe(
      listing("2026-01-12T00:00:00", "2026-01-13T23:59:59"),
    );
    const early = { "2026-01-10": 50, "2026-01-11": 100, "2026-01-12": 950, "2026-01-13": 950 };
    expect(given("2026-01-10", "2026-01-13", firstOf(2050, early))).toBe(
      listing("2026-01-10T00:00:00", "2026-01-11T23:59:59"),
    );
    // Of what is no whole day in the window the chart shows but a part.
    expect(given("2026-01-10T00:00:01Z", "2026-01-13T23:59:58Z", firstOf(1950, days))).toBe(
      listing("2026-01-12T00:00:00", "2026-01-12T23:59:59"),
    );
  });

  test("around its middle, when the days of its chart do not tell which are fewer", () => {
    // A quarter of its hour, as 600 clicks for 150: it holds no whole day.
    const hour = firstOf(600, { "2026-01-10": 600 }, 100);
    expect(given("2026-01-10T10:00:00Z", "2026-01-10T10:59:59Z", hour)).toBe(
      listing("2026-01-10T10:22:30", "2026-01-10T10:37:29"),
    );
    // The chart says that all fits a page, and yet it does not.
    const twoDays = firstOf(7200, { "2026-01-10": 80, "2026-01-11": 80 });
    expect(given("2026-01-10", "2026-01-11", twoDays)).toBe(
      listing("2026-01-10T23:30:00", "2026-01-11T00:29:59"),
    );
  });

  test("around its midnight, when it holds one whole day: then a chart has two", () => {
    const page = firstOf(3600, { "2026-01-10": 3000, "2026-01-11": 600 });
    // 36 hours, of which 150 of 3,600 clicks leave an hour and a half.
    expect(given("2026-01-10T12:00:00Z", "2026-01-11T23:59:59Z", page)).toBe(
      listing("2026-01-10T23:15:00", "2026-01-11T00:44:59"),
    );
  });

  test("by the rows that came, when nothing tells the total", () => {
    const untold = firstOf("many");
    // 150 of 1,000 clicks: nine of sixty minutes.
    expect(given("2026-01-10T10:00:00Z", "2026-01-10T10:59:59Z", untold)).toBe(
      listing("2026-01-10T10:25:30", "2026-01-10T10:34:29"),
    );
  });
});

describe("Seconds that hold next to nothing are asked for again, longer", () => {
  const longer = ["2026-01-28T23:55:00", "2026-01-29T00:04:59"] as const;

  test("until they hold three rows", () => {
    const { questions, told } = of([busy, rowsOf(2), rowsOf(3)]);
    expect(questions.slice(1)).toEqual([listing(...busySeconds), listing(...longer)]);
    expect(told).toBe(`${longer.join(" ")} listed 1000`);
  });

  test("or else the few rows are what there is", () => {
    const { told } = of([busy, rowsOf(2), firstOf(5000)], { attempts: 2 });
    expect(told).toBe(`${busySeconds.join(" ")} listed 1000`);
  });
});
