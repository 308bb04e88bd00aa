/** Findings become violations: the same finding at many places is one, with a count. */
import type { ParsedExchange } from "../read/parsed-exchange.ts";
import { starred } from "../read/places.ts";
import type { Violation } from "../report/report.ts";
import type { CheckResult, Finding } from "./check-result.ts";

/** What the results of a claim come to together. */
export type GroupedFindings =
  | { readonly kind: "judged"; readonly exercised: number; readonly violations: readonly Violation[] }
  | { readonly kind: "nothing"; readonly reason: string };

/** More kinds of places than these are reported as one: more would say nothing new. */
const mostPlaces = 200;

/** Reads one result after the other, so that no more findings are kept than are reported. */
export function groupFindings(check: string, results: Iterable<CheckResult>): GroupedFindings {
  const groups = new Map<string, Violation & { count: number }>();
  let exercised = 0;
  let reason: string | undefined;
  for (const result of results) {
    if (result.kind === "nothing") {
      reason ??= result.reason;
      continue;
    }
    exercised += result.exercised;
    for (const fault of result.faults) add(groups, check, fault);
  }
  if (exercised === 0) return { kind: "nothing", reason: reason ?? "there was no response" };
  return { kind: "judged", exercised, violations: [...groups.values()] };
}

function add(groups: Map<string, Violation & { count: number }>, check: string, fault: Finding): void {
  const { parsed, at, expected, received, comparedWith } = fault;
  const own = starred(at);
  const place = groups.has(own) || groups.size < mostPlaces - 1 ? own : "";
  const group = groups.get(place);
  const [operation, exchange] = [parsed.query.operation.name, parsed.index];
  const compared = comparedWith && placeOf(comparedWith);
  if (group) group.count += 1;
  else groups.set(place, { check, operation, exchange, at, expected, received, ...compared, count: 1 });
}

/** A request of another run is shown itself, without its body: that may hold keys. */
function placeOf({ isElsewhere, index, exchange }: ParsedExchange) {
  if (!isElsewhere) return { comparedWith: index };
  const { body, ...comparedRequest } = exchange.request;
  return { comparedRequest };
}
