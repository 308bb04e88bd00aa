/** Asking a plan's questions. */
import type { Target } from "../../exchange/target.ts";
import type { Edition } from "../../openapi/editions.ts";
import { keepWithinBudget, runMemoryBudget } from "../read/memory-budget.ts";
import { nextProbe, type Plan } from "./plan.ts";
import { type Probe, type ProbeResult, requestOf, type Subject } from "./probe.ts";

/** What is asked: every default filled in. */
export interface RunSettings {
  readonly edition: Edition;
  readonly subject: Subject;
  readonly plan: Plan;
  /** Most requests to send, retries included; infinite when there is no budget. */
  readonly budget: number;
  readonly onProbe?: (progress: RunProgress) => void;
}

/** How far a run is. */
export interface RunProgress {
  readonly probe: Probe;
  /** Number of the query, from 1. */
  readonly position: number;
  /** Most questions that will be asked. */
  readonly size: number;
  /** What came of it; absent before it is asked. */
  readonly result?: ProbeResult;
}

/** Asks question after question; each depends on the answers before. */
export async function runPlan(target: Target, inquiry: RunSettings): Promise<readonly ProbeResult[]> {
  const asked: ProbeResult[] = [];
  let left = inquiry.budget;
  let room = runMemoryBudget;
  while (left > 0) {
    const size = Math.min(inquiry.plan.size, asked.length + left);
    const step = nextProbe({ ...inquiry.plan, size }, asked);
    if (!step) break;
    inquiry.onProbe?.({ probe: step, position: asked.length + 1, size });
    const reply = await target.send(requestOf(step, inquiry), Number.isFinite(left) ? left : undefined);
    const { answer, ...kept } = keepWithinBudget(reply, room);
    room = kept.room;
    asked.push({ probe: step, result: answer });
    left -= answer.attempts;
    inquiry.onProbe?.({ probe: step, position: asked.length, size, result: { probe: step, result: answer } });
  }
  return asked;
}

/** Asks another target the questions that one was asked. */
export async function repeatPlan(
  target: Target,
  asked: readonly ProbeResult[],
  inquiry: RunSettings,
): Promise<readonly ProbeResult[]> {
  const again: ProbeResult[] = [];
  let room = runMemoryBudget;
  for (const { probe: step } of asked) {
    const { answer, ...kept } = keepWithinBudget(await target.send(requestOf(step, inquiry)), room);
    room = kept.room;
    again.push({ probe: step, result: answer });
  }
  return again;
}
