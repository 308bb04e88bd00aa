/** Checks of the bodies of successful responses. */
import { checked, checkedOnce, finding, plainText, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { checkBody } from "../../judge/schema-findings.ts";
import { duplicateMember } from "../../read/json/duplicate-member.ts";
import { bodySizeOf, sizeOf, valuesIn } from "../../read/json/safe-json.ts";
import { isDone } from "../../read/parsed-exchange.ts";

export const contentTypeIsJson: Check = {
  id: "content-type-is-json",
  claim: "A successful response has the content type application/json.",
  evidence: "documented",
  check(parsed) {
    const { status, headers } = parsed.exchange.response;
    if (status >= 400) return skipped("no request was successful");
    if (status === 204 && isDone(parsed)) return skipped("the document has no body for status 204");
    const received = headers["content-type"] ?? null;
    const at = "/response/headers/content-type";
    const expected = "application/json";
    return checkedOnce(isJsonType(received), finding(parsed, { at, expected, received }));
  },
};

export function isJsonType(contentType: string | null): boolean {
  return contentType !== null && /^application\/json\s*(;|$)/i.test(contentType);
}

export const bodyIsJson: Check = {
  id: "body-is-json",
  claim: "The body of a successful response is a single JSON value in UTF-8.",
  evidence: "documented",
  check(parsed) {
    const { status, body, invalidUtf8 } = parsed.exchange.response;
    if (status >= 400) return skipped("no request was successful");
    if (status === 204 && isDone(parsed)) return skipped("the document has no body for status 204");
    if (parsed.json !== undefined && !invalidUtf8) return checked([]);
    const whole = sizeOf(body).isBeyondPages
      ? "one JSON value that is not deeper or larger than a page can be"
      : "one JSON value";
    const expected = plainText(invalidUtf8 ? "UTF-8" : whole);
    return checked([finding(parsed, { at: "/response/body", expected, received: body.slice(0, 80) })]);
  },
};

export const memberNamesAreUnique: Check = {
  id: "member-names-are-unique",
  claim: "No JSON object has two members of one name.",
  evidence: "inferred",
  severity: "warning",
  about: "any",
  check(parsed) {
    if (parsed.json === undefined) return skipped("no body is JSON");
    const { response } = parsed.exchange;
    // To count takes a tenth of the time of reading all names.
    const isLossless = bodySizeOf(response).values === 1 + valuesIn(parsed.json);
    const at = isLossless ? undefined : duplicateMember(response.body);
    if (at === undefined) return checked([]);
    const expected = plainText("one member of this name: which of two counts is up to the client");
    return checked([
      finding(parsed, { at: `/response/body${at}`, expected, received: plainText("two members") }),
    ]);
  },
};

export const responseFitsSchema: Check = {
  id: "response-fits-schema",
  claim: "A successful response matches the documented schema.",
  evidence: "documented",
  check: (parsed) => checkBody(parsed, "shape"),
};

export const valuesAreWithinBounds: Check = {
  id: "values-are-within-bounds",
  claim: "Numbers of a successful response keep the bounds of openapi.yaml: no count is negative.",
  evidence: "assumed",
  check: (parsed) => checkBody(parsed, "bounds"),
};
