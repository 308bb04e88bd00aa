/**
 * The requests that follow the plans of the lists: operations without a list, and what values of several operations are
 * compared with. A response that changes with time is requested before and after what it is compared with.
 */
import type { Agreement } from "../../openapi/description/agreements.ts";
import { type ApiOperation, isList, type ListOperation } from "../../openapi/description/operations.ts";
import { valueAtPointer } from "../../openapi/text/json-pointer.ts";
import { isPage } from "../read/parsed-exchange.ts";
import { dayMs, formatInstant, midnightOf, parseInstantMs, secondMs } from "../read/request/instant.ts";
import { readRun } from "../read/run.ts";
import { settledBefore } from "../read/settle-times.ts";
import type { DateRange } from "./choose-window.ts";
import { limitQuery } from "./list-query.ts";
import { type PlanName, type PlanSteps, plans } from "./plans.ts";
import {
  type Probe,
  type ProbeId,
  type ProbeResult,
  parsedExchangesOf,
  probe,
  type Query,
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

/** The next probe; undefined when all are sent. */
export function nextCrossProbe(
  options: CrossOptions,
  results: readonly ProbeResult[],
): { readonly operation: ApiOperation; readonly probe: Probe } | undefined {
  for (const { operation, id, probeAfter } of crossSteps(options.operations, options.plan.name)) {
    const isSent = results.some((one) => one.operation === operation && one.probe.id === id);
    const next = isSent ? undefined : probeAfter(results, options);
    if (next) return { operation, probe: next };
  }
  return undefined;
}

/** The requests that follow at most, in their order. */
export function crossSteps(operations: readonly ApiOperation[], name: PlanName): readonly CrossStep[] {
  const single = operations.filter((operation) => !isList(operation));
  const lists = operations.filter(isList);
  const listOf = ({ of }: { readonly of: string }) => lists.filter((one) => one.name === of);
  const always = (operation: ApiOperation, id: ProbeId, special: Partial<Probe> = {}): CrossStep => ({
    operation,
    id,
    probeAfter: () => probe(id, [], special),
  });
  const first = single.map((operation) => always(operation, "object"));
  const refused = single.flatMap((operation) =>
    refusalsOf(operation, name).map((id) =>
      always(operation, id, id === "no-key" ? { auth: "none" } : { link: "unknown" }),
    ),
  );
  const listed = single.flatMap((operation) =>
    agreementsOf(operation, "row").flatMap((agreement) =>
      listOf(agreement).flatMap((list) => listedSteps(operation, list)),
    ),
  );
  const totals = single.flatMap((operation) =>
    agreementsOf(operation, "total").flatMap((agreement) =>
      listOf(agreement).map((list) => totalStep(operation, list, agreement.since)),
    ),
  );
  const windows = single.flatMap((operation) =>
    agreementsOf(operation, "days")
      .slice(0, 1)
      .flatMap((agreement) => listOf(agreement).map((list) => windowStep(operation, list))),
  );
  const again = single
    .filter((operation) => isComparedLater(operation, operations))
    .map((operation) => always(operation, "object-again"));
  return [...listed, ...first, ...totals, ...windows, ...again, ...refused];
}

/** Refusals that a single object can be tested with. */
function refusalsOf({ pathParameters }: ApiOperation, name: PlanName): readonly ProbeId[] {
  const { others }: PlanSteps = plans[name];
  const { refusals }: PlanSteps = plans[others];
  return refusals.filter((id) => id === "no-key" || (id === "unknown-link" && pathParameters.length > 0));
}

function agreementsOf<Kind extends Agreement["kind"]>({ agreements }: ApiOperation, kind: Kind) {
  return agreements.filter((one): one is Extract<Agreement, { readonly kind: Kind }> => one.kind === kind);
}

/** Whether values of an operation are compared with responses that come after its first one. */
function isComparedLater(operation: ApiOperation, operations: readonly ApiOperation[]): boolean {
  const isNamed = operations.some((other) =>
    agreementsOf(other, "value").some(({ of }) => of === operation.name),
  );
  return isNamed || agreementsOf(operation, "total").length > 0;
}

/** The object of a listed row, then the list once more. */
function listedSteps(operation: ApiOperation, list: ListOperation): readonly CrossStep[] {
  const listingOf = (results: readonly ProbeResult[]) =>
    results.filter((one) => one.operation === list && one.probe.id === "listing").at(-1);
  return [
    {
      operation,
      id: "listed-object",
      probeAfter(results, { subject }) {
        const parsed = listingOf(results)?.parsed;
        const ids = parsed && isPage(parsed) ? parsed.page.rows.map(({ id }) => String(id)) : [];
        const linkId = ids.find((id) => id === subject.link) ?? ids[0];
        return linkId === undefined ? undefined : { ...probe("listed-object", []), linkId };
      },
    },
    {
      operation: list,
      id: "listing-after",
      probeAfter(results) {
        const isWanted = results.some((one) => one.probe.id === "listed-object");
        return isWanted ? probe("listing-after", listingOf(results)!.probe.query) : undefined;
      },
    },
  ];
}

/** One row of all that a list has had since the object began. */
function totalStep(operation: ApiOperation, list: ListOperation, since: string): CrossStep {
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
function windowStep(operation: ApiOperation, list: ListOperation): CrossStep {
  return {
    operation,
    id: "object-window",
    probeAfter(results, { plan }) {
      const own = results.filter((one) => one.operation === list && one.probe.id !== "total");
      const range = settledRange(own, plan);
      const { window } = operation;
      if (!window || !range) return undefined;
      const query: Query = [
        [window.start, formatInstant(range.start)],
        [window.end, formatInstant(range.end)],
      ];
      return probe("object-window", query);
    },
  };
}

/** The listed window when it is of whole days, else the settled days of a chart. */
function settledRange(own: readonly ProbeResult[], times: SettleTimes): DateRange | undefined {
  const before = settledBefore(times);
  const run = readRun(parsedExchangesOf(own), { now: times.now, settledBefore: before });
  const { start = Number.NaN, end = Number.NaN } = run.listing?.page.effective ?? {};
  if (isWholeDays({ start, end }) && end < before) return { start, end };
  const days = settledPoints(run, before).map(({ day }) => Date.parse(day));
  if (days.length === 0) return undefined;
  return { start: Math.min(...days), end: Math.max(...days) + dayMs - secondMs };
}

function isWholeDays({ start, end }: DateRange): boolean {
  return (
    Number.isFinite(start) && midnightOf(start) === start && midnightOf(end + secondMs) === end + secondMs
  );
}
