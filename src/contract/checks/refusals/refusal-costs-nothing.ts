import { judged, nothing, unlessEqual } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { record } from "../../read/parsed-exchange.ts";

export const refusalCostsNothing: Check = {
  id: "refusal-costs-nothing",
  claim: "A refused parameter costs no credits.",
  evidence: "documented",
  severity: "error",
  about: "invalid",
  check(exhibit) {
    const { status, headers } = exhibit.exchange.response;
    if (status !== 422) return nothing("no parameter was refused");
    const { used } = record(record(record(exhibit.json)._meta)._credits);
    const header = headers["x-ofapi-credits-used"];
    const told = [
      ...(typeof used === "number" ? [["/response/body/_meta/_credits/used", used] as const] : []),
      ...(header ? [["/response/headers/x-ofapi-credits-used", Number(header)] as const] : []),
    ];
    if (told.length === 0) return nothing("no refusal says what it cost");
    return judged(told.flatMap(([at, received]) => unlessEqual(exhibit, { at, expected: 0, received })));
  },
};
