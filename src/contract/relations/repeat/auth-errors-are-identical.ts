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
    const none = parsedExchanges.filter(
      ({ query, exchange }) => query.auth === "none" && exchange.response.status === 401,
    );
    const wrong = parsedExchanges.filter(
      ({ query, exchange }) => query.auth === "wrong" && exchange.response.status === 401,
    );
    return checkEach(none.length > 0 ? wrong : [], {
      none: "not both a wrong key and a missing key were refused",
      by: (parsed) => {
        const [expected, received] = [none[0]!, parsed].map((one) => documentedAt(one, "", one.json));
        return comparedTo(none[0]!, unlessEqual(parsed, { at: "/response/body", expected, received }));
      },
    });
  },
};
