/** Checks of requests with invalid parameters. */
import {
  checked,
  checkedOnce,
  finding,
  plainText,
  skipped,
  unlessEqual,
  wrongStatus,
} from "../../judge/check-result.ts";
import { type Check, ofLists } from "../../judge/claim.ts";
import { asRecord } from "../../read/json/as-record.ts";
import { pageParameters } from "../../read/request/effective-parameters.ts";
import { metaOf } from "../../read/response/meta.ts";

export const invalidPageIsRefused: Check = {
  id: "invalid-page-is-refused",
  claim: "An invalid page parameter is refused.",
  evidence: "documented-on-siblings",
  about: "invalid",
  check: refused("no invalid page was sent", (name, ofPage) => ofPage.includes(name)),
};

export const invalidFilterIsRefused: Check = {
  id: "invalid-filter-is-refused",
  claim: "An invalid filter parameter is refused, not ignored.",
  evidence: "assumed",
  severity: "warning",
  about: "invalid",
  check: refused("no invalid filter was sent", (name, ofPage) => !ofPage.includes(name)),
};

/**
 * A check that some invalid parameters are refused.
 * @param none Why there is nothing to judge, where none was sent with a key.
 */
function refused(
  none: string,
  isMeant: (name: string, ofPage: readonly string[]) => boolean,
): Check["check"] {
  return ofLists((parsed) => {
    const { auth, sent, invalid, operation } = parsed.query;
    const wrong = invalid.filter((name) => isMeant(name, pageParameters(operation.list)));
    if (auth !== "key" || wrong.length === 0) return skipped(none);
    const expected = `an error for ${wrong.map((name) => `${name}=${sent[name]}`).join(" and ")}`;
    return checkedOnce(parsed.exchange.response.status >= 400, wrongStatus(parsed, expected));
  });
}

export const validationErrorNamesTheParameter: Check = {
  id: "validation-error-names-the-parameter",
  claim: "A 422 response names the invalid parameter.",
  evidence: "documented-on-siblings",
  severity: "warning",
  about: "invalid",
  check(parsed) {
    const { invalid } = parsed.query;
    const { errors } = asRecord(parsed.json);
    if (parsed.exchange.response.status !== 422 || invalid.length === 0)
      return skipped("no invalid value got a 422");
    if (errors === undefined) return skipped("no 422 response lists parameters");
    const named = Object.keys(asRecord(errors));
    const expected = plainText(`a message for ${invalid.join(", ")}`);
    return checkedOnce(
      invalid.some((name) => named.includes(name)),
      finding(parsed, { at: "/response/body/errors", expected, received: errors }),
    );
  },
};

export const refusalCostsNothing: Check = {
  id: "refusal-costs-nothing",
  claim: "A 422 response costs no credits.",
  evidence: "documented-on-siblings",
  about: "invalid",
  check(parsed) {
    const { status, headers } = parsed.exchange.response;
    if (status !== 422) return skipped("no parameter was refused");
    const { used } = metaOf(parsed.json).credits;
    const header = headers["x-ofapi-credits-used"];
    const costs = [
      ...(typeof used === "number" ? [["/response/body/_meta/_credits/used", used] as const] : []),
      ...(header ? [["/response/headers/x-ofapi-credits-used", Number(header)] as const] : []),
    ];
    if (costs.length === 0) return skipped("no error response reports its cost");
    return checked(costs.flatMap(([at, received]) => unlessEqual(parsed, { at, expected: 0, received })));
  },
};
