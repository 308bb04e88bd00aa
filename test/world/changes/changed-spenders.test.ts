import fc from "fast-check";
import { expect, test } from "vitest";
import { changedConversions } from "../../../src/world/changes/changed-conversions.ts";
import { conversionKinds } from "../../../src/world/fans/conversion-kinds.ts";
import { conversionSumsOf } from "../../../src/world/fans/sums-cache.ts";
import { generateLink } from "../../../src/world/model/links.ts";
import { classes } from "../../../src/world/model/traffic.ts";
import { spendersByChanges } from "../../../src/world/stats/changed-spenders.ts";
import { distinctSpenders } from "../../../src/world/stats/spenders.ts";
import { share } from "../../support/effort.ts";
import { everyConversion } from "../conversions/naive-conversions.ts";
import { ulidMs } from "../naive.ts";

const dayMs = 86_400_000;
const [from, to] = [Date.parse("2024-01-01"), Date.parse("2024-04-01")];
const changes = { late: 0.25, corrected: 0, refunded: 0.25 };

/** Links at some instants, with what was paid until then. */
const moments = ["eveniet", "fugit", "autem", "quia", "sunt", "vero"].flatMap((link, i) =>
  [0.3, 1.9, 5.1].map((daysBefore) => {
    const nowMs = to - Math.floor((daysBefore + i) * dayMs);
    const world = { seed: "spenders", clicksPerDay: 300, variant: undefined };
    const listed = everyConversion({ ...world, changes }, { link, to: Math.floor(nowMs / dayMs), nowMs });
    const paid = listed
      .filter((row) => row.amount_gross > 0 && ulidMs(row.id) < nowMs)
      .map(({ id, fan_onlyfans_id }) => ({ ms: ulidMs(id), fan: fan_onlyfans_id }));
    const sums = conversionSumsOf(generateLink({ ...world, link }, { countedTo: to / dayMs + 1 }));
    const wanted = { link: sums.link, classes, kinds: conversionKinds };
    return { nowMs, paid, sums, changed: changedConversions(wanted, { changes, nowMs }) };
  }),
);

test("distinct spenders of any span count purchases that are listed now", () => {
  expect(new Set(moments.flatMap(({ changed }) => changed.map(({ sign }) => sign)))).toEqual(
    new Set([1, -1]),
  );
  expect(new Set(moments.map(({ sums }) => sums.subscriptionGross > 0)).size).toBe(2);
  const spans = fc.record({
    moment: fc.constantFrom(...moments),
    agoMs: fc.oneof(fc.nat(12 * dayMs), fc.nat(to - from)),
    lengthMs: fc.oneof(fc.nat(2 * dayMs), fc.nat(60 * dayMs)),
    wholeDays: fc.boolean(),
  });
  const midnight = (ms: number) => Math.floor(ms / dayMs) * dayMs;
  fc.assert(
    fc.property(spans, ({ moment: { nowMs, paid, sums, changed }, agoMs, lengthMs, wholeDays }) => {
      const start = Math.max(from, nowMs - agoMs);
      const ends = [start, Math.min(nowMs, start + lengthMs)].map((ms) => (wholeDays ? midnight(ms) : ms));
      const [startMs, endMs] = ends as [number, number];
      const span = { startMs, endMs };
      const fans = paid.filter(({ ms }) => ms >= startMs && ms < endMs).map(({ fan }) => fan);
      const count = distinctSpenders(sums, classes, span) + spendersByChanges(sums, changed, span);
      expect(count).toBe(new Set(fans).size);
    }),
    { numRuns: share(500) },
  );
});
