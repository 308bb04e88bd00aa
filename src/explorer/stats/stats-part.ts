/** The stats of a link: totals of its life, days as bars, months as a table. */
import { type StatsData, sendRequest, statsIn } from "../api-client.ts";
import { firstDay, type LinkHistory, type Series, toCent } from "../chart/series.ts";
import { dayOf } from "../dates.ts";
import { button, byId, el, figure, money } from "../dom.ts";
import type { LinkPart } from "../link/link-part.ts";
import { requestOf, urlOf } from "../request/explorer-request.ts";
import type { LinkQuery } from "../request/link-query.ts";
import type { Go } from "../url-state.ts";
import { type Metric, metricNames, metrics } from "./metrics.ts";
import { monthsTable } from "./months-table.ts";

export function statsPart(go: Go): LinkPart {
  return {
    historyOf,
    read: (response, { metric }) => {
      const data = statsIn(response);
      if (!data) return undefined;
      const { label, text } = metrics[metric];
      const total = toCent(data.daily_metrics.reduce((sum, day) => sum + day[metric], 0));
      const series: readonly Series[] = [{ name: metric, label, isKept: true }];
      return {
        window: windowOf(data),
        headline: [text(total), ` ${label.toLowerCase()} `],
        series,
        measure: { label, text },
        legend: async () => [...totalsOf(data), metricChoice(metric, (next) => go({ metric: next }))],
        below: () => {
          byId("rows-title").textContent = "Months";
          byId("pager").replaceChildren();
          byId("rows").replaceChildren(monthsTable(data.monthly_metrics, metric));
        },
      };
    },
  };
}

/** Stats do not say what their window is, but they have a row for each day of it. */
function windowOf({ daily_metrics }: StatsData) {
  const first = dayOf(daily_metrics.at(0)?.timestamp ?? "");
  const last = dayOf(daily_metrics.at(-1)?.timestamp ?? "");
  return first === undefined || last === undefined ? undefined : { first, last };
}

function totalsOf({ summary }: StatsData): readonly Node[] {
  const { clicks_total, subs_total, spenders_total, revenue_total } = summary;
  return [
    el("li", {}, "Summary: clicks ", el("b", {}, figure(clicks_total))),
    el("li", {}, "subscribers ", el("b", {}, figure(subs_total))),
    el("li", {}, "spenders ", el("b", {}, figure(spenders_total))),
    el("li", {}, "revenue ", el("b", {}, money(revenue_total))),
  ];
}

function metricChoice(chosen: Metric, choose: (metric: Metric) => void): Node {
  const buttons = metricNames.map((name) =>
    button(metrics[name].label, { "aria-pressed": String(name === chosen) }, () => choose(name)),
  );
  return el(
    "li",
    { class: "metrics" },
    el("span", { class: "choice", role: "group", "aria-label": "Figure" }, ...buttons),
  );
}

async function historyOf(query: LinkQuery, session: string): Promise<LinkHistory | undefined> {
  const whole = requestOf("stats", { ...query, date_start: firstDay, date_end: "" });
  const data = statsIn(await sendRequest(urlOf(whole), { session }));
  if (!data) return undefined;
  const days = new Map(
    data.daily_metrics.map(({ timestamp, clicks, subs, revenue }) => [
      dayOf(timestamp) ?? 0,
      { clicks, subs, revenue },
    ]),
  );
  const first = dayOf(firstDay) ?? 0;
  return { first, last: windowOf(data)?.last ?? first, days };
}
