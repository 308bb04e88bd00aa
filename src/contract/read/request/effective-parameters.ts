/** The values that a page must obey: what was sent, else the default; where an assumption decides, what the echo says. */
import type { FieldValue, ListPaging, ListSemantics } from "../../../openapi/description/list-semantics.ts";
import type { ListOperation } from "../../../openapi/description/operations.ts";
import type { QueryParameter } from "../../../openapi/description/query-parameter.ts";
import type { Fields } from "../response/row.ts";
import type { FilterValues } from "../response/row-filters.ts";
import { type Bound, dayEdge, hasOffset, isBareDay, isShownAsDay, isUtc, parseInstantMs } from "./instant.ts";
import { parseAmount, parseCount, parseFlag } from "./parse-parameter.ts";

/** Values by their meaning, whatever the parameters are called. Instants in milliseconds, both inclusive. */
export interface EffectiveParameters {
  /** Undefined when not known. A list without a window has no bounds: minus and plus infinity. */
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly limit: number;
  /** Rows before the page, also where pages are numbered. */
  readonly offset: number;
  /** What rows are sorted by, where a parameter decides it. */
  readonly sort: string | undefined;
  readonly filters: FilterValues;
  /** Parameters of which the list does not say what they do, as sent: they may choose rows, too. */
  readonly others: string;
}

/** A parameter that no API has: plans send it to see what becomes of it. */
export const unknownParameter = "kit_probe";

type Sent = Readonly<Record<string, string>>;

export function effectiveParameters(operation: ListOperation, sent: Sent, echo: Fields): EffectiveParameters {
  const { list, parameters } = operation;
  const limit = effectiveLimit(defaultLimitOf(operation), sent[list.page.limit], echo[list.page.limit]);
  const names = Object.keys(list.filters);
  return {
    ...effectiveWindow(operation, sent, echo),
    limit,
    offset: offsetOf(list.page, sent, limit),
    sort: list.sort && sortValue(parameters.get(list.sort.parameter)!, sent),
    filters: Object.fromEntries(
      names.map((name) => {
        // What a filter keeps by default is what the list has.
        const isWhole = sent[name] === undefined && list.filters[name]!.kind === "keeps";
        return [name, isWhole ? undefined : filterValue(parameters.get(name)!, sent[name], echo[name])];
      }),
    ),
    others: otherParameters(list, sent),
  };
}

function otherParameters(list: ListSemantics, sent: Sent): string {
  const { window, sort, filters } = list;
  const known = [
    ...pageParameters(list),
    window?.start,
    window?.end,
    sort?.parameter,
    ...Object.keys(filters),
    unknownParameter,
  ];
  const others = Object.entries(sent).filter(([name]) => !known.includes(name));
  return others.length === 0 ? "" : JSON.stringify(others.sort());
}

/** Rows per page when no limit is sent, so a size that every target must allow. */
export function defaultLimitOf({ list, parameters }: ListOperation): number {
  const value = parameters.get(list.page.limit)?.default;
  return typeof value === "number" ? value : 1;
}

/** The names of the parameters that choose a page. */
export function pageParameters({ page }: ListSemantics): readonly string[] {
  return [page.limit, page.kind === "offset" ? page.offset : page.number];
}

function effectiveWindow({ list: { window } }: ListOperation, sent: Sent, echo: Fields) {
  if (!window) return { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };
  return {
    start: effectiveBound(sent[window.start], echo[window.start], "start"),
    end: effectiveBound(sent[window.end], echo[window.end], "end"),
  };
}

/**
 * The echo decides what is assumed: what a bare day means as an end, and whether an offset is read. A bound with an
 * offset is known only when the echo shows its instant in UTC: any other echo may be that of another window. Nor is one
 * known that is shown as a whole day: the rows may be those of the day, or of the instant.
 */
function effectiveBound(sent: string | undefined, echo: unknown, bound: Bound): number | undefined {
  const [instant, shown] = [parseInstantMs(sent), parseInstantMs(echo)];
  if (instant === undefined) return shown;
  if (hasOffset(sent!)) return shown === instant && isUtc(String(echo)) ? instant : undefined;
  if (bound === "end" && isBareDay(sent!)) return shown ?? dayEdge(instant, bound);
  return isShownAsDay(sent, echo, bound) ? undefined : instant;
}

/** A target may cut a limit down that is larger than the default: that is assumed, not documented. */
function effectiveLimit(standard: number, sent: string | undefined, echo: unknown): number {
  const limit = parseCount(sent) ?? standard;
  return limit > standard && typeof echo === "number" ? Math.min(limit, echo) : limit;
}

function offsetOf(page: ListPaging, sent: Sent, limit: number): number {
  if (page.kind === "offset") return parseCount(sent[page.offset]) ?? 0;
  return Math.max(0, (parseCount(sent[page.number]) ?? page.first) - page.first) * limit;
}

function sortValue({ name, default: byDefault }: QueryParameter, sent: Sent): string | undefined {
  return sent[name] ?? (typeof byDefault === "string" ? byDefault : undefined);
}

/** Whether digits are read as flags is assumed, so the echo says what became of them. */
function filterValue(
  parameter: QueryParameter,
  sent: string | undefined,
  echo: unknown,
): FieldValue | undefined {
  if (sent === undefined) return parameter.default;
  if (parameter.kind === "integer" || parameter.kind === "number") return parseAmount(sent) ?? sent;
  if (parameter.kind !== "boolean") return sent;
  const isWord = sent === "true" || sent === "false";
  return !isWord && typeof echo === "boolean" ? echo : (parseFlag(sent) ?? parameter.default);
}
