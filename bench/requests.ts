/** The requests of the benchmark: paths as clients write them, made from a seed, so every run has the same. */

/** Gives the path of the next request. */
export type NextPath = () => string;

/** The present, for every mock: three years lie behind it. */
export const now = "2027-01-01T00:00:00Z";
const firstSecond = Date.UTC(2024, 0, 1) / 1000;
const lastSecond = Date.parse(now) / 1000 - 1;
const day = 86_400;

/** No two loads make the same request: a page requested before is another case. */
let loads = 0;

/** The same path again and again. */
export function always(path: string): NextPath {
  return () => path;
}

/** Pages that were never requested before: any link of 300, window of up to a month, filters and offset. */
export function unseenPages(limit: number): NextPath {
  const below = randomNumbers(loads++);
  return () => {
    const days = Math.ceil(limit / 150) + below(30);
    const start = firstSecond + below(lastSecond - firstSecond - days * day);
    return clicksPath(`link${below(300)}`, {
      date_start: instant(start),
      date_end: instant(start + days * day),
      limit,
      offset: below(50 * days),
      include_bots: below(4) > 0,
      include_duplicates: below(4) > 0,
    });
  };
}

/** Links that were never requested before. */
export function unseenLinks(): NextPath {
  const below = randomNumbers(loads++);
  let links = 0;
  const dates = { date_start: "2026-03-01T00:00:00Z", date_end: "2026-03-31T23:59:59Z" };
  return () => clicksPath(`new${links++}`, { ...dates, limit: 1, offset: below(3) });
}

/** A chart of whole years up to the present, with one row, at any offset. */
export function charts(years: number): NextPath {
  const below = randomNumbers(loads++);
  const dates = { date_start: `${2027 - years}-01-01T00:00:00Z`, date_end: "2026-12-31T23:59:59Z" };
  return () => clicksPath(`link${below(300)}`, { ...dates, limit: 1, offset: below(100_000) });
}

/** Pages of 100 rows from any year, at offsets up to `deepest`. */
export function pagesUpTo(deepest: number): NextPath {
  const below = randomNumbers(loads++);
  return () => {
    // A year, to the second: so that no page is asked for twice.
    const start = firstSecond + below(365 * day);
    const dates = { date_start: instant(start), date_end: instant(start + 365 * day) };
    return clicksPath(`link${below(300)}`, { ...dates, limit: 100, offset: below(deepest + 1) });
  };
}

function clicksPath(link: string, query: Readonly<Record<string, string | number | boolean>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) search.set(name, String(value));
  return `/api/smart-links/${link}/clicks?${search}`;
}

function instant(second: number): string {
  return new Date(second * 1000).toISOString().replace(".000", "");
}

/** Whole numbers from 0 to less than what is asked for (a linear congruential generator). */
function randomNumbers(seed: number): (limit: number) => number {
  let state = Math.imul(seed + 1, 0x9e3779b9) >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
