/** For every relation between operations the smallest damage to a good run that breaks it. */
import type { BrokenExample } from "./broken-example.ts";
import { edit } from "./good-run.ts";

export const brokenSetRelations: Readonly<Record<string, BrokenExample>> = {
  "embedded-row-is-the-row": {
    run: "operations",
    damage: (run) => edit(run, "listed-object", ({ data }) => (data.name = "Another link")),
  },
  "values-agree": {
    run: "operations",
    damage: (run) => edit(run, "object-window", ({ data }) => (data.summary.clicks_total += 1)),
  },
  "assumed-values-agree": {
    run: "operations",
    damage: (run) => edit(run, "object-window", ({ data }) => (data.summary.subs_total += 1)),
  },
  "counters-count-their-lists": {
    run: "operations",
    damage: (run) =>
      edit(run, "total", ({ data }) => {
        const last = data.chart.at(-1);
        const name = "clicks" in last ? "clicks" : "conversions";
        last[name] += 1;
        data.summary[`${name}_total`] += 1;
      }),
  },
  "days-count-their-lists": {
    run: "operations",
    damage: (run) => edit(run, "object-window", ({ data }) => (data.daily_metrics[0].subs += 1)),
  },
};
