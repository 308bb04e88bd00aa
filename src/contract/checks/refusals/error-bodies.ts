/** Checks of the bodies of error responses. */
import { splitPointer } from "../../../openapi/text/json-pointer.ts";
import { checked, checkedOnce, finding, plainText, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { schemaFindings } from "../../judge/schema-findings.ts";
import { asRecord } from "../../read/json/as-record.ts";
import { isGateway } from "../../read/response/statuses.ts";
import { isJsonType } from "../http/bodies.ts";

export const refusalHasNoData: Check = {
  id: "refusal-has-no-data",
  claim: "An error response contains no data.",
  evidence: "inferred",
  about: "any",
  check(parsed) {
    if (parsed.exchange.response.status < 400) return skipped("nothing was refused");
    const [name = "data"] = splitPointer(parsed.query.operation.list?.rows ?? "");
    const data = asRecord(parsed.json)[name];
    return checkedOnce(
      data === undefined || data === null,
      finding(parsed, { at: `/response/body/${name}`, expected: plainText("no data"), received: data }),
    );
  },
};

export const refusalIsJson: Check = {
  id: "refusal-is-json",
  claim: "An error response is JSON, with the content type application/json.",
  evidence: "observed",
  about: "any",
  check(parsed) {
    const { status, headers, body } = parsed.exchange.response;
    if (isGateway(status)) return skipped("a gateway responded, not the API");
    if (status < 400) return skipped("nothing was refused");
    const received = headers["content-type"] ?? null;
    const type = { at: "/response/headers/content-type", expected: "application/json", received };
    const text = { at: "/response/body", expected: plainText("one JSON value"), received: body.slice(0, 80) };
    return checked([
      ...(isJsonType(received) ? [] : [finding(parsed, type)]),
      ...(parsed.json === undefined ? [finding(parsed, text)] : []),
    ]);
  },
};

export const refusalFitsSchema: Check = {
  id: "refusal-fits-schema",
  claim: "A 401 or 422 response matches the documented schema.",
  evidence: "documented-on-siblings",
  severity: "warning",
  about: "any",
  // Documented on sibling operations, which share the envelope.
  check: bodiesOf([401, 422], "no response had status 401 or 422"),
};

export const otherErrorFitsSchema: Check = {
  id: "other-error-fits-schema",
  claim: "Other error responses have the same format as those of related operations.",
  evidence: "assumed",
  severity: "warning",
  about: "any",
  check: bodiesOf([402, 403, 404, 429, 500], "no other error response was received"),
};

function bodiesOf(statuses: readonly number[], none: string): Check["check"] {
  return (parsed) => {
    const { status } = parsed.exchange.response;
    const pointer = parsed.query.operation.bodyPointers.get(status);
    if (!pointer || !statuses.includes(status)) return skipped(none);
    if (parsed.json === undefined) return skipped("the body is not JSON");
    return checked(schemaFindings(parsed, pointer));
  };
}
