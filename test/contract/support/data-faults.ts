/** Faults in what a list shows: rows, totals, charts, filters and the echo. */
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
  "offset ignored": as((query) => set(query, "offset", 0)),
  "offset off by one": rowsOnly((query) => set(query, "offset", num(query, "offset", 0) + 1)),
  "offset taken for a page number": rowsOnly((query) =>
    set(query, "offset", num(query, "offset", 0) * num(query, "limit", 100)),
  ),
  "offset rounded to whole pages": rowsOnly((query) => {
    const limit = num(query, "limit", 100);
    set(query, "offset", Math.floor(num(query, "offset", 0) / limit) * limit);
  }),
  "pages overlap by one row": rowsOnly((query) =>
    set(query, "offset", Math.max(0, num(query, "offset", 0) - 1)),
  ),
  "limit ignored": as((query) => set(query, "limit", 100)),
  "limit one short": rows((all, { query }) => all.slice(0, num(query, "limit", 100) - 1)),
  "limit one over": rowsOnly((query) => set(query, "limit", Math.min(1000, num(query, "limit", 100) + 1))),
  "pages silently cut at 50": rows((all) => all.slice(0, 50)),
  "include_bots ignored": as((query) => query.delete("include_bots")),
  "include_duplicates ignored": as((query) => query.delete("include_duplicates")),
  "include_bots inverted": rows((all, { query }) =>
    isFalse(query, "include_bots") ? all.filter(({ is_bot }) => is_bot) : all,
  ),
  "without bots there are no duplicates either": as(
    (query) => isFalse(query, "include_bots") && set(query, "include_duplicates", "false"),
  ),
  "total ignores the filters": part("summary", withoutFlags),
  "chart ignores the filters": part("chart", withoutFlags),
  "total and chart ignore the filters": { behaviour: { totals_scope: "unfiltered_window" } },
  "total counts the page": edited((body) => {
    body.data.summary.clicks_total = body.data.rows.length;
  }),
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
  "total one too many": edited((body) => {
    body.data.summary.clicks_total += 1;
  }),
  "total differs from call to call": edited((body, { turn }) => {
    body.data.summary.clicks_total += turn;
  }),
  "date_start ignored": as(
    (query) => query.has("date_start") && set(query, "date_start", "2025-12-01T00:00:00Z"),
  ),
  "date_end ignored": as((query) => query.has("date_end") && set(query, "date_end", "2026-02-01T23:59:59Z")),
  "start exclusive": as(
    (query) => query.has("date_start") && set(query, "date_start", shifted(query.get("date_start")!, 1000)),
  ),
  "end exclusive": { behaviour: { window_end: "exclusive" } },
  "window shifted by a time zone": as((query) => {
    for (const name of ["date_start", "date_end"])
      if (query.has(name)) set(query, name, shifted(query.get(name)!, 2 * 3_600_000));
  }),
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
  "last day of the chart missing": edited((body) => body.data.chart.pop()),
  "chart newest first": edited((body) => body.data.chart.reverse()),
  "rows oldest first": { behaviour: { row_order: "oldest_first" } },
  "rows in no order": rows((all, { turn }) =>
    all
      .map((row, index) => [((index + 1) * 7919 * (turn + 3)) % 1009, row] as const)
      .sort(([a], [b]) => a - b)
      .map(([, row]) => row),
  ),
  "a row twice on a page": rows((all) => (all.length > 2 ? [all[0], ...all.slice(0, -1)] : all)),
  "ids made anew for every answer": eachRow((row, index, { turn }) => ({
    ...row,
    id: `${row.id.slice(0, 12)}${String(turn * 10_000 + index).padStart(14, "0")}`,
  })),
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
  "past the end the first page comes again": {
    async body(body, { query, other }) {
      return num(query, "offset", 0) > 0 && body.data.rows.length === 0
        ? {
            ...body,
            data: { ...body.data, rows: (await other((changed) => changed.delete("offset"))).data.rows },
          }
        : body;
    },
  },
};
