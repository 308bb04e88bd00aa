/** Fans of a link while the clock moves, forwards and backwards: what was counted before must not be shown later. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { createDataset } from "../../../src/world/model/dataset.ts";
import { share } from "../../support/effort.ts";
import { ulidMs } from "../naive.ts";
import { askFans, conversionsUntil, everybody } from "./naive-fans.ts";

const link = "eveniet";
const endMs = Date.parse("2024-02-10T12:00:00Z");
const dayMs = 86_400_000;

test.each([
  ["that stays as it is", undefined],
  ["that is late, corrected and refunded", { late: 0.2, corrected: 0.2, refunded: 0.2 }],
])(
  "a data set %s shows at any instant what it shows when it is asked for the first time",
  (_what, changes) => {
    const fresh = () => createDataset({ seed: "over time", clicksPerDay: 200, changes });
    // The millisecond of a conversion, those around it, and midnights.
    const moments = conversionsUntil(fresh(), link, endMs).map(({ id }) => ulidMs(id));
    const near = fc.tuple(fc.constantFrom(...moments.slice(-100)), fc.integer({ min: -1, max: 2 }));
    const midnight = fc.tuple(fc.constantFrom(endMs - (endMs % dayMs)), fc.integer({ min: -1, max: 1 }));
    const instant = fc.oneof(near, midnight).map(([ms, more]) => ms + more);
    const first = new Map<number, ReturnType<typeof askFans>>();
    const askFirst = (nowMs: number) => {
      const known = first.get(nowMs) ?? askFans(fresh(), { link, nowMs, ...everybody });
      first.set(nowMs, known);
      return known;
    };
    fc.assert(
      fc.property(fc.array(instant, { minLength: 2, maxLength: 6 }), (instants) => {
        const dataset = fresh();
        for (const nowMs of instants.flatMap((ms) => [ms, ms + 1, ms]))
          expect(askFans(dataset, { link, nowMs, ...everybody })).toEqual(askFirst(nowMs));
      }),
      { numRuns: share(30) },
    );
    expect(new Set([...first.values()].map(({ rows }) => JSON.stringify(rows))).size).toBeGreaterThan(5);
  },
);
