/** Postbacks with conversions that no receiver took. */
import { countOf } from "../../openapi/text/count-of.ts";
import { sessionPrefix } from "./coverage-text.ts";
import type { ReceiverRun } from "./run-report.ts";

/** Conversions of a postback that are counted, the first ones. */
const mostCounted = 500;

/** One text for each postback, such as `3 of 49 conversions of postback 1 were never delivered (9 calls: 9 x 500)`. */
export function lostPostbackTexts(receivers: readonly ReceiverRun[]): readonly string[] {
  return receivers.filter(({ never_delivered: lost }) => lost > 0).map(lostText);
}

function lostText(receiver: ReceiverRun): string {
  const { session, postback_id: id, never_delivered: lost, outcomes_of_never_delivered: outcomes } = receiver;
  const posted = receiver.delivered_once + receiver.delivered_more_than_once + lost;
  const all = posted + receiver.never_posted >= mostCounted ? `the first ${posted}` : posted;
  const calls = Object.values(outcomes).reduce((sum, each) => sum + each, 0);
  const of = `of ${all} conversion${posted === 1 ? "" : "s"} of postback ${sessionPrefix(session)}${id}`;
  const were = lost === 1 ? "was" : "were";
  return `${lost} ${of} ${were} never delivered (${countOf(calls, "call")}: ${outcomesText(outcomes)})`;
}

/** `48 x 204, 4 x 500`. */
export function outcomesText(outcomes: Readonly<Record<string, number>>): string {
  return Object.entries(outcomes)
    .map(([outcome, calls]) => `${calls} x ${outcome}`)
    .join(", ");
}
