/**
 * One exchange as the checks read it: what was requested, what came, and the page in it, if there is one.
 *
 * Nothing here knows a field or a parameter of a certain list: `x-list` of openapi.yaml says where things are and what
 * parameters do (`parsed.query.operation.list`), and everything else in contract/ uses what was read here:
 * - `page.rows[i].id` and `.time` (milliseconds), `.fields` for the rest; `page.chart[i].day` and `.count`; `page.total`;
 * - `page.echo[name]`, by the names of the list: `list.window?.start`, `list.page.limit`, a key of `list.filters`;
 * - `page.effective`: `start`, `end`, `limit`, `offset`, and `filters` by name;
 * - `activeFilters`, `passes`, `passesFilters` (row-filters.ts) say what the filters do to rows;
 * - `atRow(parsed, index, pointer)` and the like (read/places.ts) say where a finding is.
 * What a list does not have is absent there: a check of charts skips a list without `list.chart`.
 */
import type { Exchange } from "../../exchange/exchange.ts";
import { type ApiDescription, smartLinksApi } from "../../openapi/description/api-description.ts";
import type { ListSemantics } from "../../openapi/description/list-semantics.ts";
import { valueAtPointer } from "../../openapi/text/json-pointer.ts";
import { asRecord } from "./json/as-record.ts";
import { jsonOf } from "./json/safe-json.ts";
import { type EffectiveParameters, effectiveParameters } from "./request/effective-parameters.ts";
import { parseRequest, type RequestQuery } from "./request/request-query.ts";
import { type Fields, type Row, readRow } from "./response/row.ts";

/** One page of a list, read as far as it can be read. */
export interface Page {
  /** Rows on all pages, when the body says so with a number. */
  readonly total: number | undefined;
  readonly rows: readonly Row[];
  readonly chart: readonly DayCount[];
  /** The echo, as it came. */
  readonly echo: Fields;
  readonly effective: EffectiveParameters;
}

/** A point of a chart. */
export interface DayCount {
  /** Such as `2026-01-31`. */
  readonly day: string;
  readonly count: number;
}

/** One exchange as the checks read it. */
export interface ParsedExchange {
  /** Index into `Report.exchanges`. */
  readonly index: number;
  readonly query: RequestQuery;
  readonly exchange: Exchange;
  /** The parsed body; `undefined` when it is not JSON. */
  readonly json: unknown;
  readonly page?: Page;
}

/** A parsed exchange with a page that a valid request brought. */
export type PageExchange = ParsedExchange & { readonly page: Page };

/** Reads an exchange; undefined when its request is not one of a list that the API description has. */
export function parseExchange(
  exchange: Exchange,
  index: number,
  api: ApiDescription = smartLinksApi,
): ParsedExchange | undefined {
  const query = parseRequest(exchange.request, api);
  if (!query) return undefined;
  const json = jsonOf(exchange.response);
  const mayHavePage = exchange.response.status === 200 && !["unauthorized", "invalid"].includes(query.kind);
  const page = mayHavePage ? readPage(json, query) : undefined;
  return { index, query, exchange, json, ...(page ? { page } : {}) };
}

/** The exchanges of operations that we know, numbered by their place among all. */
export function parseExchanges(
  exchanges: readonly Exchange[],
  api: ApiDescription = smartLinksApi,
): readonly ParsedExchange[] {
  return exchanges.flatMap((exchange, index) => parseExchange(exchange, index, api) ?? []);
}

/** The responses to valid requests that brought a page. */
export function pagesOf(parsedExchanges: readonly ParsedExchange[]): readonly PageExchange[] {
  return parsedExchanges.filter((one): one is PageExchange => one.query.kind === "valid" && !!one.page);
}

/** The values that a response must obey, as far as the request alone says. */
export function effectiveParametersOf({ operation, sent }: RequestQuery): EffectiveParameters {
  return effectiveParameters(operation, sent, {});
}

function readPage(json: unknown, { operation, sent }: RequestQuery): Page | undefined {
  const { list } = operation;
  const rows = valueAtPointer(json, list.rows);
  if (!Array.isArray(rows)) return undefined;
  const total = list.total === undefined ? undefined : valueAtPointer(json, list.total);
  const echo = list.echo === undefined ? {} : asRecord(valueAtPointer(json, list.echo));
  return {
    total: typeof total === "number" ? total : undefined,
    rows: rows.map((row) => readRow(row, list)),
    chart: readChart(json, list),
    echo,
    effective: effectiveParameters(operation, sent, echo),
  };
}

/** Points whose day and count cannot be read are left out. */
function readChart(json: unknown, { chart }: ListSemantics): readonly DayCount[] {
  const points = chart && valueAtPointer(json, chart.points);
  if (!chart || !Array.isArray(points)) return [];
  return points.flatMap((point) => {
    const [day, count] = [valueAtPointer(point, chart.day), valueAtPointer(point, chart.count)];
    return typeof day === "string" && typeof count === "number" ? [{ day, count }] : [];
  });
}
