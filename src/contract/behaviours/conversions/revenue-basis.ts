import { asRecord } from "../../read/json/as-record.ts";
import { type OperationResponse, responsesOf } from "../../read/response/operation-responses.ts";
import { type BehaviourDetector, detected, undetected } from "../behaviour-detector.ts";
import { conversionRows, conversionsPath } from "./conversion-rows.ts";

export const revenueBasis: BehaviourDetector = {
  assumption: "revenue_basis",
  detect(run) {
    if (run.isSanitised) return undetected("the amounts of a recording were replaced");
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
      return detected(conversions.parsed, { at: atRevenue, detail, ...(value ? { value } : {}) });
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
