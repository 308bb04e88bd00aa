import { checked, skipped, unlessEqual } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { metaOf } from "../../read/response/meta.ts";

export const headersAgreeWithBody: Check = {
  id: "headers-agree-with-body",
  claim: "Headers and body report the same credits.",
  evidence: "inferred",
  severity: "warning",
  about: "any",
  check(parsed) {
    const { used, balance } = metaOf(parsed.json).credits;
    const { headers } = parsed.exchange.response;
    const pairs = [
      ["x-ofapi-credits-used", used],
      ["x-ofapi-credits-balance", balance],
    ] as const;
    const reported = pairs.filter(
      ([name, value]) => headers[name] !== undefined && typeof value === "number",
    );
    if (reported.length === 0) return skipped("no response reports credits in headers and body");
    return checked(
      reported.flatMap(([name, value]) =>
        unlessEqual(parsed, {
          at: `/response/headers/${name}`,
          expected: String(value),
          received: headers[name],
        }),
      ),
    );
  },
};
