// The stats of a link.
import { facts, money, number } from "./elements.mjs";

/** The days are of the window. The totals are of the whole life of the link. */
export function statsFacts({ summary, daily_metrics }) {
  return facts([
    ["Subscribers in these days", number(sum(daily_metrics, "subs"))],
    ["Revenue in these days", money(sum(daily_metrics, "revenue"))],
    ["Subscribers ever", number(summary.subs_total)],
    ["Spenders ever", number(summary.spenders_total)],
    ["Revenue ever", money(summary.revenue_total)],
  ]);
}

/** Sums whole cents, because 0.1 + 0.2 is not 0.3. */
function sum(days, name) {
  return days.reduce((cents, day) => cents + Math.round(day[name] * 100), 0) / 100;
}
