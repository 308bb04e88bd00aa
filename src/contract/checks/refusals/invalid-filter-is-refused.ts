import { atStatus, checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import { type Check, ofLists } from "../../judge/claim.ts";
import { pageParameters } from "../page-parameters.ts";

export const invalidFilterIsRefused: Check = {
  id: "invalid-filter-is-refused",
  claim: "An invalid filter parameter is refused, not ignored.",
  evidence: "assumed",
  severity: "warning",
  about: "invalid",
  check: ofLists((parsed) => {
    const { invalid, sent, auth, operation } = parsed.query;
    const ofPage = pageParameters(operation.list);
    const wrong = invalid.filter((name) => !ofPage.includes(name));
    const { status } = parsed.exchange.response;
    if (auth !== "key" || wrong.length === 0) return skipped("no invalid filter was sent");
    if (status >= 400) return checked([]);
    const expected = plainText(`an error for ${wrong.map((name) => `${name}=${sent[name]}`).join(" and ")}`);
    return checked([finding(parsed, { at: atStatus, expected, received: status })]);
  }),
};
