import { judged, nothing, unlessEqual } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";

export const echoRepeatsThePage: Check = {
  id: "echo-repeats-the-page",
  claim: "The echo repeats the limit and offset that were asked for.",
  evidence: "documented",
  severity: "error",
  check(exhibit) {
    const { sent, kind } = exhibit.question;
    const names = (["limit", "offset"] as const).filter((name) => sent[name] !== undefined);
    if (!exhibit.page || kind !== "valid" || names.length === 0)
      return nothing("no page was asked for and answered");
    const { filters, inForce } = exhibit.page;
    return judged(
      names.flatMap((name) =>
        unlessEqual(exhibit, {
          at: `/response/body/data/filters/${name}`,
          expected: inForce[name],
          received: filters[name],
        }),
      ),
    );
  },
};
