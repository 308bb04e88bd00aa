import { checked, skipped, unlessEqual } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { metaOf } from "../../read/response/meta.ts";

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
