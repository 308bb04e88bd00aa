/** Sends the same requests to two targets and lists where their responses differ. */
import type { Exchange, Request } from "../exchange/exchange.ts";
import type { Target } from "../exchange/target.ts";
import type { AssumptionId } from "../openapi/assumptions.ts";
import { joinPointer } from "../openapi/text/json-pointer.ts";
import type { ProbeResult, Subject } from "./plan/probe.ts";
import { repeatPlan, runPlan } from "./plan/run-plan.ts";
import { jsonOf } from "./read/json/safe-json.ts";
import { starred } from "./read/places.ts";
import { observationsOf } from "./report/observations.ts";
import type { ObservationOfKind, Report } from "./report/report.ts";
import { reportOf } from "./verify.ts";
import { type RunOptions, runSettingsOf } from "./verify-options.ts";

/** Where two targets respond differently to the same request. The same difference in many rows is one. */
export interface ResponseDifference {
  readonly probe: string;
  readonly request: Request;
  /** JSON pointer into the exchange; the first of `count` places. */
  readonly at: string;
  readonly left: string;
  readonly right: string;
  readonly count: number;
}

/** An undocumented behaviour in which two targets differ. */
export interface BehaviourDifference {
  readonly assumption: AssumptionId;
  readonly left: string;
  readonly right: string;
}

export interface Comparison {
  readonly left: Report;
  readonly right: Report;
  readonly differences: readonly ResponseDifference[];
  readonly behaviours: readonly BehaviourDifference[];
}

/**
 * Sends the requests of a plan to one target and the same ones to another, and lists where their responses differ.
 * Balances are not compared: they count what was spent before.
 * @throws KitError `invalid_option`
 */
export async function compareTargets(
  left: Target,
  right: Target,
  { subject = {}, ...options }: RunOptions & { readonly subject?: Partial<Subject> },
): Promise<Comparison> {
  const settings = runSettingsOf(subject, options);
  const results = await runPlan(left, settings);
  const repeated = await repeatPlan(right, results, settings);
  const one = reportOf(results, { name: left.name, settings, options });
  const other = reportOf(repeated, { name: right.name, settings, options });
  return {
    left: one,
    right: other,
    differences: results.flatMap((result, index) => differencesOf(result, repeated[index]!)),
    behaviours: behaviourDifferences(one, other),
  };
}

function differencesOf(one: ProbeResult, other: ProbeResult): readonly ResponseDifference[] {
  const probe = one.probe.id;
  if (one.result.kind === "failure" || other.result.kind === "failure") {
    const received = one.result.kind === "response" ? one.result : other.result;
    if (received.kind === "failure") return [];
    const cameOf = ({ result }: ProbeResult) => (result.kind === "failure" ? result.reason : "a response");
    const { request } = received.exchange;
    return [{ probe, request, at: "", left: cameOf(one), right: cameOf(other), count: 1 }];
  }
  const { request } = one.result.exchange;
  const [a, b] = [leavesOf(one.result.exchange), leavesOf(other.result.exchange)];
  const groups = new Map<string, ResponseDifference>();
  for (const at of new Set([...a.keys(), ...b.keys()])) {
    const [left, right] = [a.get(at) ?? "nothing", b.get(at) ?? "nothing"];
    if (left === right) continue;
    const place = starred(at);
    const first = groups.get(place) ?? { probe, request, at, left, right, count: 0 };
    groups.set(place, { ...first, count: first.count + 1 });
  }
  return [...groups.values()];
}

/** Every value of a response by its JSON pointer, as JSON. */
function leavesOf({ response }: Exchange): ReadonlyMap<string, string> {
  const leaves = new Map([["/response/status", String(response.status)]]);
  collect(jsonOf(response) ?? response.body, "/response/body", leaves);
  leaves.delete("/response/body/_meta/_credits/balance");
  return leaves;
}

function collect(value: unknown, at: string, leaves: Map<string, string>): void {
  const isBranch = typeof value === "object" && value !== null && Object.keys(value).length > 0;
  if (!isBranch) leaves.set(at, JSON.stringify(value));
  else for (const [name, part] of Object.entries(value)) collect(part, at + joinPointer(name), leaves);
}

function behaviourDifferences(left: Report, right: Report): readonly BehaviourDifference[] {
  const others = new Map(observationsOf(right, "behaviour").map((one) => [one.assumption, one]));
  return observationsOf(left, "behaviour").flatMap((one) => {
    const other = others.get(one.assumption);
    const [a, b] = [seenOf(one), other ? seenOf(other) : "unknown"];
    const isKnown = a !== "unknown" && b !== "unknown";
    return isKnown && a !== b ? [{ assumption: one.assumption, left: a, right: b }] : [];
  });
}

function seenOf({ seen, value }: ObservationOfKind<"behaviour">): string {
  return String(value ?? seen);
}
