/** What is asked: paths as clients write them, drawn from a seed, so that every run asks the same. */

/** Gives the path of the next request. */
export type Asker = () => string;

/** The present, for every mock: three years lie behind it. */
export const now = "2027-01-01T00:00:00Z";
const firstSecond = Date.UTC(2024, 0, 1) / 1000;
const lastSecond = Date.parse(now) / 1000 - 1;
const day = 86_400;

/** No two askers ask the same: a page that was asked for before is another case. */
let askers = 0;

/** The same path again and again. */
export function always(path: string): Asker {
  return () => path;
}

/** Pages that were never asked for before: any link of 300, window of up to a month, filters and offset. */
export function unseenPages(limit: number): Asker {
  const draw = drawing(askers++);
  return () => {
    const days = Math.ceil(limit / 150) + draw(30);
    const start = firstSecond + draw(lastSecond - firstSecond - days * day);
    return clicksPath(`link${draw(300)}`, {
      date_start: instant(start),
      date_end: instant(start + days * day),
      limit,
      offset: draw(50 * days),
      include_bots: draw(4) > 0,
      include_duplicates: draw(4) > 0,
    });
  };
}

/** Links that were never asked for before. */
export function unseenLinks(): Asker {
  const draw = drawing(askers++);
  let links = 0;
  const dates = { date_start: "2026-03-01T00:00:00Z", date_end: "2026-03-31T23:59:59Z" };
  return () => clicksPath(`new${links++}`, { ...dates, limit: 1, offset: draw(3) });
}

/** A chart of whole years up to the present, with one row, at any offset. */
export function charts(years: number): Asker {
  const draw = drawing(askers++);
  const dates = { date_start: `${2027 - years}-01-01T00:00:00Z`, date_end: "2026-12-31T23:59:59Z" };
  return () => clicksPath(`link${draw(300)}`, { ...dates, limit: 1, offset: draw(100_000) });
}

/** Pages of 100 rows from any year, at offsets up to `deepest`. */
export function pagesUpTo(deepest: number): Asker {
  const draw = drawing(askers++);
  return () => {
    // A year, to the second: so that no page is asked for twice.
    const start = firstSecond + draw(365 * day);
    const dates = { date_start: instant(start), date_end: instant(start + 365 * day) };
    return clicksPath(`link${draw(300)}`, { ...dates, limit: 100, offset: draw(deepest + 1) });
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
function drawing(seed: number): (below: number) => number {
  let state = Math.imul(seed + 1, 0x9e3779b9) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
