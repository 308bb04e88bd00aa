import { checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { duplicateMember } from "../../read/json/duplicate-member.ts";

export const memberNamesAreUnique: Check = {
  id: "member-names-are-unique",
  claim: "No JSON object has two members of one name.",
  evidence: "inferred",
  severity: "warning",
  about: "any",
  check(parsed) {
    if (parsed.json === undefined) return skipped("no body is JSON");
    const at = duplicateMember(parsed.exchange.response.body);
    if (at === undefined) return checked([]);
    const expected = plainText("one member of this name: which of two counts is up to the client");
    return checked([
      finding(parsed, { at: `/response/body${at}`, expected, received: plainText("two members") }),
    ]);
  },
};
