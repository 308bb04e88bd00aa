/** The whole history of a link: clicks per day and class, from the charts of the four filter combinations. */
import { type ClicksData, clicksIn, sendRequest } from "../api-client.ts";
import { type ClicksQuery, urlOf } from "../clicks/request-query.ts";
import { dayOf } from "../dates.ts";
import { type ClassFilter, type ClassTotals, type Combined, combinations, countsOf } from "./classes.ts";

export interface LinkHistory {
  /** First and last day that the sandbox knows of, the last being today. */
  readonly first: number;
  readonly last: number;
  readonly days: ReadonlyMap<number, ClassTotals>;
}

/** Clicks before this day are not asked for: no data set of the sandbox begins earlier. */
export const firstDay = "2024-01-01";

/** The counts of a query's own window, whatever its filters and page are. */
export async function countsIn(query: ClicksQuery, session: string): Promise<ClassTotals | undefined> {
  const responses = await fetchCombined(query, session);
  return responses && countsOf(mapped(responses, ({ summary }) => summary.clicks_total));
}

/** the history of a query's link. */
export async function linkHistoryOf(query: ClicksQuery, session: string): Promise<LinkHistory | undefined> {
  const responses = await fetchCombined({ ...query, date_start: firstDay, date_end: "" }, session);
  if (!responses) return undefined;
  const perDay = mapped(
    responses,
    ({ chart }) => new Map(chart.map((point) => [point.timestamp, point.clicks])),
  );
  const days = new Map<number, ClassTotals>();
  for (const text of perDay.all.keys()) {
    const day = dayOf(text);
    if (day !== undefined) days.set(day, countsOf(mapped(perDay, (clicks) => clicks.get(text) ?? 0)));
  }
  const last = dayOf(responses.all.filters.date_end) ?? 0;
  return { first: dayOf(firstDay) ?? last, last, days };
}

type CombinedClicks = { readonly [K in keyof Combined]: ClicksData };

async function fetchCombined(query: ClicksQuery, session: string): Promise<CombinedClicks | undefined> {
  const responses = await Promise.all(
    Object.values(combinations).map(async (filter) =>
      clicksIn(await sendRequest(urlOf(onlyTotals(query, filter)), { session })),
    ),
  );
  if (responses.includes(undefined)) return undefined;
  return Object.fromEntries(
    Object.keys(combinations).map((name, index) => [name, responses[index]]),
  ) as unknown as CombinedClicks;
}

function onlyTotals(query: ClicksQuery, { bots, duplicates }: ClassFilter): ClicksQuery {
  return {
    ...query,
    limit: "1",
    offset: "",
    include_bots: bots ? "" : "false",
    include_duplicates: duplicates ? "" : "false",
  };
}

function mapped<T, U>(
  { all, withoutBots, withoutDuplicates, withoutBoth }: { readonly [K in keyof Combined]: T },
  change: (value: T) => U,
): { readonly [K in keyof Combined]: U } {
  return {
    all: change(all),
    withoutBots: change(withoutBots),
    withoutDuplicates: change(withoutDuplicates),
    withoutBoth: change(withoutBoth),
  };
}
