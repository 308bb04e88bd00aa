/** Arbitrary queries to arbitrary data sets, small enough to list every click. */
import fc from "fast-check";
import { assumedBehaviour as assumed, type Behaviour } from "../../src/openapi/assumptions.ts";
import type { DatasetOptions } from "../../src/world/model/dataset.ts";
import type { ClickQuery } from "../../src/world/query/query.ts";

export interface ArbitraryQuery {
  readonly world: DatasetOptions;
  readonly query: ClickQuery;
}

export interface Bounds {
  readonly clicksPerDay?: readonly (number | undefined)[];
  readonly behaviour?: fc.Arbitrary<Partial<Behaviour>>;
  /** Clicks that a window holds, roughly and at most. */
  readonly most?: number;
}

export const everySize: readonly (number | undefined)[] = [undefined, 0, 0.3, 3, 100, 5000];

const day = 86_400;
const second = (text: string) => Date.parse(text) / 1000;
const texts = fc.oneof(fc.constantFrom("eveniet", "fugit", "demo"), fc.string({ unit: "binary" }));

export function queries({ clicksPerDay = everySize, most = 1200, ...more }: Bounds = {}) {
  return fc
    .record({
      seed: texts,
      link: texts,
      clicksPerDay: fc.constantFrom(...clicksPerDay),
      behaviour: more.behaviour ?? fc.constant({}),
      ends: ends,
      share: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
      now: moments,
      includeBots: fc.boolean(),
      includeDuplicates: fc.boolean(),
      limit: fc.oneof(fc.constantFrom(1, 2, 100, 1000), fc.integer({ min: 1, max: 1000 })),
      offset: fc.oneof(fc.nat(20), fc.nat(most), fc.constant(Number.MAX_SAFE_INTEGER)),
    })
    .map(({ seed, clicksPerDay, behaviour, link, ends: end, share, now, ...query }): ArbitraryQuery => {
      const longest = Math.min(800, most / (clicksPerDay ?? 5000)) * day;
      return {
        world: { seed, clicksPerDay, behaviour: { ...assumed, ...behaviour } },
        query: {
          ...query,
          link,
          window: { start: end - Math.floor(share * longest), end },
          nowMs: now === "far" ? 5e12 : (end + now.secondsFromEnd) * 1000 + now.ms,
        },
      };
    });
}

/** Instants at which windows end: in the calendar, on midnights, at its edges and outside of it. */
const ends = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: second("2024-01-01"), max: second("2026-06-30") }) },
  {
    weight: 2,
    arbitrary: fc.nat(900).map((days) => second("2024-01-01") + days * day - 1),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom("0000-01-01", "2023-12-31", "2024-01-01", "2024-02-29", "2099-12-31", "2100-01-01"),
        fc.integer({ min: -3, max: day }),
      )
      .map(([text, seconds]) => second(text) + seconds),
  },
  { weight: 1, arbitrary: fc.constantFrom(second("9999-12-31T23:59:59Z")) },
);

/** The present: long after the window, or somewhere about its end, down to the millisecond. */
const moments = fc.oneof(
  fc.constant("far" as const),
  fc.record({
    secondsFromEnd: fc.oneof(fc.integer({ min: -2, max: 2 }), fc.integer({ min: -90 * day, max: day })),
    ms: fc.nat(999),
  }),
);
