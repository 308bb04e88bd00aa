import { checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { isSuccessful } from "../../read/parsed-exchange.ts";

export const headersAreDocumented: Check = {
  id: "headers-are-documented",
  claim:
    "A successful response has the documented headers for credits, cache and quota, in the documented format.",
  evidence: "documented",
  severity: "warning",
  check(parsed) {
    if (!isSuccessful(parsed)) return skipped("no request was successful");
    const { headers } = parsed.exchange.response;
    const documented = parsed.query.operation.headers;
    if (documented.length === 0) return skipped("the document names no headers");
    const wrong = documented.filter(({ name, fits }) => !fits(headers[name]));
    return checked(
      wrong.map(({ name, form }) => {
        const received = headers[name] ?? plainText("no such header");
        return finding(parsed, { at: `/response/headers/${name}`, expected: plainText(form), received });
      }),
    );
  },
};
