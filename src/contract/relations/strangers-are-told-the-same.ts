import type { Relation } from "../claim.ts";
import { judgeEach, unlessEqual } from "../judgement.ts";

export const strangersAreToldTheSame: Relation = {
  id: "strangers-are-told-the-same",
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
