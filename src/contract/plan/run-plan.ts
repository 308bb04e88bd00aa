/** Sends the requests of a plan, one after the other. */
import type { Target, TargetResult } from "../../exchange/target.ts";
import type { ApiDescription } from "../../openapi/description/api-description.ts";
import { type ApiOperation, isList } from "../../openapi/description/operations.ts";
import { parseExchange } from "../read/parsed-exchange.ts";
import { isAccessRefused, isGateway } from "../read/response/statuses.ts";
import { keepWithinBudget, runMemoryBudget } from "../read/response-budget.ts";
import { crossSteps, nextCrossProbe, repeatedLists } from "./cross-probes.ts";
import { listPlan, nextProbe, type Plan, repeatIds } from "./plan.ts";
import { type PlanSteps, plans } from "./plans.ts";
import {
  isOfParameter,
  type ListProbeId,
  type Probe,
  type ProbeId,
  type ProbeResult,
  requestOf,
  type Subject,
} from "./probe.ts";
import { parameterProbesOf } from "./queries/parameter-probes.ts";

/** How a plan is run: every default is filled in. */
export interface RunSettings {
  /** The edition, or the version of another document. */
  readonly edition: string;
  readonly api: ApiDescription;
  /** The operations to request. The first list gets the whole plan, the others the next smaller one. */
  readonly operations: readonly ApiOperation[];
  readonly subject: Subject;
  readonly plan: Omit<Plan, "operation" | "size">;
  /** Most requests to send, retries included; infinite when there is no budget. */
  readonly budget: number;
  readonly onProbe?: (progress: RunProgress) => void;
}

/** How far a run is. */
export interface RunProgress {
  readonly operation: ApiOperation;
  readonly probe: Probe;
  /** Number of the probe, from 1. */
  readonly position: number;
  /** Most probes that will be sent. */
  readonly size: number;
  /** What came of it; absent before it is sent. */
  readonly result?: ProbeResult;
}

/** Sends probe after probe. Which one is next depends on the results before. */
export async function runPlan(target: Target, settings: RunSettings): Promise<readonly ProbeResult[]> {
  const results: ProbeResult[] = [];
  const read = resultReader(settings);
  const most = mostProbes(settings);
  let requestsLeft = settings.budget;

  async function send(operation: ApiOperation, probe: Probe): Promise<ProbeResult> {
    const size = Math.max(results.length + 1, Math.min(most, results.length + requestsLeft));
    settings.onProbe?.({ operation, probe, position: results.length + 1, size });
    const attempts = Number.isFinite(requestsLeft) ? requestsLeft : undefined;
    const received = await target.send(requestOf(probe, { operation, subject: settings.subject }), attempts);
    const result = read({ operation, probe }, received);
    results.push(result);
    requestsLeft -= result.result.attempts;
    settings.onProbe?.({ operation, probe, position: results.length, size, result });
    return result;
  }

  for (const { operation, plan } of listPlans(settings.operations, settings.plan)) {
    const own: ProbeResult[] = [];
    while (requestsLeft > 0 && !isGone(results)) {
      const probe = nextProbe({ ...plan, size: Math.min(plan.size, own.length + requestsLeft) }, own);
      if (!probe) break;
      own.push(await send(operation, probe));
    }
  }
  while (requestsLeft > 0 && !isGone(results)) {
    const next = nextCrossProbe(settings, results);
    if (!next) break;
    await send(next.operation, next.probe);
  }
  return results;
}

/** The plan of each list. What the first one shows of the server, and what follows the plans, is not requested again. */
export function listPlans<Options extends Pick<Plan, "name">>(
  operations: readonly ApiOperation[],
  plan: Options,
) {
  const repeatedLater = repeatedLists(operations);
  return operations.filter(isList).map((operation, index) => {
    const { others, eachParameter }: PlanSteps = plans[plan.name];
    const own = index === 0 ? { plan: plan.name, spared: [] } : others;
    const again = repeatedLater.includes(operation) ? (["again"] as const) : [];
    const spared: readonly ListProbeId[] = [...own.spared, ...again];
    const parameters = eachParameter ? parameterProbesOf(operation) : [];
    const size = plans[own.plan].size - spared.length + parameters.length;
    return { operation, plan: { ...plan, name: own.plan, operation, size, spared, parameters } };
  });
}

/** Most probes that a run sends. */
export function mostProbes({ operations, plan }: Pick<RunSettings, "operations" | "plan">): number {
  const lists = listPlans(operations, plan).reduce((sum, { plan: { size } }) => sum + size, 0);
  return lists + crossSteps(operations, plan.name).length;
}

/** Twice in a row no response, or none at all, or every request was refused: more requests tell no more. */
function isGone(results: readonly ProbeResult[]): boolean {
  const isFailure = ({ result }: ProbeResult) => result.kind === "failure";
  if (results.slice(-2).filter(isFailure).length > 1) return true;
  return results.length > 0 && results.every((one) => isFailure(one) || isAway(one));
}

function isAway({ probe, result }: ProbeResult): boolean {
  if (result.kind === "failure") return true;
  const { status } = result.exchange.response;
  return isGateway(status) || (probe.auth === "key" && isAccessRefused(status));
}

/** Sends the probes of one run to another target. */
export async function repeatPlan(
  target: Target,
  results: readonly ProbeResult[],
  settings: RunSettings,
): Promise<readonly ProbeResult[]> {
  const repeated: ProbeResult[] = [];
  const read = resultReader(settings);
  for (const { operation, probe } of results) {
    const request = requestOf(probe, { operation, subject: settings.subject });
    repeated.push(read({ operation, probe }, await target.send(request)));
  }
  return repeated;
}

/** Reads the results of one run as they come: each response is parsed once, and all share a memory budget. */
function resultReader({ api }: RunSettings) {
  let memory = runMemoryBudget;
  let responses = 0;
  const keep = (received: TargetResult): Pick<ProbeResult, "result" | "parsed"> => {
    const { result, left } = keepWithinBudget(received, memory);
    memory = left;
    if (result.kind === "failure") return { result };
    responses += 1;
    const parsed = parseExchange(result.exchange, responses - 1, api);
    return { result, ...(parsed ? { parsed } : {}) };
  };
  return (sent: Pick<ProbeResult, "operation" | "probe">, received: TargetResult): ProbeResult => {
    const retried = (received.retried ?? []).flatMap(
      (exchange) => keep({ kind: "response", exchange, attempts: 1 }).parsed ?? [],
    );
    return { ...sent, ...keep(received), ...(retried.length > 0 ? { retried } : {}) };
  };
}

/** Requests of the plans that were not sent, because others took their place: in words. Plans that ended early have none. */
export function replacedRequests(
  results: readonly ProbeResult[],
  settings: Pick<RunSettings, "operations" | "plan">,
): readonly string[] {
  return listPlans(settings.operations, settings.plan).flatMap(({ operation, plan }) => {
    // No request takes the place of a probe of one parameter: it is left out when no value would tell.
    const isPlanned = (id: ProbeId) => !isOfParameter(id) && !repeatIds.includes(id);
    const own = results.filter((one) => one.operation === operation && isPlanned(one.probe.id));
    const sent = new Set(own.map(({ probe }) => probe.id));
    const isFull = own.length >= plan.size - plan.parameters.length;
    const planned = listPlan(plan.name, plan.spared);
    const unsent = isFull ? planned.filter(({ id }) => !sent.has(id)) : [];
    return unsent.map(({ purpose }) => `${purpose} (${operation.name})`);
  });
}
