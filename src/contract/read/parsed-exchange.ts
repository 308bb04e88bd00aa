/** One exchange as the judge reads it: what was asked, what came, and the page in it, if there is one. */
import type { Exchange } from "../../exchange/exchange.ts";
import type { ChartPoint, Filters } from "../../openapi/wire.ts";
import { dayMs, isBareDay, readInstant, secondMs } from "./instant.ts";
import { defaultLimit, type Question, readCount, readFlag, readQuestion } from "./request-query.ts";
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
  readonly inForce: InForce;
}

/** The values that an answer must obey. Instants in milliseconds, both inclusive. */
export interface InForce {
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly limit: number;
  readonly offset: number;
  readonly bots: boolean;
  readonly duplicates: boolean;
}

/** One exchange as the judge reads it. */
export interface Exhibit {
  /** Index into `Report.exchanges`. */
  readonly index: number;
  readonly question: Question;
  readonly exchange: Exchange;
  /** The parsed body; `undefined` when it is not JSON. */
  readonly json: unknown;
  readonly page?: Page;
}

/** An exhibit with a page that a valid question brought. */
export type PageExhibit = Exhibit & { readonly page: Page };

/** Reads an exchange; nothing when its request is not one of this operation. */
export function readExhibit(exchange: Exchange, index: number): Exhibit | undefined {
  const question = readQuestion(exchange.request);
  if (!question) return undefined;
  const json = jsonOf(exchange.response);
  const isAnswer = exchange.response.status === 200 && !["stranger", "invalid"].includes(question.kind);
  const page = isAnswer ? readPage(json, question) : undefined;
  return { index, question, exchange, json, ...(page ? { page } : {}) };
}

/** The values that an answer to a question must obey, as far as the question alone says. */
export function readPageQuestion(question: Question): InForce {
  return inForce(question, {});
}

/** When a click happened, cut to the second. */
export function timeOf(row: Row): number | undefined {
  return readInstant(row.created_at);
}

/** The value as a record; an empty one when it is none. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : none;
}

/** One for all: in place of rows that are none, there may be very many. */
const none: Readonly<Record<string, unknown>> = {};

function readPage(json: unknown, question: Question): Page | undefined {
  const { summary, chart, rows, filters } = record(record(json).data);
  if (!Array.isArray(rows)) return undefined;
  const total = record(summary).clicks_total;
  return {
    total: typeof total === "number" ? total : undefined,
    rows: rows.map(record),
    chart: Array.isArray(chart) ? chart.filter(isPoint) : [],
    filters: record(filters),
    inForce: inForce(question, record(filters)),
  };
}

function isPoint(value: unknown): value is ChartPoint {
  const { timestamp, clicks } = record(value);
  return typeof timestamp === "string" && typeof clicks === "number";
}

function inForce({ sent }: Question, echo: Page["filters"]): InForce {
  return {
    start: readInstant(sent.date_start) ?? readInstant(echo.date_start),
    end: endInForce(sent.date_end, readInstant(echo.date_end)),
    limit: limitInForce(readCount(sent.limit) ?? defaultLimit, echo.limit),
    offset: readCount(sent.offset) ?? 0,
    bots: flagInForce(sent.include_bots, echo.include_bots),
    duplicates: flagInForce(sent.include_duplicates, echo.include_duplicates),
  };
}

function endInForce(sent: string | undefined, echo: number | undefined): number | undefined {
  const end = readInstant(sent);
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
  return !isWord && typeof echo === "boolean" ? echo : (readFlag(sent) ?? true);
}
