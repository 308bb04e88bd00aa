/** The conversions of a link: how many, what they earned, and the rows. */
import { type ConversionsData, conversionsIn, sendRequest } from "../api-client.ts";
import { countOf, firstDay, type LinkHistory, type Series } from "../chart/series.ts";
import { dayOf, windowOf } from "../dates.ts";
import { el, figure, money } from "../dom.ts";
import type { LinkPart } from "../link/link-part.ts";
import { requestOf, urlOf } from "../request/explorer-request.ts";
import type { LinkQuery } from "../request/link-query.ts";
import { showPage } from "../request/rows-page.ts";
import type { Go } from "../url-state.ts";

const series: readonly Series[] = [{ name: "conversions", label: "Conversions", isKept: true }];

export function conversionsPart(go: Go): LinkPart {
  return {
    historyOf,
    read: (response, { query }) => {
      const data = conversionsIn(response);
      if (!data) return undefined;
      const total = data.summary.conversions_total;
      return {
        window: windowOf(data.filters),
        headline: [figure(total), total === 1 ? " conversion " : " conversions "],
        series,
        measure: countOf("Conversions"),
        legend: async () => legendOf(data),
        below: () =>
          showPage({
            rows: data.rows,
            empty: "No conversions here.",
            page: { ...data.filters, total },
            go: (offset) => go({ query: { ...query, offset } }),
          }),
      };
    },
  };
}

function legendOf({ summary: { subscribers_total, revenue_total } }: ConversionsData): readonly Node[] {
  return [
    el("li", {}, "Subscribers ", el("b", {}, figure(subscribers_total))),
    el("li", {}, "Revenue ", el("b", {}, money(revenue_total))),
  ];
}

/** Conversions per day, with the filters of the query. */
async function historyOf(query: LinkQuery, session: string): Promise<LinkHistory | undefined> {
  const whole = { ...query, date_start: firstDay, date_end: "", limit: "1", offset: "" };
  const data = conversionsIn(await sendRequest(urlOf(requestOf("conversions", whole)), { session }));
  const window = data && windowOf(data.filters);
  if (!window) return undefined;
  const days = data.chart.map(
    ({ timestamp, conversions }) => [dayOf(timestamp) ?? 0, { conversions }] as const,
  );
  return { ...window, days: new Map(days) };
}
