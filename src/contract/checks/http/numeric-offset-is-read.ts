import { atStatus, checked, skipped, unlessEqual } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { hasNumericOffset } from "../../read/request/request-query.ts";

export const numericOffsetIsRead: Check = {
  id: "numeric-offset-is-read",
  claim: "A date with a numeric offset, such as +00:00, is read.",
  evidence: "assumed",
  severity: "error",
  check(parsed) {
    const { kind, requires } = parsed.query;
    const { status } = parsed.exchange.response;
    if (kind !== "valid" || requires.length > 0 || !hasNumericOffset(parsed.query))
      return skipped("no date with a numeric offset was sent");
    if (![200, 400, 422].includes(status)) return skipped("no date with a numeric offset got a response");
    return checked(unlessEqual(parsed, { at: atStatus, expected: 200, received: status }));
  },
};
