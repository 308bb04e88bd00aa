/** Months, each with a bar for the chosen figure. */
import type { StatsData } from "../api-client.ts";
import { el, figure, money, svg } from "../dom.ts";
import { type Metric, metrics } from "./metrics.ts";

type Month = StatsData["monthly_metrics"][number];

const heads = ["Month", "Clicks", "Subscribers", "Spenders", "Revenue"] as const;

/** The newest month comes first. */
export function monthsTable(months: readonly Month[], metric: Metric): HTMLElement {
  if (months.length === 0) return el("p", { class: "empty" }, "No months here.");
  const most = Math.max(...months.map((month) => month[metric]));
  return el(
    "table",
    { class: "months" },
    el(
      "thead",
      {},
      el(
        "tr",
        {},
        ...heads.map((text) => el("th", { scope: "col" }, text)),
        el(
          "th",
          { scope: "col", class: "share" },
          metrics[metric].label,
          el("span", { class: "quiet" }, ", drawn"),
        ),
      ),
    ),
    el("tbody", {}, ...[...months].reverse().map((month) => lineOf(month, { metric, most }))),
  );
}

interface MonthContext {
  readonly metric: Metric;
  /** The highest figure of all months. */
  readonly most: number;
}

function lineOf(month: Month, { metric, most }: MonthContext): HTMLElement {
  const share = most === 0 ? 0 : (100 * month[metric]) / most;
  const bar = svg(
    "svg",
    { width: "100%", height: 12, "aria-hidden": "true" },
    svg("rect", { class: metric, width: `${share}%`, height: 12, rx: 3 }),
  );
  return el(
    "tr",
    {},
    el("th", { scope: "row" }, month.timestamp.slice(0, 7)),
    el("td", {}, figure(month.clicks)),
    el("td", {}, figure(month.subs)),
    el("td", {}, figure(month.spenders)),
    el("td", {}, money(month.revenue)),
    el("td", { class: "share" }, bar),
  );
}
