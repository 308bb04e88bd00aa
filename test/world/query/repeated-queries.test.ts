/** Which clicks a query lists at which present, and whatever was requested before. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyLinkCache } from "../../../src/world/cache/link-cache.ts";
import { createDataset, type Dataset } from "../../../src/world/model/dataset.ts";
import { generateLink } from "../../../src/world/model/links.ts";
import type { ClickQuery } from "../../../src/world/query/query.ts";
import { dayClassOf, tickOf } from "../../../src/world/time/click-times.ts";
import { share } from "../../support/effort.ts";
import { type ArbitraryQuery, queries } from "../arbitrary-queries.ts";
import { naivePage, ulidMs } from "../naive.ts";
import { expectSame, queryPage } from "../query-page.ts";

const whole = { offset: 0, limit: 1e6 };

interface Posed {
  readonly dataset: Dataset;
  readonly query: ClickQuery;
}

function check(arbitrary: fc.Arbitrary<ArbitraryQuery>, law: (posed: Posed) => void, numRuns = 100): void {
  const posed = ({ world, query }: ArbitraryQuery) => law({ dataset: createDataset(world), query });
  fc.assert(fc.property(arbitrary, posed), { numRuns: share(numRuns) });
}

test("the same query gives the same page after any other queries and after links left the cache", () => {
  const asked = fc.array(queries({ clicksPerDay: [3], most: 300 }), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(asked, (list) => {
      const dataset = createDataset({ seed: "any order", clicksPerDay: 40 });
      const alone = list.map(({ query }) => queryPage({ ...dataset, recent: emptyLinkCache() }, query));
      const forwards = list.map(({ query }) => queryPage(dataset, query));
      const backwards = list.toReversed().map(({ query }) => queryPage(dataset, query));
      expectSame(forwards, alone);
      expectSame(backwards.toReversed(), alone);
    }),
    { numRuns: share(30) },
  );
});

test("a link that left the cache comes back the same", () => {
  const dataset = createDataset({ seed: "many links", clicksPerDay: 2 });
  const query = (link: string): ClickQuery => ({
    link,
    window: { start: Date.parse("2099-12-30") / 1000, end: Date.parse("2100-01-01") / 1000 },
    includeBots: true,
    includeDuplicates: true,
    nowMs: 5e12,
    ...whole,
  });
  const links = Array.from({ length: 25 }, (_, i) => `link ${i}`);
  const before = links.map((link) => queryPage(dataset, query(link)));
  for (const link of links) queryPage(dataset, query(link));
  expect(dataset.recent.protected.links.length).toBeLessThan(links.length);
  expectSame(
    links.map((link) => queryPage(dataset, query(link))),
    before,
  );
});

test("a click is listed from one millisecond after its own millisecond", () => {
  check(queries({ clicksPerDay: [100, 5000, 1e6, 1e7], most: 60 }), ({ dataset, query }) => {
    const seenAt = (nowMs: number) => queryPage(dataset, { ...query, ...whole, nowMs }).rows;
    const rows = seenAt(5e12);
    for (const { id } of rows.slice(0, 30)) {
      const before = rows.filter((row) => ulidMs(row.id) < ulidMs(id));
      expectSame(seenAt(ulidMs(id)), before);
      const during = rows.filter((row) => ulidMs(row.id) <= ulidMs(id));
      expectSame(seenAt(ulidMs(id) + 1), during);
    }
  });
});

test("a click at the very end of its millisecond is listed in the next millisecond", () => {
  const world = { seed: "edges", clicksPerDay: 1e6 };
  const day = Date.parse("2026-01-15") / 86_400_000;
  const dayClass = dayClassOf(generateLink({ ...world, link: "eveniet" }, { countedTo: day + 1 }), 0, day);
  const late = Array.from({ length: 200_000 }, (_, k) => tickOf(dayClass, k)).filter(
    (tick) => tick % 2 ** 20 > 2 ** 20 - 40,
  );
  expect(late.length).toBeGreaterThan(3);
  for (const tick of late.slice(0, 2)) {
    const nowMs = day * 86_400_000 + Math.ceil(tick / 2 ** 20);
    const second = Math.floor((nowMs - 1) / 1000);
    const query = { link: "eveniet", window: { start: second, end: second }, nowMs, limit: 2, offset: 0 };
    const asked = { ...query, includeBots: true, includeDuplicates: true };
    const dataset = createDataset(world);
    expectSame(queryPage(dataset, asked), naivePage(dataset, asked));
  }
});
