/** Arbitrary requests for conversions, of links that are small enough to list everything. */
import fc from "fast-check";
import { conversionTypes } from "../../../src/world/conversions/conversion-kinds.ts";
import type { ConversionQuery } from "../../../src/world/conversions/query-conversions.ts";
import { createDataset, type Dataset } from "../../../src/world/model/dataset.ts";
import type { ClickQuery } from "../../../src/world/query/query.ts";
import { type Bounds, questions } from "../arbitrary-queries.ts";
import { askConversions } from "./ask-conversions.ts";

export interface ConversionRequest {
  readonly dataset: Dataset;
  readonly query: ConversionQuery;
}

export const smallSizes: readonly number[] = [0, 3, 30, 100];

/** Half of the requests are for any fan; some for one that the link has, some for one that it has not. */
const fans = fc.oneof(
  fc.constant(undefined),
  fc.constant(undefined),
  fc.nat(1e6),
  fc.constantFrom("100000000", "123456789", "", "0", "x", "1e8", "99999999999999999"),
);

export function conversionRequests({ behaviour, clicksPerDay = smallSizes }: Bounds = {}) {
  // Conversions are two to six in a hundred clicks.
  const asked = questions({ clicksPerDay, most: 20_000, ...(behaviour ? { behaviour } : {}) });
  const types = fc.option(fc.constantFrom(...conversionTypes), { nil: undefined, freq: 2 });
  const offsets = fc.oneof(fc.nat(20), fc.nat(300), fc.constant(Number.MAX_SAFE_INTEGER));
  return fc
    .record({ asked, conversionType: types, fan: fans, offset: offsets })
    .filter(({ asked }) => asked.query.window.end < Date.parse("2027-01-01") / 1000)
    .map(({ asked: { world, query }, conversionType, fan, offset }): ConversionRequest => {
      const dataset = createDataset(world);
      const fanId = typeof fan === "number" ? someFan(dataset, query, fan) : fan;
      return { dataset, query: { ...query, offset, conversionType, fanId } };
    });
}

/** One of the fans of a link, if it has any. */
function someFan(dataset: Dataset, query: ClickQuery, index: number): string {
  const window = { start: Date.parse("2024-01-01") / 1000, end: query.window.end };
  const whole = { ...query, window, nowMs: 5e12, conversionType: undefined, fanId: undefined, limit: 1 };
  const { conversions } = askConversions(dataset, { ...whole, offset: 0 }).totals;
  const { rows } = askConversions(dataset, { ...whole, offset: index % Math.max(1, conversions) });
  return rows[0]?.fan_onlyfans_id ?? "100000000";
}
