/** Sends the requests of a plan, one after the other. */
import type { Target, TargetResult } from "../../exchange/target.ts";
import type { ApiDescription } from "../../openapi/description/api-description.ts";
import type { ListOperation } from "../../openapi/description/list-operations.ts";
import type { Edition } from "../../openapi/editions.ts";
import { parseExchange } from "../read/parsed-exchange.ts";
import { keepWithinBudget, runMemoryBudget } from "../read/response-budget.ts";
import { nextProbe, type Plan } from "./plan.ts";
import { type Probe, type ProbeResult, requestOf, type Subject } from "./probe.ts";

/** How a plan is run: every default is filled in. */
export interface RunSettings {
  readonly edition: Edition;
  readonly api: ApiDescription;
  /** The list of the API that is requested. */
  readonly operation: ListOperation;
  readonly subject: Subject;
  readonly plan: Plan;
  /** Most requests to send, retries included; infinite when there is no budget. */
  readonly budget: number;
  readonly onProbe?: (progress: RunProgress) => void;
}

/** How far a run is. */
export interface RunProgress {
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
  let requestsLeft = settings.budget;
  while (requestsLeft > 0) {
    const size = Math.min(settings.plan.size, results.length + requestsLeft);
    const probe = nextProbe({ ...settings.plan, size }, results);
    if (!probe) break;
    settings.onProbe?.({ probe, position: results.length + 1, size });
    const most = Number.isFinite(requestsLeft) ? requestsLeft : undefined;
    const result = read(probe, await target.send(requestOf(probe, settings), most));
    results.push(result);
    requestsLeft -= result.result.attempts;
    settings.onProbe?.({ probe, position: results.length, size, result });
  }
  return results;
}

/** Sends the probes of one run to another target. */
export async function repeatPlan(
  target: Target,
  results: readonly ProbeResult[],
  settings: RunSettings,
): Promise<readonly ProbeResult[]> {
  const repeated: ProbeResult[] = [];
  const read = resultReader(settings);
  for (const { probe } of results) repeated.push(read(probe, await target.send(requestOf(probe, settings))));
  return repeated;
}

/** Reads the results of one run as they come: each response is parsed once, and all share a memory budget. */
function resultReader({
  api,
}: Pick<RunSettings, "api">): (probe: Probe, received: TargetResult) => ProbeResult {
  let memory = runMemoryBudget;
  let responses = 0;
  return (probe, received) => {
    const { result, left } = keepWithinBudget(received, memory);
    memory = left;
    if (result.kind === "failure") return { probe, result };
    const parsed = parseExchange(result.exchange, responses, api);
    responses += 1;
    return { probe, result, ...(parsed ? { parsed } : {}) };
  };
}
