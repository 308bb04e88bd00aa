import { judgeEach, unlessEqual } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";

export const authErrorsAreIdentical: Relation = {
  id: "auth-errors-are-identical",
  claim: "A wrong key is refused in the words in which none is.",
  evidence: "assumed",
  severity: "warning",
  about: "stranger",
  evenIfMoved: true,
  relate: ({ exhibits }) => {
    const none = exhibits.filter(
      ({ question, exchange }) => question.auth === "none" && exchange.response.status === 401,
    );
    const wrong = exhibits.filter(
      ({ question, exchange }) => question.auth === "wrong" && exchange.response.status === 401,
    );
    return judgeEach(none.length > 0 ? wrong : [], {
      none: "not both a wrong key and no key were refused",
      by: (exhibit) =>
        unlessEqual(exhibit, { at: "/response/body", expected: none[0]!.json, received: exhibit.json }),
    });
  },
};
