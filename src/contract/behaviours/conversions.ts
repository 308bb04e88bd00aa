/** Behaviours of lists of conversions. */
import { asRecord } from "../read/json/as-record.ts";
import {
  type OperationResponse,
  recordsOf,
  responsesOf,
  sentValue,
} from "../read/response/operation-responses.ts";
import { type BehaviourDetector, detected, undetected } from "./behaviour-detector.ts";

export const conversionsPath = "/api/smart-links/{smart_link_id}/conversions";

export function conversionRows({ data }: OperationResponse): readonly Readonly<Record<string, unknown>>[] {
  return recordsOf(asRecord(data).rows);
}

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
    const at = "/response/body/data/rows";
    if (other || first.shown === "otherwise")
      return detected((other ?? first).parsed, { at, detail: "messages have amounts of several forms" });
    const detail = `${found.length} messages have such amounts`;
    return detected(first.parsed, { at, value: first.shown, detail });
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

export const revenueBasis: BehaviourDetector = {
  assumption: "revenue_basis",
  detect(run) {
    if (run.isSanitised) return undetected("amounts of the recording were replaced");
    for (const conversions of responsesOf(run, conversionsPath)) {
      const { conversions_total: total, revenue_total: revenue } = asRecord(
        asRecord(conversions.data).summary,
      );
      const [gross, net] = [cents(conversions, "amount_gross"), cents(conversions, "amount_net")];
      if (total !== conversionRows(conversions).length || gross === net || typeof revenue !== "number")
        continue;
      const shown = Math.round(100 * revenue);
      const value = shown === gross ? "gross" : shown === net ? "net" : undefined;
      const detail = `the rows have ${gross / 100} gross and ${net / 100} net, the total is ${revenue}`;
      return detected(conversions.parsed, { at: atRevenue, detail, value });
    }
    return undetected("no page shows all conversions of its request, some of them with money");
  },
};

const atRevenue = "/response/body/data/summary/revenue_total";

function cents(conversions: OperationResponse, field: string): number {
  return conversionRows(conversions).reduce((sum, row) => {
    const amount = row[field];
    return sum + (typeof amount === "number" ? Math.round(100 * amount) : 0);
  }, 0);
}

export const unsetTypeEcho: BehaviourDetector = {
  assumption: "unset_type_echo",
  detect(run) {
    const unset = responsesOf(run, conversionsPath).find(
      (conversions) => sentValue(conversions, typeName) === undefined,
    );
    if (!unset) return undetected("no conversions were requested without a type");
    const echo = asRecord(asRecord(unset.data).filters);
    if (!Object.hasOwn(echo, typeName))
      return detected(unset.parsed, { at: atEcho, value: "omitted", detail: "the echo lacks the type" });
    const isNull = echo[typeName] === null;
    const detail = isNull ? "the echoed type is null" : "the echoed type is neither null nor absent";
    return detected(unset.parsed, { at: atEcho, detail, value: isNull ? "shown_as_null" : undefined });
  },
};

const typeName = "conversion_type";
const atEcho = "/response/body/data/filters/conversion_type";
