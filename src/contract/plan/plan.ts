/** Which questions are asked: a pure function of what was seen so far. */
import { type Edition, editionNames, editions } from "../../openapi/editions.ts";
import { chartGaps } from "../read/chart-gaps.ts";
import { readRun } from "../read/run.ts";
import { type Probe, type ProbeId, type ProbeResult, parsedExchangesOf, purposes } from "./probe.ts";
import { type FoundWindow, isListed, longestGap, probeOf } from "./probe-queries.ts";
import { type DiscoveryOptions, discover } from "./window-discovery.ts";

/** The sizes in which plans come. */
export type PlanName = keyof typeof plans;

/** A plan with all that it depends on. */
export interface Plan extends Omit<DiscoveryOptions, "attempts"> {
  readonly name: PlanName;
  /** Most questions to ask. The plan's own number unless a budget is smaller. */
  readonly size: number;
}

/** A question in the listing of a plan. */
export interface PlannedProbe {
  readonly id: ProbeId;
  readonly purpose: string;
  /** Credits, by edition. Refusals cost nothing. */
  readonly cost: { readonly [E in Edition]: number };
}

interface Agenda {
  readonly size: number;
  /** How often a window may be tried to be listed. */
  readonly attempts: number;
  /** Questions about a listed window, from which every answer follows; most telling first. */
  readonly listed: readonly ProbeId[];
  /** Questions about a window that is too large to list, of which only totals and charts can be compared. */
  readonly unlisted: readonly ProbeId[];
  readonly refusals: readonly ProbeId[];
}

export const plans = {
  lite: { size: 4, attempts: 2, listed: ["mixed"], unlisted: ["neither"], refusals: [] },
  standard: {
    size: 7,
    attempts: 3,
    listed: ["page", "mixed"],
    unlisted: ["page", "neither"],
    refusals: ["no-key", "bad-limit"],
  },
  full: {
    size: 12,
    attempts: 3,
    listed: ["page", "no-duplicates", "neither", "part", "rest", "past-end"],
    unlisted: ["page", "neither", "part", "rest", "no-bots", "no-duplicates"],
    refusals: ["no-key", "bad-limit", "unknown-link"],
  },
  deep: {
    size: 18,
    attempts: 4,
    listed: ["page", "no-duplicates", "liberties", "huge-limit", "neither", "part", "past-end", "rest"],
    unlisted: ["page", "neither", "part", "liberties", "huge-limit", "rest", "no-bots", "no-duplicates"],
    refusals: ["no-key", "bad-limit", "unknown-link", "inverted", "wrong-key", "bad-date", "bad-flag"],
  },
} as const satisfies Readonly<Record<string, Agenda>>;

export const planNames = Object.keys(plans) as readonly PlanName[];

/** The next question; nothing when all is asked, or when there is no use in going on. */
export function nextProbe(plan: Plan, asked: readonly ProbeResult[]): Probe | undefined {
  if (asked.length >= plan.size || isUnheard(asked)) return undefined;
  const first = asked.filter(({ probe: step }) => discoveryIds.includes(step.id));
  const discovery = discover({ ...plan, attempts: plans[plan.name].attempts }, first);
  if (discovery.kind === "hopeless") return undefined;
  if (discovery.kind === "ask") return discovery.step;
  const done = new Set(asked.map(({ probe: step }) => step.id));
  const next = agendaOf(plan, discovery, { asked, discovered: first.length }).find((id) => !done.has(id));
  return next && probeOf(next, discovery);
}

/** What a plan asks when its first window can be listed: what `--dry-run` shows. */
export function listPlan(name: PlanName): readonly PlannedProbe[] {
  const { listed, refusals }: Agenda = plans[name];
  return ["default" as const, "listing" as const, ...listed, "again" as const, ...refusals].map((id) => ({
    id,
    purpose: purposes[id],
    cost: costOf(refusals.includes(id)),
  }));
}

const discoveryIds: readonly ProbeId[] = ["default", "wide", "listing"];
const gapIds: readonly ProbeId[] = ["gap"];
/** What `liberties` asks at once, for a target that refuses it. */
const singleLiberties: readonly ProbeId[] = ["bare-days", "digits", "unknown-parameter"];

/** Data first, then the first listing again, then what is to be refused, as far as there is room. */
function agendaOf(
  plan: Plan,
  found: FoundWindow,
  { asked, discovered }: { readonly asked: readonly ProbeResult[]; readonly discovered: number },
): readonly ProbeId[] {
  const { listed, unlisted, refusals }: Agenda = plans[plan.name];
  const room = plan.size - discovered - 1;
  const data = (isListed(found) ? listed : unlisted).slice(
    0,
    Math.max(Math.min(1, room), room - refusals.length),
  );
  const wanted = [
    ...(wereLibertiesRefused(asked) ? singleLiberties : []),
    ...(needsGap(plan, found, asked) ? gapIds : []),
  ];
  const extra = wanted.slice(0, Math.max(0, room - data.length));
  return [...data, ...extra, "again", ...refusals];
}

/** A link that is clicked every day shows in no chart what becomes of days without clicks. */
function needsGap({ name }: Plan, found: FoundWindow, asked: readonly ProbeResult[]): boolean {
  if (name !== "deep" || !longestGap(found)) return false;
  const charts = chartGaps(readRun(parsedExchangesOf(asked), found.run));
  return charts.every(({ missing, zeros }) => missing <= 0 && zeros === 0);
}

function wereLibertiesRefused(asked: readonly ProbeResult[]): boolean {
  const answer = asked.find(({ probe: step }) => step.id === "liberties")?.result;
  return answer?.kind === "response" && answer.exchange.response.status !== 200;
}

/** Twice in a row no answer: the target is gone. */
function isUnheard(asked: readonly ProbeResult[]): boolean {
  return asked.slice(-2).filter(({ result: answer }) => answer.kind === "failure").length > 1;
}

function costOf(isRefusal: boolean): PlannedProbe["cost"] {
  const costs = editionNames.map((edition) => [edition, isRefusal ? 0 : editions[edition].creditsUsed]);
  return Object.fromEntries(costs) as PlannedProbe["cost"];
}
