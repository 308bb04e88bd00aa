/**
 * One exchange as the checks read it: what was requested, what came, and the page in it, if there is one.
 *
 * Nothing here knows a field or a parameter of a certain list: `x-list` of the document says where things are and what
 * parameters do (`query.operation.list` of a page), and everything else in contract/ uses what was read here:
 * - `page.rows[i].id` and `.time` (milliseconds), `.fields` for the rest; `page.chart[i].day` and `.count`; `page.total`;
 * - `page.echo[name]`, by the names of the list: `list.window?.start`, `list.page.limit`, a key of `list.filters`;
 * - `page.effective`: `start`, `end`, `limit`, `offset`, and `filters` by name;
 * - `activeFilters`, `passes`, `filteredRows` (row-filters.ts) say what the filters do to rows;
 * - `atRow(parsed, index, pointer)` and the like (read/places.ts) say where a finding is.
 * What a list does not have is absent there: a check of charts skips a list without `list.chart`.
 */
import type { Exchange } from "../../exchange/exchange.ts";
import { type ApiDescription, smartLinksApi } from "../../openapi/description/api-description.ts";
import type { ListSemantics } from "../../openapi/description/list-semantics.ts";
import { isList, isWriting, type ListOperation } from "../../openapi/description/operations.ts";
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

export interface ParsedExchange {
  /** Index into `Report.exchanges`, unless it is from elsewhere. */
  readonly index: number;
  /** Set when the exchange is not of this run: it is of the other edition, or of an older recording. */
  readonly isElsewhere?: true;
  /** The API that the exchange belongs to. */
  readonly api: ApiDescription;
  readonly query: RequestQuery;
  readonly exchange: Exchange;
  /** The parsed body; `undefined` when it is not JSON. */
  readonly json: unknown;
  readonly page?: Page;
  /** When it was sent, in milliseconds; NaN when it alone does not say it. Absent where only the time of the run is known. */
  readonly sentMs?: number;
  /** Rows before this instant (in milliseconds) were final when it was sent. Absent where only the time of the run is known. */
  readonly settledBefore?: number;
}

/** A parsed exchange with a page that a valid request brought. */
export type PageExchange = ListExchange & { readonly page: Page };

/** A parsed exchange whose operation is a list. */
export type ListExchange = ParsedExchange & {
  readonly query: RequestQuery & { readonly operation: ListOperation };
};

/** Reads an exchange; undefined when its request is not one of an operation that the API description has. */
export function parseExchange(
  exchange: Exchange,
  index: number,
  api: ApiDescription = smartLinksApi,
): ParsedExchange | undefined {
  const query = parseRequest(exchange.request, api);
  if (!query) return undefined;
  const json = jsonOf(exchange.response);
  const mayHavePage = exchange.response.status === 200 && !["unauthorized", "invalid"].includes(query.kind);
  const page =
    mayHavePage && isList(query.operation)
      ? readPage(json, { ...query, operation: query.operation })
      : undefined;
  return { index, api, query, exchange, json, ...(page ? { page } : {}) };
}

/** The exchanges of operations that we know, numbered by their place among all. */
export function parseExchanges(
  exchanges: readonly Exchange[],
  api: ApiDescription = smartLinksApi,
): readonly ParsedExchange[] {
  return exchanges.flatMap((exchange, index) => parseExchange(exchange, index, api) ?? []);
}

/** The exchanges of another run, with which those of this one are compared. */
export function parseElsewhere(exchanges: readonly Exchange[]): readonly ParsedExchange[] {
  return parseExchanges(exchanges).map((parsed) => ({ ...parsed, isElsewhere: true }));
}

/** The responses to valid requests that brought a page. */
export function pagesOf(parsedExchanges: readonly ParsedExchange[]): readonly PageExchange[] {
  return parsedExchanges.filter(isPage).filter(({ query }) => query.kind === "valid");
}

export function isPage(parsed: ParsedExchange): parsed is PageExchange {
  return parsed.page !== undefined;
}

/** Whether a request brought what the document describes: a page, or the body of an operation without a list. */
export function isSuccessful(parsed: ParsedExchange): boolean {
  if (isOfList(parsed)) return isPage(parsed);
  const { query, exchange, json } = parsed;
  const { status } = exchange.response;
  // Whether a body that the document does not allow may be accepted is up to the target.
  if (isWriting(query.operation))
    return isDone(parsed) && (json !== undefined || !query.operation.bodyPointers.has(status));
  return query.kind === "valid" && status === 200 && json !== undefined;
}

/** Whether a request got one of the statuses of success that the document has for its operation. */
export function isDone({ query, exchange: { response } }: ParsedExchange): boolean {
  return response.status < 300 && query.operation.statuses.includes(response.status);
}

export function isOfList(parsed: ParsedExchange): parsed is ListExchange {
  return isList(parsed.query.operation);
}

/** The values that a response must obey, as far as the request alone says. */
export function effectiveParametersOf({ query: { operation, sent } }: ListExchange): EffectiveParameters {
  return effectiveParameters(operation, sent, {});
}

function readPage(json: unknown, query: ListExchange["query"]): Page | undefined {
  const { operation, sent } = query;
  const { list } = operation;
  const rows = valueAtPointer(json, list.rows);
  if (!Array.isArray(rows)) return undefined;
  const total = list.total === undefined ? undefined : valueAtPointer(json, list.total);
  const echo = list.echo === undefined ? {} : asRecord(valueAtPointer(json, list.echo));
  return {
    total: typeof total === "number" ? total : undefined,
    rows: rows.map((row) => readRow(row, list)),
    chart: readChart(chartValue({ json, query }), list),
    echo,
    effective: effectiveParameters(operation, sent, echo),
  };
}

/** The rows that a chart counts. */
export function chartSum({ chart }: Page): number {
  return chart.reduce((sum, { count }) => sum + count, 0);
}

/** The chart as it came; undefined where the list has none. */
export function chartValue({ json, query }: Pick<ListExchange, "json" | "query">): unknown {
  const { chart } = query.operation.list;
  return chart && valueAtPointer(json, chart.points);
}

/** Points whose day and count cannot be read are left out. */
function readChart(points: unknown, { chart }: ListSemantics): readonly DayCount[] {
  if (!chart || !Array.isArray(points)) return [];
  return points.flatMap((point) => {
    const [day, count] = [valueAtPointer(point, chart.day), valueAtPointer(point, chart.count)];
    return typeof day === "string" && typeof count === "number" ? [{ day, count }] : [];
  });
}
