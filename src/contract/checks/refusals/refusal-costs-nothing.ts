import { checked, skipped, unlessEqual } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { metaOf } from "../../read/response/meta.ts";

export const refusalCostsNothing: Check = {
  id: "refusal-costs-nothing",
  claim: "A 422 response costs no credits.",
  evidence: "documented-on-siblings",
  severity: "error",
  about: "invalid",
  check(parsed) {
    const { status, headers } = parsed.exchange.response;
    if (status !== 422) return skipped("no parameter was refused");
    const { used } = metaOf(parsed.json).credits;
    const header = headers["x-ofapi-credits-used"];
    const costs = [
      ...(typeof used === "number" ? [["/response/body/_meta/_credits/used", used] as const] : []),
      ...(header ? [["/response/headers/x-ofapi-credits-used", Number(header)] as const] : []),
    ];
    if (costs.length === 0) return skipped("no error response reports its cost");
    return checked(costs.flatMap(([at, received]) => unlessEqual(parsed, { at, expected: 0, received })));
  },
};
