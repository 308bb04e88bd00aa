/** Arbitrary requests for conversions, of links that are small enough to list everything. */
import fc from "fast-check";
import { assumedBehaviour, type Behaviour } from "../../../src/openapi/assumptions.ts";
import type { ConversionQuery } from "../../../src/world/conversions/query-conversions.ts";
import { conversionTypes } from "../../../src/world/fans/conversion-kinds.ts";
import { createDataset, type Dataset } from "../../../src/world/model/dataset.ts";
import { askConversions } from "./ask-conversions.ts";

export interface ConversionRequest {
  readonly dataset: Dataset;
  readonly query: ConversionQuery;
}

interface Bounds {
  readonly clicksPerDay?: readonly (number | undefined)[];
  readonly behaviour?: fc.Arbitrary<Partial<Behaviour>>;
}

export const smallSizes: readonly number[] = [0, 3, 100, 100];

const day = 86_400;
const second = (text: string) => Date.parse(text) / 1000;
const texts = fc.oneof(fc.constantFrom("eveniet", "fugit", "demo"), fc.string({ unit: "binary" }));

/** Seconds and midnights of the first year and a half, and a few about and beyond the ends of the calendar. */
const instants = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: second("2024-01-01"), max: second("2025-06-30") }) },
  { weight: 3, arbitrary: fc.nat(540).map((days) => second("2024-01-01") + days * day) },
  { weight: 1, arbitrary: fc.constantFrom(second("2023-12-31"), second("2024-01-01") - 1, -1e9) },
);

/** Most requests are for any fan; others for one that the link has, or for one that it has not. */
const fans = fc.oneof(
  { weight: 6, arbitrary: fc.constant(undefined) },
  { weight: 3, arbitrary: fc.nat(1e6) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("100000000", "123456789", "", "0", "x", "1e8", "99999999999999999"),
  },
);

export function conversionRequests({ behaviour = fc.constant({}), clicksPerDay = smallSizes }: Bounds = {}) {
  return fc
    .record({
      seed: texts,
      link: texts,
      clicksPerDay: fc.constantFrom(...clicksPerDay),
      behaviour,
      ends: fc.tuple(instants, instants),
      now: fc.option(fc.tuple(instants, fc.nat(999)), { nil: undefined, freq: 1 }),
      includeBots: fc.boolean(),
      includeDuplicates: fc.boolean(),
      conversionType: fc.option(fc.constantFrom(...conversionTypes), { nil: undefined, freq: 2 }),
      fan: fans,
      limit: fc.oneof(fc.constantFrom(1, 2, 100, 1000), fc.integer({ min: 1, max: 1000 })),
      offset: fc.oneof(
        { weight: 6, arbitrary: fc.nat(3) },
        { weight: 3, arbitrary: fc.nat(300) },
        { weight: 1, arbitrary: fc.constant(Number.MAX_SAFE_INTEGER) },
      ),
    })
    .map(({ seed, clicksPerDay, behaviour, ends, now, fan, ...asked }): ConversionRequest => {
      const dataset = createDataset({ seed, clicksPerDay, behaviour: { ...assumedBehaviour, ...behaviour } });
      const [start, end] = ends.toSorted((a, b) => a - b) as [number, number];
      const nowMs = now ? now[0] * 1000 + now[1] : 5e12;
      const query = { ...asked, window: { start, end }, nowMs, fanId: undefined };
      return {
        dataset,
        query: { ...query, fanId: typeof fan === "number" ? someFan(dataset, query, fan) : fan },
      };
    });
}

/** One of the fans of a link, if it has any. */
function someFan(dataset: Dataset, query: ConversionQuery, index: number): string {
  const window = { start: second("2024-01-01"), end: query.window.end };
  const whole = { ...query, window, nowMs: 5e12, conversionType: undefined, fanId: undefined, limit: 1 };
  const { conversions } = askConversions(dataset, { ...whole, offset: 0 }).totals;
  const { rows } = askConversions(dataset, { ...whole, offset: index % Math.max(1, conversions) });
  return rows[0]?.fan_onlyfans_id ?? "100000000";
}
