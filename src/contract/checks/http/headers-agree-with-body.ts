import { judged, nothing, unlessEqual } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { record } from "../../read/parsed-exchange.ts";

export const headersAgreeWithBody: Check = {
  id: "headers-agree-with-body",
  claim: "Headers and body say the same of credits.",
  evidence: "documented",
  severity: "warning",
  about: "any",
  check(exhibit) {
    const { used, balance } = record(record(record(exhibit.json)._meta)._credits);
    const { headers } = exhibit.exchange.response;
    const pairs = [
      ["x-ofapi-credits-used", used],
      ["x-ofapi-credits-balance", balance],
    ] as const;
    const told = pairs.filter(([name, value]) => headers[name] !== undefined && typeof value === "number");
    if (told.length === 0) return nothing("no reply tells its credits in both places");
    return judged(
      told.flatMap(([name, value]) =>
        unlessEqual(exhibit, {
          at: `/response/headers/${name}`,
          expected: String(value),
          received: headers[name],
        }),
      ),
    );
  },
};
