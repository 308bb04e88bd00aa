import { checked, skipped, unlessEqual } from "../../judge/check-result.ts";
import { type Check, ofLists } from "../../judge/claim.ts";
import { atEcho } from "../../read/places.ts";
import { parseCount } from "../../read/request/parse-parameter.ts";
import { pageParameters } from "../page-parameters.ts";

export const echoRepeatsThePage: Check = {
  id: "echo-repeats-the-page",
  claim: "The response repeats the requested page.",
  evidence: "documented",
  severity: "error",
  check: ofLists((parsed) => {
    const { page, query } = parsed;
    const { sent, kind, operation } = query;
    if (operation.list.echo === undefined) return skipped("this list does not repeat its parameters");
    const names = pageParameters(operation.list).filter((name) => sent[name] !== undefined);
    if (!page || kind !== "valid" || names.length === 0)
      return skipped("no request with page parameters was successful");
    return checked(
      names.flatMap((name) => {
        // A target may reduce a limit, so the limit in effect counts.
        const isLimit = name === operation.list.page.limit;
        const expected = isLimit ? page.effective.limit : parseCount(sent[name]);
        return unlessEqual(parsed, { at: atEcho(parsed, name), expected, received: page.echo[name] });
      }),
    );
  }),
};
