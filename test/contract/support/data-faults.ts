/** Faults in what a list shows: rows, totals, charts, filters and the echo. More of them are mutants (`mutant-faults.ts`). */
import {
  as,
  day,
  eachRow,
  edited,
  isFalse,
  num,
  type PlantedFault,
  part,
  rows,
  rowsOnly,
  set,
  shifted,
  wire,
  withoutFlags,
} from "./planted-fault.ts";

export const dataFaults: Readonly<Record<string, PlantedFault>> = {
  "offset off by one": rowsOnly((query) => set(query, "offset", num(query, "offset", 0) + 1)),
  "offset taken for a page number": rowsOnly((query) =>
    set(query, "offset", num(query, "offset", 0) * num(query, "limit", 100)),
  ),
  "offset rounded to whole pages": rowsOnly((query) => {
    const limit = num(query, "limit", 100);
    set(query, "offset", Math.floor(num(query, "offset", 0) / limit) * limit);
  }),
  "limit ignored": as((query) => set(query, "limit", 100)),
  "limit one short": rows((all, { query }) => all.slice(0, num(query, "limit", 100) - 1)),
  "limit one over": rowsOnly((query) => set(query, "limit", Math.min(1000, num(query, "limit", 100) + 1))),
  "include_bots inverted": rows((all, { query }) =>
    isFalse(query, "include_bots") ? all.filter(({ is_bot }) => is_bot) : all,
  ),
  "without bots there are no duplicates either": as(
    (query) => isFalse(query, "include_bots") && set(query, "include_duplicates", "false"),
  ),
  "chart ignores the filters": part("chart", withoutFlags),
  "total and chart ignore the filters": { behaviour: { totals_scope: "unfiltered_window" } },
  "total and chart count the page": { behaviour: { totals_scope: "page" } },
  "bots are taken from the total twice": {
    async body(body, { query, other }) {
      const { clicks_total: all } = (await other((changed) => changed.delete("include_bots"))).data.summary;
      const { summary } = body.data;
      if (isFalse(query, "include_bots"))
        summary.clicks_total = Math.max(0, summary.clicks_total - (all - summary.clicks_total));
      return body;
    },
  },
  "total differs from call to call": edited((body, { turn }) => {
    body.data.summary.clicks_total += turn;
  }),
  "start exclusive": as(
    (query) => query.has("date_start") && set(query, "date_start", shifted(query.get("date_start")!, 1000)),
  ),
  "end exclusive": { behaviour: { window_end: "exclusive" } },
  "chart by the days of a time zone": {
    async body(body, { other, query }) {
      if (!query.has("date_start")) return body;
      const all = (
        await other((changed) => {
          set(changed, "limit", 1000);
          set(changed, "offset", 0);
        })
      ).data.rows;
      const counts = new Map<string, number>();
      for (const { created_at } of all) {
        const name = shifted(created_at, 5 * 3_600_000).slice(0, 10);
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
      body.data.chart = [...counts].sort().map(([timestamp, clicks]) => ({ timestamp, clicks }));
      return body;
    },
  },
  "chart newest first": edited((body) => body.data.chart.reverse()),
  "rows oldest first": { behaviour: { row_order: "oldest_first" } },
  "rows in no order": rows((all, { turn }) =>
    all
      .map((row, index) => [((index + 1) * 7919 * (turn + 3)) % 1009, row] as const)
      .sort(([a], [b]) => a - b)
      .map(([, row]) => row),
  ),
  "a field differs from answer to answer": eachRow((row, _, { turn }) => ({
    ...row,
    country_code: ["US", "DE", "FR"][turn % 3],
  })),
  "default limit 50": edited((body, { query }) => {
    if (query.has("limit")) return;
    body.data.filters.limit = 50;
    body.data.rows = body.data.rows.slice(0, 50);
  }),
  "bots left out by default": {
    async body(body, { query, other }) {
      return query.has("include_bots") ? body : other((changed) => set(changed, "include_bots", "false"));
    },
  },
  "echo of limit is always the default": edited((body) => {
    body.data.filters.limit = 100;
  }),
  "echo of flags is always true": edited((body) => {
    body.data.filters.include_bots = true;
    body.data.filters.include_duplicates = true;
  }),
  "echo of dates moved to whole days": {
    body: (body) => {
      const { filters } = body.data;
      filters.date_start = wire(
        new Date(Math.floor(Date.parse(filters.date_start) / day) * day).toISOString(),
      );
      filters.date_end = wire(
        new Date(Math.floor(Date.parse(filters.date_end) / day) * day + day - 1000).toISOString(),
      );
      return body;
    },
  },
};
