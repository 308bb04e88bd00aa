import { documentedAt } from "../../drift/documented-part.ts";
import { checkEach, comparedTo, unlessEqual } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";

export const authErrorsAreIdentical: Relation = {
  id: "auth-errors-are-identical",
  claim: "A wrong key and a missing key get the same error.",
  evidence: "assumed",
  severity: "warning",
  about: "unauthorized",
  ignoresDataDrift: true,
  relate: ({ parsedExchanges }) => {
    const refused = parsedExchanges.filter(({ exchange }) => exchange.response.status === 401);
    const missing = refused.find(({ query }) => query.auth === "none");
    return checkEach(missing ? refused.filter(({ query }) => query.auth === "wrong") : [], {
      none: "not both a wrong key and a missing key were refused",
      by: (wrong) => {
        const [expected, received] = [missing!, wrong].map((one) => documentedAt(one, "", one.json));
        return comparedTo(missing!, unlessEqual(wrong, { at: "/response/body", expected, received }));
      },
    });
  },
};
