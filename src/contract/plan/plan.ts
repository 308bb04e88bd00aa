/** Which probes are sent: a pure function of the results so far. */
import { expectArgument, oneOf } from "../../openapi/expect-argument.ts";
import { isSame } from "../read/json/same-json.ts";
import { isLateData } from "../read/moves/late-data.ts";
import { isPage, type PageExchange, pagesOf } from "../read/parsed-exchange.ts";
import { isSamePopulation } from "../read/reference-listing.ts";
import { chartGaps } from "../read/response/chart-gaps.ts";
import { settledBefore } from "../read/settle-times.ts";
import { type FoundWindow, isListed, rowsOf } from "./found-window.ts";
import { type PlanName, type PlanSteps, planNames, plans } from "./plans.ts";
import {
  isOfParameter,
  type ListProbeId,
  type ParameterProbeId,
  type Probe,
  type ProbeId,
  type ProbeResult,
  parsedExchangesOf,
  purposeOf,
} from "./probe.ts";
import { isPossible, probeOf } from "./probe-queries.ts";
import { longestGap } from "./split-window.ts";
import { type DiscoveryOptions, discover } from "./window-discovery.ts";

/** A plan with all that it depends on. */
export interface Plan extends Omit<DiscoveryOptions, "attempts"> {
  readonly name: PlanName;
  /** Most probes to send. The plan's own number unless a budget is smaller. */
  readonly size: number;
  /** Probes of the plan that are not sent, as other requests of the run show the same; the size is without them. */
  readonly spared?: readonly ListProbeId[];
  /** Probes of single parameters; the size is with them. */
  readonly parameters?: readonly ParameterProbeId[];
}

/** A probe in the listing of a plan. */
export interface PlannedProbe {
  readonly id: ListProbeId | ParameterProbeId;
  readonly purpose: string;
}

/** The next probe; undefined when all are sent, or when there is no use in going on. */
export function nextProbe(plan: Plan, results: readonly ProbeResult[]): Probe | undefined {
  const repeats = movesToShow(plan, results);
  if (results.length >= plan.size + repeats.length || isUnreachable(results)) return undefined;
  const first = results.filter(({ probe }) => discoveryIds.includes(probe.id));
  const discovery = discover({ ...plan, attempts: plans[plan.name].attempts }, first);
  if (discovery.kind === "hopeless") return undefined;
  if (discovery.kind === "ask") return discovery.probe;
  const sent = new Set<string>(results.map(({ probe }) => probe.id));
  const steps = stepsAfter(plan, discovery, { results, discovered: first.length, repeats });
  const next = steps.find((id) => !sent.has(id));
  return next && probeOf(next, discovery);
}

/** What a plan sends to a list when its first window can be listed. */
export function listPlan(
  name: PlanName,
  spared: readonly ListProbeId[] = [],
  parameters: readonly ParameterProbeId[] = [],
): readonly PlannedProbe[] {
  expectArgument("listPlan", name, oneOf(planNames));
  const { listed, refusals }: PlanSteps = plans[name];
  const isWanted = (id: ListProbeId) => !spared.includes(id);
  const data = (["default", "listing", ...listed] as const).filter(isWanted);
  const last = (["again", ...refusals] as const).filter(isWanted);
  return [...data, ...parameters, ...last].map((id) => ({ id, purpose: purposeOf(id) }));
}

const discoveryIds: readonly ProbeId[] = ["default", "wide", "listing"];
/** What shows whether the data moved. It takes the place of no other request. */
export const repeatIds: readonly ProbeId[] = ["third-time", "default-again"];
const gapIds: readonly ListProbeId[] = ["gap"];
/** What `lenient-input` sends at once, for a target that refuses it. */
const singleLenientInputs: readonly ListProbeId[] = ["bare-days", "digits", "unknown-parameter"];

interface Progress {
  readonly results: readonly ProbeResult[];
  /** How many of them found the window. */
  readonly discovered: number;
  /** Requests to send once more. */
  readonly repeats: readonly ListProbeId[];
}

/** Data first, then the first listing again, then what is to be refused, as far as the plan is long enough. */
function stepsAfter(
  plan: Plan,
  found: FoundWindow,
  { results, discovered, repeats }: Progress,
): readonly (ListProbeId | ParameterProbeId)[] {
  const { listed, unlisted, refusals }: PlanSteps = plans[plan.name];
  const isWanted = (id: ListProbeId) => !plan.spared?.includes(id);
  const canSend = (id: ListProbeId) => isWanted(id) && isPossible(id, found);
  const again = (["again"] as const).filter(isWanted);
  const size = sizeOfOthers(plan);
  const left = size - discovered - again.length;
  const possibleRefusals = refusals.filter(canSend);
  const data = (isListed(found) ? listed : unlisted)
    .filter(canSend)
    .slice(0, Math.max(Math.min(1, left), left - possibleRefusals.length));
  const wanted = [
    ...(wasLenientInputRefused(results) ? singleLenientInputs : []),
    ...(needsGap(plan, found, results) ? gapIds : []),
  ].filter(canSend);
  const extra = wanted.slice(0, Math.max(0, left - data.length));
  const sent = results.slice(discovered).map(({ probe }) => probe.id);
  const others = new Set([...sent, ...data, ...extra, ...again, ...possibleRefusals].filter(isOfOthers));
  const parameters = (plan.parameters ?? [])
    .filter((id) => isPossible(id, found))
    .slice(0, Math.max(0, plan.size - Math.min(size, discovered + others.size)));
  return [...[...data, ...extra, ...parameters, ...again], ...[...repeats, ...possibleRefusals]];
}

const isOfOthers = (id: ProbeId) => !isOfParameter(id);

/** Most probes that are not of a single parameter. Those that are get what a budget leaves, and take no other's place. */
function sizeOfOthers({ name, size, spared = [], parameters = [] }: Plan): number {
  return parameters.length > 0 ? Math.min(size, plans[name].size - spared.length) : size;
}

/** Requests that are sent once more, because responses differ in what may have moved between them. */
function movesToShow(plan: Plan, results: readonly ProbeResult[]): readonly ListProbeId[] {
  return [
    ...(hasLateData(plan, results) ? (["third-time"] as const) : []),
    ...(hasOtherDefault(results) ? (["default-again"] as const) : []),
  ];
}

/** Whether rows arrived since the listing: if it is the first response that comes a third time, they did not. */
function hasLateData(plan: Plan, results: readonly ProbeResult[]): boolean {
  const [before, after] = [pageOf("listing", results), pageOf("again", results)];
  return !!before && !!after && isLateData([before, after], { settledBefore: settledBefore(plan) });
}

/**
 * Whether a list without a window, which is of the present, begins with other rows than its listing, which came after:
 * if it does so again, nothing moved.
 */
function hasOtherDefault(results: readonly ProbeResult[]): boolean {
  const [first, listing] = [pageOf("default", results), pageOf("listing", results)];
  if (!first || !listing || first.query.operation.list.window || !isSamePopulation(first, listing))
    return false;
  const limit = Math.min(first.page.effective.limit, listing.page.effective.limit);
  const [one, other] = [first, listing].map(({ page }) => page.rows.slice(0, limit).map(({ id }) => id));
  return first.page.total !== listing.page.total || !isSame(one, other);
}

function pageOf(id: ListProbeId, results: readonly ProbeResult[]): PageExchange | undefined {
  const parsed = results.findLast(({ probe }) => probe.id === id)?.parsed;
  return parsed && isPage(parsed) ? parsed : undefined;
}

/** A link with rows on every day shows in no chart what becomes of days without any. */
function needsGap({ name }: Plan, found: FoundWindow, results: readonly ProbeResult[]): boolean {
  if (name !== "deep" || !found.operation.list.chart || !longestGap(rowsOf(found))) return false;
  const charts = chartGaps({ pages: pagesOf(parsedExchangesOf(results)), now: found.run.now });
  return charts.every(({ missing, zeros }) => missing <= 0 && zeros === 0);
}

function wasLenientInputRefused(results: readonly ProbeResult[]): boolean {
  const result = results.find(({ probe }) => probe.id === "lenient-input")?.result;
  return result?.kind === "response" && result.exchange.response.status !== 200;
}

/** Twice in a row no response: the target is gone. */
function isUnreachable(results: readonly ProbeResult[]): boolean {
  return results.slice(-2).filter(({ result }) => result.kind === "failure").length > 1;
}
