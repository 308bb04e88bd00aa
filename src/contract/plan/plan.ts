/** Which questions are asked: a pure function of what was seen so far. */
import { type Edition, editionNames, editions } from "../../openapi/editions.ts";
import { chartEmptyDays } from "../behaviours/chart-empty-days.ts";
import { readRun } from "../read/run.ts";
import { type Asked, exhibitsOf, purposes, type Step, type StepId } from "./probe.ts";
import { type Found, isListed, longestGap, stepOf } from "./probe-queries.ts";
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
export interface PlannedStep {
  readonly id: StepId;
  readonly purpose: string;
  /** Credits, by edition. Refusals cost nothing. */
  readonly cost: { readonly [E in Edition]: number };
}

interface Agenda {
  readonly size: number;
  /** How often a window may be tried to be listed. */
  readonly attempts: number;
  /** Questions about a listed window, from which every answer follows; most telling first. */
  readonly listed: readonly StepId[];
  /** Questions about a window that is too large to list, of which only totals and charts can be compared. */
  readonly unlisted: readonly StepId[];
  readonly refusals: readonly StepId[];
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
export function nextStep(plan: Plan, asked: readonly Asked[]): Step | undefined {
  if (asked.length >= plan.size || isUnheard(asked)) return undefined;
  const first = asked.filter(({ step }) => discoveryIds.includes(step.id));
  const discovery = discover({ ...plan, attempts: plans[plan.name].attempts }, first);
  if (discovery.kind === "hopeless") return undefined;
  if (discovery.kind === "ask") return discovery.step;
  const done = new Set(asked.map(({ step }) => step.id));
  const next = agendaOf(plan, discovery, { asked, discovered: first.length }).find((id) => !done.has(id));
  return next && stepOf(next, discovery);
}

/** What a plan asks when its first window can be listed: what `--dry-run` shows. */
export function listPlan(name: PlanName): readonly PlannedStep[] {
  const { listed, refusals }: Agenda = plans[name];
  return ["default" as const, "listing" as const, ...listed, "again" as const, ...refusals].map((id) => ({
    id,
    purpose: purposes[id],
    cost: costOf(refusals.includes(id)),
  }));
}

const discoveryIds: readonly StepId[] = ["default", "wide", "listing"];
const gapIds: readonly StepId[] = ["gap"];
/** What `liberties` asks at once, for a target that refuses it. */
const singleLiberties: readonly StepId[] = ["bare-days", "digits", "unknown-parameter"];

/** Data first, then the first listing again, then what is to be refused, as far as there is room. */
function agendaOf(
  plan: Plan,
  found: Found,
  { asked, discovered }: { readonly asked: readonly Asked[]; readonly discovered: number },
): readonly StepId[] {
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
function needsGap({ name }: Plan, found: Found, asked: readonly Asked[]): boolean {
  if (name !== "deep" || !longestGap(found)) return false;
  return chartEmptyDays.watch(readRun(exhibitsOf(asked), found.run)).kind === "unknown";
}

function wereLibertiesRefused(asked: readonly Asked[]): boolean {
  const answer = asked.find(({ step }) => step.id === "liberties")?.answer;
  return answer?.kind === "response" && answer.exchange.response.status !== 200;
}

/** Twice in a row no answer: the target is gone. */
function isUnheard(asked: readonly Asked[]): boolean {
  return asked.slice(-2).filter(({ answer }) => answer.kind === "failure").length > 1;
}

function costOf(isRefusal: boolean): PlannedStep["cost"] {
  const costs = editionNames.map((edition) => [edition, isRefusal ? 0 : editions[edition].creditsUsed]);
  return Object.fromEntries(costs) as PlannedStep["cost"];
}
