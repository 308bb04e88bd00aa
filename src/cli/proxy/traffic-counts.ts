/** What passed a proxy, in numbers. */
import type { UnjudgedKind } from "../../proxy.ts";

export interface TrafficCounts {
  judged: number;
  readonly unjudged: { [Kind in UnjudgedKind]: number };
}

export function trafficCounts(): TrafficCounts {
  return { judged: 0, unjudged: { other: 0, injected: 0, "client-left": 0, "too-large": 0, failed: 0 } };
}

/** How a request ended that was not judged, by kind. */
export const unjudgedWords: { readonly [Kind in UnjudgedKind]: string } = {
  other: "not of the Smart Links API",
  injected: "failed on purpose",
  "client-left": "ended early by the client",
  "too-large": "too large to check",
  failed: "without a complete response",
};

/** One line. Counts of nothing are left out. */
export function countsText({ judged, unjudged }: TrafficCounts, notKept: number): string {
  const others = Object.entries(unjudged)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `, ${count} ${unjudgedWords[kind as UnjudgedKind]}`);
  const alone =
    notKept === 0
      ? ""
      : `; ${notKept} of them only by themselves, because the memory for the run was used up`;
  return `Requests: ${judged} checked${alone}${others.join("")}.\n`;
}
