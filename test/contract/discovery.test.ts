/** What is asked until there is a window to judge by, question by question. */
import { describe, expect, test } from "vitest";
import { isListed } from "../../src/contract/agenda.ts";
import type { Discovery, DiscoveryOptions } from "../../src/contract/discovery.ts";
import { discovered, type Page, type Reply, refusal, textOf } from "./written.ts";

const times = { now: Date.parse("2026-02-01T12:00:00Z"), settleHours: 48, attempts: 3 };
const all = "include_bots=true&include_duplicates=true";

const spanned = (start: string, end: string) => `date_start=${start}Z&date_end=${end}Z`;
const listing = (start: string, end: string, limit = 1000) =>
  `listing: ${spanned(start, end)}&limit=${limit}&offset=0&${all}`;
/** The last ninety days that are over two days ago. */
const quarter = ["2025-11-01T00:00:00", "2026-01-29T23:59:59"] as const;
const wide = `wide: ${spanned(...quarter)}&limit=1&offset=0&${all}`;

/** What is asked when these are the replies, one after the other, and what it comes to. */
function of(replies: readonly Reply[], options: Partial<DiscoveryOptions> = {}) {
  const { questions, end } = discovered({ ...times, ...options }, (_step, turn) => {
    if (turn >= replies.length) throw new Error(`Nobody expects a question ${turn + 1}.`);
    return replies[turn]!;
  });
  expect(questions).toHaveLength(replies.length);
  return { questions, end, told: told(end) };
}

function told(end: Discovery): string {
  if (end.kind !== "found") return end.kind;
  const [start, last] = [end.window.start, end.window.end].map((at) =>
    new Date(at).toISOString().slice(0, 19),
  );
  expect(textOf(end.listing.query)).toContain(spanned(start!, last!));
  return `${start} ${last} ${isListed(end) ? "listed" : "not listed"} ${end.largestPage}`;
}

const rowsOf = (count: number): Page => ({ rows: Array.from({ length: count }, () => ({})), total: count });
/** A first page of so many clicks. */
const firstOf = (total: unknown, chart: Page["chart"] = {}, rows = 1000): Page => ({
  ...rowsOf(rows),
  total,
  chart,
});

const calm: Page = { chart: { "2026-01-28": 80, "2026-01-29": 60, "2026-01-31": 70 } };
const calmDays = ["2026-01-28T00:00:00", "2026-01-29T23:59:59"] as const;
const busy: Page = { chart: { "2026-01-28": 1_000_000, "2026-01-29": 2_000_000 } };
/** 172,800 seconds with 3,000,000 clicks: eight of them for the 150 rows that are wished for. */
const busySeconds = ["2026-01-28T23:59:56", "2026-01-29T00:00:03"] as const;

describe("A window is listed", () => {
  test("of days that the default answer shows to be closed", () => {
    const { questions, told } = of([calm, rowsOf(140)]);
    expect(questions).toEqual(["default: ", listing(...calmDays)]);
    expect(told).toBe("2026-01-28T00:00:00 2026-01-29T23:59:59 listed 1000");
  });

  test("with the present and what is final in mind", () => {
    const { end } = of([calm, rowsOf(140)]);
    expect(end).toMatchObject({ run: { now: times.now, settledBefore: Date.parse("2026-01-30T12:00:00Z") } });
  });

  test("as it was given, though it has next to no clicks", () => {
    const given = ["2026-01-05T10:00:00", "2026-01-05T11:00:00"] as const;
    const { questions, told } = of([busy, rowsOf(1)], { from: `${given[0]}Z`, to: `${given[1]}Z` });
    expect(questions).toEqual(["default: ", listing(...given)]);
    expect(told).toBe(`${given.join(" ")} listed 1000`);
  });

  test("of days with next to no clicks, when the link has no more", () => {
    const { questions, told } = of([{ chart: { "2026-01-29": 2 } }, rowsOf(2)]);
    expect(questions[1]).toBe(listing("2026-01-29T00:00:00", "2026-01-29T23:59:59"));
    expect(told).toBe("2026-01-29T00:00:00 2026-01-29T23:59:59 listed 1000");
  });

  test("not by an answer without dates, whatever it shows", () => {
    const filters = { date_start: `${calmDays[0]}Z`, date_end: `${calmDays[1]}Z` };
    const { told } = of([{ ...calm, ...rowsOf(50), filters }, { status: 500 }]);
    expect(told).toBe(`${calmDays.join(" ")} not listed 1000`);
  });
});

describe("A link whose last days are quiet is looked at for a quarter of a year", () => {
  test("the answer lists it at once when it has no clicks", () => {
    const { questions, told } = of([{}, {}]);
    expect(questions).toEqual(["default: ", wide]);
    expect(told).toBe(`${quarter.join(" ")} listed 1000`);
  });

  test("and days of that are listed", () => {
    const { questions } = of([{}, firstOf(40, { "2025-12-24": 20, "2025-12-25": 20 }, 1), rowsOf(40)]);
    expect(questions).toEqual(["default: ", wide, listing("2025-12-24T00:00:00", "2025-12-25T23:59:59")]);
  });

  test.each<[string, Reply]>([
    ["has no chart", firstOf(5, {}, 1)],
    ["does not come", "silent"],
    ["is a failure", { status: 500 }],
    ["is a refusal", { status: 404 }],
  ])("and all of it is listed when the answer %s", (_, reply) => {
    const { questions, told } = of([{}, reply, rowsOf(5)]);
    expect(questions).toEqual(["default: ", wide, listing(...quarter)]);
    expect(told).toBe(`${quarter.join(" ")} listed 1000`);
  });
});

describe("Nothing more is asked", () => {
  test.each([401, 402, 403, 404, 429, 502, 503, 504, 520])(
    "of who turns the first question away with %i",
    (status) => {
      expect(of([{ status }]).told).toBe("hopeless");
    },
  );

  test("of who does not answer the first question", () => {
    expect(of(["silent"]).told).toBe("hopeless");
  });

  test.each([400, 422, 500])("of who fails twice, first with %i", (status) => {
    for (const second of [{ status }, { status: 401 }, "silent"] as const)
      expect(of([{ status }, second])).toMatchObject({ questions: ["default: ", wide], told: "hopeless" });
  });

  test("but who fails once has a second chance", () => {
    expect(of([{ status: 500 }, {}]).told).toBe(`${quarter.join(" ")} listed 1000`);
  });
});

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

test.each<Reply>(["silent", { status: 500 }, { status: 401 }, { status: 404 }])(
  "a listing that fails with %j is not tried again",
  (reply) => {
    expect(of([calm, reply]).told).toBe(`${calmDays.join(" ")} not listed 1000`);
  },
);

test("a listing that brings no page at all is not tried again: the same question would bring the same", () => {
  expect(of([calm, { status: 200, body: { data: {} } }]).told).toBe(`${calmDays.join(" ")} not listed 1000`);
});
