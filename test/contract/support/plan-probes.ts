/** Which probes a plan sends to a target that answers as written. */
import { nextProbe, type Plan } from "../../../src/contract/plan/plan.ts";
import { type PlanName, plans } from "../../../src/contract/plan/plans.ts";
import type { ProbeId, ProbeResult } from "../../../src/contract/plan/probe.ts";
import { answered, clicks, clicksOperation, pageOf, type Reply } from "./written-responses.ts";

export const rows = clicks(
  ...["2026-01-29T22:00:00", "2026-01-29T12:00:00", "2026-01-29T02:00:00"],
  ...["2026-01-28T12:00:00", "2026-01-28T11:00:00"],
);
export const twoDays = {
  chart: { "2026-01-28": 2, "2026-01-29": 3 },
  filters: { date_start: "2026-01-28T00:00:00Z", date_end: "2026-01-29T23:59:59Z" },
};
/** A link whose first window can be listed. */
export const listable = (id: ProbeId): Reply =>
  id === "default" ? twoDays : id === "listing" ? pageOf(rows) : {};

/** The ids of the probes that a plan sends, in order. */
export function questions(
  name: PlanName,
  reply: (id: ProbeId, turn: number) => Reply,
  changes: Partial<Plan> = {},
): string {
  const now = Date.parse("2026-02-01T12:00:00Z");
  const plan: Plan = {
    operation: clicksOperation,
    name,
    size: plans[name].size,
    now,
    settleHours: 48,
    ...changes,
  };
  const asked: ProbeResult[] = [];
  for (let next = nextProbe(plan, asked); next; next = nextProbe(plan, asked))
    asked.push(answered(next, reply(next.id, asked.length)));
  return asked.map(({ probe: step }) => step.id).join(" ");
}
