/** Checks of headers. */
import { containsKey } from "../../../exchange/sanitise/key-redaction.ts";
import { checked, checkedOnce, finding, plainText, skipped, unlessEqual } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { isSuccessful } from "../../read/parsed-exchange.ts";
import { metaOf } from "../../read/response/meta.ts";

export const responseDoesNotLeakKey: Check = {
  id: "response-does-not-leak-key",
  claim: "No response contains an API key.",
  evidence: "inferred",
  about: "any",
  check(parsed) {
    const { body, headers } = parsed.exchange.response;
    const inHeaders = Object.keys(headers).filter((name) => containsKey(headers[name]!));
    const places = [
      ...(containsKey(body) ? ["/response/body"] : []),
      ...inHeaders.map((name) => `/response/headers/${name}`),
    ];
    const [expected, received] = [plainText("no key"), plainText("an API key")];
    return checked(places.map((at) => finding(parsed, { at, expected, received })));
  },
};

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

export const headersAgreeWithBody: Check = {
  id: "headers-agree-with-body",
  claim: "Headers and body report the same credits, and the same of the cache.",
  evidence: "inferred",
  severity: "warning",
  about: "any",
  check(parsed) {
    const { credits, cache } = metaOf(parsed.json);
    const { headers } = parsed.exchange.response;
    const cached = flags[headers["x-ofapi-is-cached"] ?? ""];
    const pairs = [
      ["x-ofapi-credits-used", headers["x-ofapi-credits-used"], numberText(credits.used)],
      ["x-ofapi-credits-balance", headers["x-ofapi-credits-balance"], numberText(credits.balance)],
      ["x-ofapi-is-cached", cached, typeof cache.is_cached === "boolean" ? cache.is_cached : undefined],
    ] as const;
    const reported = pairs.filter(([, header, body]) => header !== undefined && body !== undefined);
    if (reported.length === 0) return skipped("no response reports credits or cache in headers and body");
    return checked(
      reported.flatMap(([name, received, expected]) =>
        unlessEqual(parsed, { at: `/response/headers/${name}`, expected, received }),
      ),
    );
  },
};

/** The documented spellings; the empty one says nothing. */
const flags: Readonly<Record<string, boolean>> = { true: true, "1": true, false: false, "0": false };

function numberText(value: unknown): string | undefined {
  return typeof value === "number" ? String(value) : undefined;
}

export const throttlingHasRetryAfter: Check = {
  id: "throttling-has-retry-after",
  claim: "A 429 response has a Retry-After header with a number of seconds.",
  evidence: "observed",
  severity: "warning",
  about: "any",
  check(parsed) {
    const { status, headers } = parsed.exchange.response;
    if (status !== 429) return skipped("no request was throttled, and no request tries to be");
    const value = headers["retry-after"];
    const [expected, received] = [plainText("a number of seconds"), value ?? plainText("no such header")];
    const missing = finding(parsed, { at: "/response/headers/retry-after", expected, received });
    return checkedOnce(value !== undefined && /^\d+$/.test(value), missing);
  },
};
