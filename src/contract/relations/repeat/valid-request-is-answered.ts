import { atStatus, fault, judgeEach } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { isTurnedAway } from "../../read/documented-statuses.ts";
import type { Exhibit } from "../../read/parsed-exchange.ts";
import { isPastEnd } from "../../read/past-end.ts";
import type { Run } from "../../read/run.ts";

export const validRequestIsAnswered: Relation = {
  id: "valid-request-is-answered",
  claim: "A documented question is answered with 200.",
  evidence: "documented",
  severity: "error",
  evenIfMoved: true,
  relate: (run) =>
    judgeEach(
      run.exhibits.filter((exhibit) => isOwedAnAnswer(run, exhibit)),
      {
        none: "no documented question was asked, or the target turned all of them away",
        by: (exhibit) => {
          const { status } = exhibit.exchange.response;
          return status === 200 ? [] : [fault(exhibit, { at: atStatus, expected: 200, received: status })];
        },
      },
    ),
};

/** Questions that rest on an assumption may be refused, and failures of the server are another claim's. */
function isOwedAnAnswer(run: Run, exhibit: Exhibit): boolean {
  const { question, exchange } = exhibit;
  const { status } = exchange.response;
  if (question.kind !== "valid" || question.restsOn.length > 0 || status >= 500 || isTurnedAway(status))
    return false;
  if (status !== 404) return true;
  return run.pages.length > 0 && !isPastEnd(run, exhibit);
}
