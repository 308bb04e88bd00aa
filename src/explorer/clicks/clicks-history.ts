/** The whole history of a link: clicks per day and class, from the charts of the four filter combinations. */
import { type ClicksData, clicksIn, sendRequest } from "../api-client.ts";
import { firstDay, type LinkHistory } from "../chart/series.ts";
import { dayOf } from "../dates.ts";
import { requestOf, urlOf } from "../request/explorer-request.ts";
import type { LinkQuery } from "../request/link-query.ts";
import { type ClassFilter, type ClassTotals, type Combined, combinations, countsOf } from "./classes.ts";

/** The counts of a query's own window, whatever its filters and page are. */
export async function countsIn(query: LinkQuery, session: string): Promise<ClassTotals | undefined> {
  const responses = await fetchCombined(query, session);
  return responses && countsOf(mapped(responses, ({ summary }) => summary.clicks_total));
}

/** The history of a query's link. */
export async function clicksHistoryOf(query: LinkQuery, session: string): Promise<LinkHistory | undefined> {
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

async function fetchCombined(query: LinkQuery, session: string): Promise<CombinedClicks | undefined> {
  const responses = await Promise.all(
    Object.values(combinations).map(async (filter) =>
      clicksIn(await sendRequest(urlOf(requestOf("clicks", onlyTotals(query, filter))), { session })),
    ),
  );
  if (responses.includes(undefined)) return undefined;
  return Object.fromEntries(
    Object.keys(combinations).map((name, index) => [name, responses[index]]),
  ) as unknown as CombinedClicks;
}

function onlyTotals(query: LinkQuery, { bots, duplicates }: ClassFilter): LinkQuery {
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
