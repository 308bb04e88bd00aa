import { atRows } from "../../judge/check-result.ts";
import { responsesOf } from "../../read/response/operation-responses.ts";
import { type BehaviourDetector, detected, undetected } from "../behaviour-detector.ts";
import { conversionRows, conversionsPath } from "./conversion-rows.ts";

export const amountsWithoutMoney: BehaviourDetector = {
  assumption: "amounts_without_money",
  detect(run) {
    const found = responsesOf(run, conversionsPath).flatMap((response) =>
      conversionRows(response)
        .filter(({ conversion_type: type }) => messageTypes.has(type))
        .map((row) => ({ parsed: response.parsed, shown: shownAs(row.amount_gross) })),
    );
    const [first] = found;
    if (!first) return undetected("no conversion without money was listed");
    const other = found.find(({ shown }) => shown !== first.shown);
    if (other || first.shown === "otherwise")
      return detected((other ?? first).parsed, {
        at: atRows,
        detail: "messages have amounts of several forms",
      });
    return detected(first.parsed, {
      at: atRows,
      value: first.shown,
      detail: `${found.length} messages have such amounts`,
    });
  },
};

/** Types that carry no money (by their names). */
const messageTypes: ReadonlySet<unknown> = new Set([
  "message_received",
  "fan_sent_1_message",
  "fan_sent_3_messages",
]);

function shownAs(amount: unknown): "zero" | "shown_as_null" | "otherwise" {
  return amount === 0 ? "zero" : amount === null ? "shown_as_null" : "otherwise";
}
