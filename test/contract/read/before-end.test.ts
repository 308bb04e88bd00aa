/** Whether earlier responses show a row where a page was refused: from pages written by hand. */
import { describe, expect, test } from "vitest";
import type { PageExchange } from "../../../src/contract/read/parsed-exchange.ts";
import { parseExchange } from "../../../src/contract/read/parsed-exchange.ts";
import { isBeforeEnd, isPastEnd } from "../../../src/contract/read/past-end.ts";
import { type Run, readRun } from "../../../src/contract/read/run.ts";
import { exchange } from "../../exchange/samples.ts";
import { clicks, type Page, parsed } from "../support/written-responses.ts";

const days = "date_start=2026-01-28T00:00:00Z&date_end=2026-01-29T23:59:59Z";
const otherDays = "date_start=2026-01-27T00:00:00Z&date_end=2026-01-29T23:59:59Z";
const humans = "&include_bots=false";
/** Its last row stands at the end of the window that the tests request. */
const rows = clicks(
  "2026-01-29T23:59:59",
  "2026-01-29T10:00:00 bot",
  "2026-01-28T09:00:00",
  "2026-01-28T08:00:00",
);

type Response = readonly [query: string, page: Page];

/** Whether a refused page has a row, by the responses before it. */
function isBefore(query: string, earlier: readonly Response[], later: readonly Response[] = []): boolean {
  const refused = { ...parsed(query, { status: 404 }), index: earlier.length };
  const before = earlier.map(([each, page], index) => ({ ...parsed(each, page), index }));
  const after = later.map(([each, page], place) => ({
    ...parsed(each, page),
    index: refused.index + 1 + place,
  }));
  return isBeforeEnd(readRun([...before, refused, ...after], { now: 0, settledBefore: 0 }), refused);
}

test("the first page is always one before the end", () => {
  expect(isBefore(days, [])).toBe(true);
  expect(isBefore(`${days}&offset=1`, [])).toBe(false);
});

describe("A page shows a row at the place", () => {
  const page = { rows: rows.slice(0, 2), total: "many" };
  test.each<[string, string, boolean]>([
    ["at its last row", `${days}&offset=1`, true],
    ["not behind it", `${days}&offset=2`, false],
    ["not of other rows", `${days}&offset=1${humans}`, false],
    ["not of another window", `${otherDays}&offset=1`, false],
    ["not of rows that an unknown parameter may have chosen", `${days}&offset=1&filter[tags][]=a`, false],
    ["not of another order of dates sent", "offset=1", false],
  ])("%s", (_, query, expected) => {
    expect(isBefore(query, [[`${days}&limit=2`, page]])).toBe(expected);
  });

  test("where one of several does, and its own offset counts", () => {
    const [first, last]: Response[] = [
      [`${days}&limit=1`, { rows: rows.slice(0, 1), total: "many" }],
      [`${days}&limit=2&offset=5`, page],
    ];
    expect([6, 7].map((offset) => isBefore(`${days}&offset=${offset}`, [first!, last!]))).toEqual([
      true,
      false,
    ]);
  });

  test("unless it has none, or comes later", () => {
    expect(isBefore(`${days}&offset=1`, [[`${days}&offset=5`, { rows: [], total: "many" }]])).toBe(false);
    expect(isBefore(`${days}&offset=1`, [], [[`${days}&limit=2`, page]])).toBe(false);
  });

  test("of the default window, to which both requests leave the dates", () => {
    const filters = { date_start: "2026-01-23T00:00:00+00:00", date_end: "2026-01-29T23:59:59+00:00" };
    const shown: Response = ["limit=2", { ...page, filters }];
    expect(isBefore("offset=1", [shown])).toBe(true);
    expect(isBefore(`offset=1&date_end=2026-01-29T23:59:59Z`, [shown])).toBe(false);
  });

  test("of a window that is written in another way", () => {
    const written = "date_start=2026-01-28T00:00:00%2B00:00&date_end=2026-01-29";
    expect(isBefore(`${written}&offset=1`, [[`${days}&limit=2`, page]])).toBe(true);
  });
});

describe("A total counts a row at the place", () => {
  const counted = (total: unknown, query = `${days}&limit=1`): Response => [
    query,
    { rows: rows.slice(0, 1), total },
  ];

  test("if it is larger than the offset", () => {
    expect([3, 4].map((total) => isBefore(`${days}&offset=3`, [counted(total)]))).toEqual([false, true]);
    expect(isBefore(`${days}&offset=3`, [counted(2), counted(4)])).toBe(true);
    expect(isBefore(`${days}&offset=3`, [counted("many")])).toBe(false);
  });

  test("with filters if it is smaller than that of all rows, which came before it", () => {
    const filtered = counted(4, `${days}${humans}`);
    const refused = `${days}&offset=3${humans}`;
    expect(isBefore(refused, [counted(5), filtered])).toBe(true);
    expect(isBefore(refused, [counted(4), filtered])).toBe(false);
    expect(isBefore(refused, [counted(3), counted(5), filtered])).toBe(true);
    expect(isBefore(refused, [filtered])).toBe(false);
    expect(isBefore(refused, [counted("many"), filtered])).toBe(false);
    expect(isBefore(refused, [filtered], [counted(5)])).toBe(false);
    expect(isBefore(refused, [counted(5, `${otherDays}&limit=1`), filtered])).toBe(false);
    expect(isBefore(refused, [counted(5, `${days}&include_duplicates=false`), filtered])).toBe(false);
  });
});

describe("The listing has a row at the place", () => {
  const listing: Response = [days, { rows, total: 4 }];
  const part = "date_start=2026-01-28T00:00:00Z&date_end=2026-01-29T10:00:00Z";

  test("of a part of its window, without the row at the end", () => {
    expect([1, 2].map((offset) => isBefore(`${part}&offset=${offset}`, [listing]))).toEqual([true, false]);
    expect(isBefore(`${otherDays}&offset=1`, [listing])).toBe(false);
    expect(isBefore(`${part}&offset=1`, [], [listing])).toBe(false);
  });

  test("that filters leave", () => {
    expect([2, 3].map((offset) => isBefore(`${days}&offset=${offset}${humans}`, [listing]))).toEqual([
      true,
      false,
    ]);
  });
});

describe("Of lists of the present", () => {
  const spenders = (names: string, offset: number, limit: number, index: number) => {
    const data = names.split(" ").map((name) => ({ onlyfans_id: name, revenue: { total: 5 } }));
    const path = `/api/smart-links/eveniet/spenders?limit=${limit}&offset=${offset}`;
    const response = names === "" ? { status: 404 } : { body: JSON.stringify({ data }) };
    return parseExchange(exchange({ request: { path }, response }), index) as PageExchange;
  };
  const read = (...pages: readonly PageExchange[]): Run => readRun(pages, { now: 0, settledBefore: 0 });
  const refused = spenders("", 1, 5, 9);

  test("a page shows the place while nothing moved", () => {
    const [first, other] = [spenders("a b c", 0, 3, 0), spenders("a b d", 0, 3, 1)];
    const again = spenders("a b c", 0, 3, 10);
    expect(isBeforeEnd(read(first, refused, again), refused)).toBe(true);
    expect(isBeforeEnd(read(first, other, refused, again), refused)).toBe(false);
  });

  test("a row may have left before the page was refused, but not many in a minute", () => {
    const few = spenders("a b c", 0, 50, 0);
    const many = spenders("a b c d e f g h i j k l", 0, 50, 0);
    expect(isBeforeEnd(read(few, refused), refused)).toBe(false);
    expect(isBeforeEnd(read(few, refused, spenders("a", 0, 50, 10)), refused)).toBe(false);
    expect(isBeforeEnd(read(many, refused), refused)).toBe(true);
    const at = (parsed: PageExchange, sentMs: number) => ({ ...parsed, sentMs });
    const later = at(refused, 61_000);
    expect(isBeforeEnd(read(at(many, 0), later), later)).toBe(false);
  });

  test("a page may lie behind the end if none shows a row there", () => {
    const [one, two] = [spenders("a", 0, 1, 0), spenders("a b", 0, 2, 1)];
    expect(isPastEnd(read(one, refused), refused)).toBe(true);
    expect(isPastEnd(read(one, two, refused), refused)).toBe(false);
    expect(isPastEnd(read(refused), refused)).toBe(true);
  });
});
