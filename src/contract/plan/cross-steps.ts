/** Requests that follow the plans of the lists, if the responses before them allow it. */
import type { ApiOperation, ListOperation } from "../../openapi/description/operations.ts";
import { valueAtPointer } from "../../openapi/text/json-pointer.ts";
import { isPage, pagesOf } from "../read/parsed-exchange.ts";
import { findListing } from "../read/reference-listing.ts";
import { dayMs, formatInstant, midnightOf, parseInstantMs, secondMs } from "../read/request/instant.ts";
import { settledBefore } from "../read/settle-times.ts";
import type { DateRange } from "./choose-window.ts";
import { limitQuery, windowQuery } from "./list-query.ts";
import type { PlanName } from "./plans.ts";
import {
  type Probe,
  type ProbeId,
  type ProbeResult,
  parsedExchangesOf,
  probe,
  type Subject,
} from "./probe.ts";
import { type SettleTimes, settledPoints } from "./settled-days.ts";

/** What decides which probes follow. */
export interface CrossOptions {
  readonly operations: readonly ApiOperation[];
  readonly subject: Subject;
  readonly plan: SettleTimes & { readonly name: PlanName };
}

/** A request that follows, if the responses before it allow it. */
export interface CrossStep {
  readonly operation: ApiOperation;
  readonly id: ProbeId;
  /** The probe; undefined when the responses so far do not allow it. */
  readonly probeAfter: (results: readonly ProbeResult[], options: CrossOptions) => Probe | undefined;
}

/** The object of a listed row. When the subject is listed, it is requested anyway. */
export function listedStep(operation: ApiOperation, list: ListOperation): CrossStep {
  return {
    operation,
    id: "listed-object",
    probeAfter(results, { subject }) {
      const parsed = listingOf(list, results)?.parsed;
      const ids = parsed && isPage(parsed) ? parsed.page.rows.map(({ id }) => String(id)) : [];
      const [linkId] = ids.includes(subject.link) ? [] : ids;
      return linkId === undefined ? undefined : { ...probe("listed-object", []), linkId };
    },
  };
}

/** The listing of a list once more. */
export function repeatStep(operation: ListOperation): CrossStep {
  return {
    operation,
    id: "listing-after",
    probeAfter(results) {
      const listing = listingOf(operation, results);
      return listing && probe("listing-after", listing.probe.query);
    },
  };
}

function listingOf(list: ListOperation, results: readonly ProbeResult[]): ProbeResult | undefined {
  return results.findLast((one) => one.operation === list && one.probe.id === "listing");
}

/** One row of all that a list has had since the object began. */
export function totalStep(operation: ApiOperation, list: ListOperation, since: string): CrossStep {
  return {
    operation: list,
    id: "total",
    probeAfter(results) {
      const object = results.find((one) => one.operation === operation && one.probe.id === "object")?.parsed;
      const start = parseInstantMs(valueAtPointer(object?.json, since));
      const { window } = list.list;
      const isServed = results.some((one) => one.operation === list && one.parsed?.page !== undefined);
      if (!window || start === undefined || !isServed) return undefined;
      return probe("total", [[window.start, formatInstant(start)], ...limitQuery(list, 1)]);
    },
  };
}

/** Figures of a window whose rows are known: whole days that no longer change. */
export function windowStep(operation: ApiOperation, list: ListOperation): CrossStep {
  return {
    operation,
    id: "object-window",
    probeAfter(results, { plan }) {
      const own = results.filter((one) => one.operation === list && one.probe.id !== "total");
      const range = settledRange(own, plan);
      return operation.window && range && probe("object-window", windowQuery(operation, range));
    },
  };
}

/** The listed window when it is of whole days, else the settled days of a chart. */
function settledRange(own: readonly ProbeResult[], times: SettleTimes): DateRange | undefined {
  const before = settledBefore(times);
  const pages = pagesOf(parsedExchangesOf(own));
  const { start = Number.NaN, end = Number.NaN } = findListing(pages, before)?.page.effective ?? {};
  if (isWholeDays({ start, end }) && end < before) return { start, end };
  const days = settledPoints({ pages }, before).map(({ day }) => Date.parse(day));
  if (days.length === 0) return undefined;
  return { start: Math.min(...days), end: Math.max(...days) + dayMs - secondMs };
}

function isWholeDays({ start, end }: DateRange): boolean {
  const isMidnight = (instant: number) => midnightOf(instant) === instant;
  return Number.isFinite(start) && isMidnight(start) && isMidnight(end + secondMs);
}
