import { joinPointer } from "../../../openapi/text/json-pointer.ts";
import { documentedAt } from "../../drift/documented-part.ts";
import { checkEach, comparedTo, type Finding, unlessEqual } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { asRecord } from "../../read/json/as-record.ts";
import { withoutParts } from "../../read/json/without-parts.ts";
import { type PagePair, pairs } from "../../read/page-pairs.ts";
import type { PageExchange } from "../../read/parsed-exchange.ts";
import { isSameRequest } from "../../read/request/same-request.ts";
import { settledFor } from "../../read/settle-times.ts";

/** About what no other claim compares: total, chart, echo and rows have claims of their own. */
export const repeatedResponseDiffersInMetaAlone: Relation = {
  id: "repeated-response-differs-in-meta-alone",
  claim: "The rest of a repeated response about a past window is the same too, but for `_meta`.",
  evidence: "inferred",
  relate(run) {
    const isPast = (pair: PagePair) => (pair[0].page.effective.end ?? Number.NaN) < settledFor(run, ...pair);
    return checkEach(pairs(run.pages, isSameRequest).filter(isPast), {
      none: "no request about a past window was repeated",
      by: ([first, again]) => comparedTo(first, differences(first, again)),
    });
  },
};

function differences(first: PageExchange, again: PageExchange): readonly Finding[] {
  const [before, after] = [restOf(first), restOf(again)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((at) =>
    unlessEqual(again, { at: `/response/body${at}`, expected: before.get(at), received: after.get(at) }),
  );
}

/** The documented values by their pointers, without `_meta` and without what other claims compare. */
function restOf(parsed: PageExchange): ReadonlyMap<string, unknown> {
  const { rows, total, chart, echo } = parsed.query.operation.list;
  const own = ["/_meta", rows, total, chart?.points, echo].filter((place) => place !== undefined);
  const rest = withoutParts(own, parsed.json);
  return new Map(valuesOf(documentedAt(parsed, "", rest)));
}

/** Whatever is no object, by its pointer. */
function valuesOf(value: unknown, at = ""): readonly (readonly [string, unknown])[] {
  if (value !== asRecord(value)) return [[at, value]];
  return Object.entries(asRecord(value)).flatMap(([name, member]) =>
    valuesOf(member, at + joinPointer(name)),
  );
}
