/** Asking a plan's questions. */
import type { Target } from "../../exchange/target.ts";
import type { Edition } from "../../openapi/editions.ts";
import { keep, roomOfRun } from "../read/memory-budget.ts";
import { nextStep, type Plan } from "./plan.ts";
import { type Asked, requestOf, type Step, type Subject } from "./probe.ts";

/** What is asked: every default filled in. */
export interface Inquiry {
  readonly edition: Edition;
  readonly subject: Subject;
  readonly plan: Plan;
  /** Most requests to send, retries included; infinite when there is no budget. */
  readonly budget: number;
  readonly onStep?: (progress: Progress) => void;
}

/** How far a run is. */
export interface Progress {
  readonly step: Step;
  /** Number of the question, from 1. */
  readonly position: number;
  /** Most questions that will be asked. */
  readonly size: number;
  /** What came of it; absent before it is asked. */
  readonly asked?: Asked;
}

/** Asks question after question; each depends on the answers before. */
export async function askAll(target: Target, inquiry: Inquiry): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  let left = inquiry.budget;
  let room = roomOfRun;
  while (left > 0) {
    const size = Math.min(inquiry.plan.size, asked.length + left);
    const step = nextStep({ ...inquiry.plan, size }, asked);
    if (!step) break;
    inquiry.onStep?.({ step, position: asked.length + 1, size });
    const reply = await target.send(requestOf(step, inquiry), Number.isFinite(left) ? left : undefined);
    const { answer, ...kept } = keep(reply, room);
    room = kept.room;
    asked.push({ step, answer });
    left -= answer.attempts;
    inquiry.onStep?.({ step, position: asked.length, size, asked: { step, answer } });
  }
  return asked;
}

/** Asks another target the questions that one was asked. */
export async function askAgain(
  target: Target,
  asked: readonly Asked[],
  inquiry: Inquiry,
): Promise<readonly Asked[]> {
  const again: Asked[] = [];
  let room = roomOfRun;
  for (const { step } of asked) {
    const { answer, ...kept } = keep(await target.send(requestOf(step, inquiry)), room);
    room = kept.room;
    again.push({ step, answer });
  }
  return again;
}
