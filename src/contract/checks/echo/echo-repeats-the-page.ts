import { checked, skipped, unlessEqual } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";

export const echoRepeatsThePage: Check = {
  id: "echo-repeats-the-page",
  claim: "The response repeats the requested page.",
  evidence: "documented",
  severity: "error",
  check(parsed) {
    const { sent, kind } = parsed.query;
    const names = (["limit", "offset"] as const).filter((name) => sent[name] !== undefined);
    if (!parsed.page || kind !== "valid" || names.length === 0)
      return skipped("no request with page parameters was successful");
    const { echo, effective: inForce } = parsed.page;
    return checked(
      names.flatMap((name) =>
        unlessEqual(parsed, {
          at: `/response/body/data/filters/${name}`,
          expected: inForce[name],
          received: echo[name],
        }),
      ),
    );
  },
};
