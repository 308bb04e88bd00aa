/** One exchange as the judge reads it: what was asked, what came, and the page in it, if there is one. */
import type { Exchange } from "../../exchange/exchange.ts";
import type { ChartPoint, Filters } from "../../openapi/wire.ts";
import { asRecord } from "./as-record.ts";
import { dayMs, isBareDay, parseInstantMs, secondMs } from "./instant.ts";
import { defaultLimit, parseCount, parseFlag, parseRequest, type RequestQuery } from "./request-query.ts";
import { jsonOf } from "./safe-json.ts";

/** A row as it came: nothing is known of its fields before they are looked at. */
export type Row = Readonly<Record<string, unknown>>;

/** The clicks of an answer to a question that may be answered, read as far as they can be read. */
export interface Page {
  /** `summary.clicks_total`, when it is a number. */
  readonly total: number | undefined;
  readonly rows: readonly Row[];
  readonly chart: readonly ChartPoint[];
  /** The echo, as it came. */
  readonly filters: { readonly [K in keyof Filters]?: unknown };
  /** What must be in force by what was asked; where an assumption decides, by what the echo says. */
  readonly effective: EffectiveParameters;
}

/** The values that an answer must obey. Instants in milliseconds, both inclusive. */
export interface EffectiveParameters {
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly limit: number;
  readonly offset: number;
  readonly includeBots: boolean;
  readonly includeDuplicates: boolean;
}

/** One exchange as the judge reads it. */
export interface ParsedExchange {
  /** Index into `Report.exchanges`. */
  readonly index: number;
  readonly query: RequestQuery;
  readonly exchange: Exchange;
  /** The parsed body; `undefined` when it is not JSON. */
  readonly json: unknown;
  readonly page?: Page;
}

/** A parsed exchange with a page that a valid question brought. */
export type PageExchange = ParsedExchange & { readonly page: Page };

/** Reads an exchange; nothing when its request is not one of this operation. */
export function parseExchange(exchange: Exchange, index: number): ParsedExchange | undefined {
  const query = parseRequest(exchange.request);
  if (!query) return undefined;
  const json = jsonOf(exchange.response);
  const isAnswer = exchange.response.status === 200 && !["unauthorized", "invalid"].includes(query.kind);
  const page = isAnswer ? readPage(json, query) : undefined;
  return { index, query, exchange, json, ...(page ? { page } : {}) };
}

/** The exchanges of operations that we know, numbered by their place among all. */
export function parseExchanges(exchanges: readonly Exchange[]): readonly ParsedExchange[] {
  return exchanges.flatMap((exchange, index) => parseExchange(exchange, index) ?? []);
}

/** The responses to valid requests that brought a page. */
export function pagesOf(parsedExchanges: readonly ParsedExchange[]): readonly PageExchange[] {
  return parsedExchanges.filter((one): one is PageExchange => one.query.kind === "valid" && !!one.page);
}

/** The values that an answer to a question must obey, as far as the question alone says. */
export function effectiveParametersOf(query: RequestQuery): EffectiveParameters {
  return inForce(query, {});
}

/** When a click happened, cut to the second. */
export function createdAtOf(row: Row): number | undefined {
  return parseInstantMs(row.created_at);
}

function readPage(json: unknown, query: RequestQuery): Page | undefined {
  const { summary, chart, rows, filters } = asRecord(asRecord(json).data);
  if (!Array.isArray(rows)) return undefined;
  const total = asRecord(summary).clicks_total;
  return {
    total: typeof total === "number" ? total : undefined,
    rows: rows.map(asRecord),
    chart: Array.isArray(chart) ? chart.filter(isPoint) : [],
    filters: asRecord(filters),
    effective: inForce(query, asRecord(filters)),
  };
}

function isPoint(value: unknown): value is ChartPoint {
  const { timestamp, clicks } = asRecord(value);
  return typeof timestamp === "string" && typeof clicks === "number";
}

function inForce({ sent }: RequestQuery, echo: Page["filters"]): EffectiveParameters {
  return {
    start: parseInstantMs(sent.date_start) ?? parseInstantMs(echo.date_start),
    end: endInForce(sent.date_end, parseInstantMs(echo.date_end)),
    limit: limitInForce(parseCount(sent.limit) ?? defaultLimit, echo.limit),
    offset: parseCount(sent.offset) ?? 0,
    includeBots: flagInForce(sent.include_bots, echo.include_bots),
    includeDuplicates: flagInForce(sent.include_duplicates, echo.include_duplicates),
  };
}

function endInForce(sent: string | undefined, echo: number | undefined): number | undefined {
  const end = parseInstantMs(sent);
  if (end === undefined) return echo;
  return isBareDay(sent!) ? (echo ?? end + dayMs - secondMs) : end;
}

/** A target may cut a limit down that is larger than the default: that is assumed, not documented. */
function limitInForce(sent: number, echo: unknown): number {
  return sent > defaultLimit && typeof echo === "number" ? Math.min(sent, echo) : sent;
}

/** Whether digits are read is assumed, so the echo says what became of them. */
function flagInForce(sent: string | undefined, echo: unknown): boolean {
  if (sent === undefined) return true;
  const isWord = sent === "true" || sent === "false";
  return !isWord && typeof echo === "boolean" ? echo : (parseFlag(sent) ?? true);
}
