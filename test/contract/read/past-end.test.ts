import { expect, test } from "vitest";
import { isPastEnd } from "../../../src/contract/read/past-end.ts";
import { readRun } from "../../../src/contract/read/run.ts";
import { type Page, parsed } from "../support/written-responses.ts";

const days = "date_start=2026-01-28T00:00:00Z&date_end=2026-01-29T23:59:59Z";
const otherDays = "date_start=2026-01-28T00:00:00Z&date_end=2026-01-29T23:59:58Z";
const laterDays = "date_start=2026-01-28T00:00:01Z&date_end=2026-01-29T23:59:59Z";

/** Whether a question asks for a page past the end, by the totals that others brought. */
function isPast(query: string, others: readonly (readonly [string, Page])[]): boolean {
  const asked = parsed(query, { status: 404 });
  const pages = others.map(([other, page]) => parsed(other, page));
  return isPastEnd(readRun([...pages, asked], { now: 0, settledBefore: 0 }), asked);
}

test.each([
  [3, 2, false],
  [3, 3, true],
  [3, 4, true],
  [0, 1, true],
  [0, 0, false],
])("of %i clicks, offset %i is past the end: %s", (total, offset, expected) => {
  expect(isPast(`${days}&offset=${offset}`, [[days, { total }]])).toBe(expected);
});

test.each([
  [otherDays, "another end"],
  [laterDays, "another start"],
  [`${days}&include_bots=false`, "without bots"],
  [`${days}&include_duplicates=false`, "without duplicates"],
])("a total of other clicks tells nothing: %s", (query) => {
  expect(isPast(`${days}&offset=5`, [[query, { total: 3 }]])).toBe(false);
});

test("nothing is told where no total was, or where totals differ on it", () => {
  expect(isPast(`${days}&offset=5`, [])).toBe(false);
  expect(isPast(`${days}&offset=5`, [[days, { total: "many" }]])).toBe(false);
  const [few, many] = [{ total: 3 }, { total: 9 }];
  expect(
    isPast(`${days}&offset=5`, [
      [days, few],
      [`${days}&limit=7`, many],
    ]),
  ).toBe(false);
  expect(
    isPast(`${days}&offset=9`, [
      [days, few],
      [`${days}&limit=7`, many],
    ]),
  ).toBe(true);
  expect(
    isPast(`${days}&offset=5`, [
      [days, { total: "many" }],
      [`${days}&limit=7`, few],
    ]),
  ).toBe(true);
});

test("another link has another end, and who may not ask asks for no page", () => {
  const asked = parsed(`${days}&offset=5`, { status: 404 });
  const stranger = parsed(`${days}&offset=5`, { status: 401 }, { auth: "none" });
  const page = parsed(days, { total: 3 });
  const other = { ...page, query: { ...page.query, link: "fugit" } };
  const times = { now: 0, settledBefore: 0 };
  expect(isPastEnd(readRun([page, asked], times), asked)).toBe(true);
  expect(isPastEnd(readRun([other, asked], times), asked)).toBe(false);
  expect(isPastEnd(readRun([page, stranger], times), stranger)).toBe(false);
});
