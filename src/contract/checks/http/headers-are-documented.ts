import { fault, judged, nothing, said } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { documentedHeaders } from "../../read/documented-headers.ts";

export const headersAreDocumented: Check = {
  id: "headers-are-documented",
  claim:
    "An answer carries the documented headers for credits, cache and quota, each in its documented form.",
  evidence: "documented",
  severity: "warning",
  check(exhibit) {
    if (!exhibit.page) return nothing("no question was answered");
    const { headers } = exhibit.exchange.response;
    const wrong = documentedHeaders.filter(({ name, fits }) => !fits(headers[name]));
    return judged(
      wrong.map(({ name, form }) => {
        const received = headers[name] ?? said("no such header");
        return fault(exhibit, { at: `/response/headers/${name}`, expected: said(form), received });
      }),
    );
  },
};
