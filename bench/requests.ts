/** The requests of the benchmark: paths as clients write them, made from a seed, so every run has the same. */

export interface Requests {
  /** Gives the path of the next request. */
  readonly next: () => string;
  /** Whether it is the same each time. */
  readonly isRepeated: boolean;
}

/** The present, for every mock: three years lie behind it. */
export const now = "2027-01-01T00:00:00Z";
/** Links of the team, as many as it has by default. */
export const linksOfTeam = 36;

const firstSecond = Date.UTC(2024, 0, 1) / 1000;
const lastSecond = Date.parse(now) / 1000 - 1;
const day = 86_400;
const threeYears = "date_start=2024-01-01T00:00:00Z&date_end=2026-12-31T23:59:59Z";

/** No two loads make the same request: a page requested before is another case. */
let loads = 0;

/** The same path again and again. */
export function always(path: string): Requests {
  return { next: () => path, isRepeated: true };
}

/** Pages that were never requested before: any link of 300, window of up to a month, filters and offset. */
export function unseenPages(limit: number): Requests {
  return made((below) => {
    const days = Math.ceil(limit / 150) + below(30);
    const start = firstSecond + below(lastSecond - firstSecond - days * day);
    const filters = `include_bots=${below(4) > 0}&include_duplicates=${below(4) > 0}`;
    const page = `limit=${limit}&offset=${below(50 * days)}`;
    return `/api/smart-links/link${below(300)}/clicks?${window(start, days)}&${page}&${filters}`;
  });
}

/** Pages of links that were never requested before. */
export function unseenLinks(limit: number): Requests {
  const load = loads;
  let links = 0;
  return made(
    (below) =>
      `/api/smart-links/new${load}-${links++}/clicks?${window(firstSecond + below(700 * day), 30)}&limit=${limit}&offset=${below(3)}`,
  );
}

/** A chart of three years up to the present, with one row, at any offset. */
export function charts(): Requests {
  return made(
    (below) => `/api/smart-links/link${below(300)}/clicks?${threeYears}&limit=1&offset=${below(100_000)}`,
  );
}

/** Pages of 100 rows from any year, at offsets up to `deepest`. */
export function pagesUpTo(deepest: number): Requests {
  return made((below) => {
    // A year, to the second: so that no page is requested twice.
    const dates = window(firstSecond + below(365 * day), 365);
    return `/api/smart-links/link${below(300)}/clicks?${dates}&limit=100&offset=${below(deepest + 1)}`;
  });
}

/** Pages of 100 conversions of a year, to the second, of as many links as a team has. */
export function conversions(): Requests {
  return made((below) => {
    const dates = window(firstSecond + below(365 * day), 365);
    return `/api/smart-links/link${below(linksOfTeam)}/conversions?${dates}&limit=100&offset=${below(1000)}`;
  });
}

/** Pages of 50 links of the team. The team has few, so offsets come again. */
export function links(): Requests {
  return made((below) => `/api/smart-links?limit=50&offset=${below(10)}`);
}

/** Stats of three years, from any second of the first day, of as many links as a team has. */
export function stats(): Requests {
  return made((below) => {
    const start = instant(firstSecond + below(day));
    return `/api/smart-links/link${below(linksOfTeam)}/stats?date_start=${start}&date_end=2026-12-31T23:59:59Z`;
  });
}

/** The same requests to a session of its own. */
export function inSession(requests: Requests): Requests {
  return { ...requests, next: () => `/__s/bench${requests.next()}` };
}

type Below = (limit: number) => number;

function made(path: (below: Below) => string): Requests {
  const below = randomNumbers(loads++);
  return { next: () => path(below), isRepeated: false };
}

function window(start: number, days: number): string {
  return `date_start=${instant(start)}&date_end=${instant(start + days * day)}`;
}

function instant(second: number): string {
  return new Date(second * 1000).toISOString().replace(".000", "");
}

/** Whole numbers from 0 to less than what is asked for (a linear congruential generator). */
function randomNumbers(seed: number): Below {
  let state = Math.imul(seed + 1, 0x9e3779b9) >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}
