/** The clicks of a link, counted by class. */
import { type ClicksData, clicksIn } from "../api-client.ts";
import { countOf, type Series } from "../chart/series.ts";
import { windowOf } from "../dates.ts";
import { el, figure } from "../dom.ts";
import type { LinkPart } from "../link/link-part.ts";
import { showPage } from "../request/rows-page.ts";
import type { Go } from "../url-state.ts";
import { type ClassTotals, seriesOf } from "./classes.ts";
import { clicksHistoryOf, countsIn } from "./clicks-history.ts";

export function clicksPart(go: Go): LinkPart {
  return {
    historyOf: clicksHistoryOf,
    read: (response, { query, session }) => {
      const data = clicksIn(response);
      if (!data) return undefined;
      const total = data.summary.clicks_total;
      const series = seriesOf(filterOf(data));
      return {
        window: windowOf(data.filters),
        headline: [figure(total), total === 1 ? " click " : " clicks "],
        series,
        measure: countOf("Clicks"),
        legend: async () => {
          const counts = await countsIn(query, session);
          return counts && legendOf(counts, series);
        },
        below: () =>
          showPage({
            rows: data.rows,
            empty: "No clicks here.",
            page: { ...data.filters, total },
            go: (offset) => go({ query: { ...query, offset } }),
          }),
      };
    },
  };
}

function legendOf(counts: ClassTotals, series: readonly Series[]): readonly Node[] {
  const numbers: Readonly<Record<string, number>> = counts;
  return series.map(({ name, label, isKept }) =>
    el(
      "li",
      { class: isKept ? "" : "left-out" },
      el("span", { class: `key ${name}` }, label),
      " ",
      el("b", {}, figure(numbers[name] ?? 0)),
      isKept ? "" : el("span", { class: "quiet" }, " (left out)"),
    ),
  );
}

function filterOf({ filters }: ClicksData) {
  return { bots: filters.include_bots, duplicates: filters.include_duplicates };
}
