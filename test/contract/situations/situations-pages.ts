/** Situations in which pages lack something, or say it otherwise. */
import type { Exchange } from "../../../src/exchange/exchange.ts";
import { ulid } from "../support/reference-rows.ts";
import { changesTo, few, type Situations } from "./situation.ts";

export function lacking(run: readonly Exchange[]): Situations {
  const { bodies } = changesTo(run);
  return {
    "no summary": bodies(200, ({ data }) => delete data.summary),
    "no chart": bodies(200, ({ data }) => delete data.chart),
    "an empty chart": bodies(200, ({ data }) => (data.chart = [])),
    "a chart of one day": bodies(200, ({ data }) => data.chart.splice(1)),
    "no rows": bodies(200, ({ data }) => delete data.rows),
    "empty rows": bodies(200, ({ data }) => (data.rows = [])),
    "one row": bodies(200, ({ data }) => data.rows.splice(1)),
    "no filters": bodies(200, ({ data }) => delete data.filters),
    "no start in force": bodies(200, ({ data }) => delete data.filters.date_start),
    "no end in force": bodies(200, ({ data }) => delete data.filters.date_end),
    "no limit in force": bodies(200, ({ data }) => delete data.filters.limit),
    "no offset in force": bodies(200, ({ data }) => delete data.filters.offset),
    "no flags in force": bodies(200, ({ data }) => {
      delete data.filters.include_bots;
      delete data.filters.include_duplicates;
    }),
  };
}

export function toldOtherwise(run: readonly Exchange[]): Situations {
  const { all, bodies, rows } = changesTo(run);
  let steps = 0;
  return {
    "rows without ids": rows((row) => delete row.id),
    "rows without instants": rows((row) => delete row.created_at),
    "ids that are no ULIDs": rows((row, index) => (row.id = `click-${index}`)),
    "ids of instants a second late": rows((row) => (row.id = ulid(Date.parse(row.created_at) + 1000, 1))),
    "ids of instants an hour late": rows((row) => (row.id = ulid(Date.parse(row.created_at) + 3_600_000, 1))),
    "ids of instants an hour early": rows(
      (row) => (row.id = ulid(Date.parse(row.created_at) - 3_600_000, 1)),
    ),
    "the same id in all rows": rows((row) => (row.id = few[0]!.id)),
    "rows without judgements": rows((row) => {
      delete row.is_bot;
      delete row.is_duplicate;
    }),
    "only bots": rows((row) => (row.is_bot = true)),
    "only duplicates": rows((row) => (row.is_duplicate = true)),
    "only people": rows((row) => (row.is_bot = false)),
    "rows of another field": rows((row) => delete row.referrer),
    "a field that differs from page to page": rows((row, index) => (row.referrer = `${index}.example`)),
    "numbers with fractions": all((response) => ({
      ...response,
      body: response.body.replaceAll('"gross_clicks":1', '"gross_clicks":1.50'),
    })),
    "numbers with exponents": all((response) => ({
      ...response,
      body: response.body.replaceAll('"gross_clicks":1', '"gross_clicks":10e-1,"more":1E5,"less":-12.75e+3'),
    })),
    "rows turned round": bodies(200, ({ data }) => data.rows.reverse()),
    "charts turned round": bodies(200, ({ data }) => data.chart.reverse()),
    "charts with a day twice": bodies(200, ({ data }) => data.chart.splice(0, 0, data.chart[0])),
    "charts of years ago": bodies(200, ({ data }) => {
      for (const point of data.chart) point.timestamp = point.timestamp.replace("2026", "2020");
    }),
    "charts of years ahead": bodies(200, ({ data }) => {
      for (const point of data.chart) point.timestamp = point.timestamp.replace("2026", "2030");
    }),
    "charts of zeros": bodies(200, ({ data }) => {
      for (const point of data.chart) point.clicks = 0;
    }),
    "charts with one click more": bodies(200, ({ data }) => {
      for (const point of data.chart) point.clicks++;
    }),
    "totals of one more": bodies(200, ({ data }) => data.summary.clicks_total++),
    "totals of none": bodies(200, ({ data }) => (data.summary.clicks_total = 0)),
    "windows a day late": bodies(200, ({ data }) => {
      for (const name of ["date_start", "date_end"])
        data.filters[name] = new Date(Date.parse(data.filters[name]) + 86_400_000)
          .toISOString()
          .replace(".000Z", "+00:00");
    }),
    "windows upside down": bodies(200, ({ data: { filters } }) => {
      [filters.date_start, filters.date_end] = [filters.date_end, filters.date_start];
    }),
    "flags turned round": bodies(200, ({ data: { filters } }) => {
      filters.include_bots = !filters.include_bots;
      filters.include_duplicates = !filters.include_duplicates;
    }),
    "flags as numbers": bodies(200, ({ data: { filters } }) => {
      filters.include_bots = Number(filters.include_bots);
    }),
    "limits of one more": bodies(200, ({ data: { filters } }) => filters.limit++),
    "offsets of one more": bodies(200, ({ data: { filters } }) => filters.offset++),
    "a balance that rises": bodies(200, ({ _meta }) => (_meta._credits.balance += steps++)),
    "a balance that is no number": bodies(200, ({ _meta }) => (_meta._credits.balance = "much")),
    "a price that is no number": bodies(200, ({ _meta }) => (_meta._credits.used = {})),
    "two gross clicks each": rows((row) => (row.gross_clicks = 2)),
    "gross clicks of nothing": rows((row) => (row.gross_clicks = null)),
    "one visitor": rows((row) => (row.ip_address = "203.0.113.1")),
    "new fields everywhere": bodies(200, (body) => {
      body.new = 1.5;
      body.data.new = [];
      body.data.filters.new = null;
      for (const row of body.data.rows) row.new = { a: 1 };
    }),
    "fields of another type": bodies(200, ({ data, _meta }) => {
      data.summary.clicks_total = String(data.summary.clicks_total);
      _meta._credits.balance = 12.5;
      for (const row of data.rows) row.gross_clicks = 1.5;
      for (const row of data.rows) row.is_bot = null;
    }),
    "lists for objects": bodies(200, ({ data }) => {
      data.summary = [];
      data.chart = {};
    }),
    "new devices": rows((row, index) => (row.browser_device_type = index % 2 ? "Watch" : null)),
    "another price": bodies(200, ({ _meta }) => (_meta._credits.used = 3)),
    "other notes": bodies(200, ({ _meta }) => {
      _meta._credits.note = "Sale";
      _meta._cache.note = null;
    }),
    "other notes on caching": bodies(200, ({ _meta }) => (_meta._cache.note = "Cached")),
  };
}
