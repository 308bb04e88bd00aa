import { atStatus, checked, skipped, unlessEqual } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";

export const invalidKeyIsUnauthorized: Check = {
  id: "invalid-key-is-unauthorized",
  claim: "A missing or wrong API key is refused with 401.",
  evidence: "documented-on-siblings",
  severity: "error",
  about: "unauthorized",
  check(parsed) {
    const { status } = parsed.exchange.response;
    if (parsed.query.auth === "key" || status < 400) return skipped("no invalid key was refused");
    return checked(unlessEqual(parsed, { at: atStatus, expected: 401, received: status }));
  },
};
