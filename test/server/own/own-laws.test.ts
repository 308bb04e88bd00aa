/** The sandbox serves rows that a user brings as it serves its own. The oracle filters, sorts and slices the rows. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { assumedBehaviour } from "../../../src/openapi/assumptions.ts";
import { ownClicks } from "../../../src/server/own/own-clicks.ts";
import type { OwnClicks } from "../../../src/server/own/own-clicks-collector.ts";
import { trueRowsById } from "../../../src/server/truth/true-rows.ts";
import { createDataset } from "../../../src/world/model/dataset.ts";
import { numberedClicks, rangesOfClicks } from "../../../src/world/query/click-ranges.ts";
import { type ClickQuery, queryClicks } from "../../../src/world/query/query.ts";
import { share } from "../../support/effort.ts";
import { expectSame, queryPage } from "../../world/query-page.ts";
import { firstMs, type GivenRow, givenRows, newestFirst, shownMs, shownRow } from "./arbitrary-rows.ts";

const link = "mine";
const first = firstMs / 1000;

function datasetOf(clicks: OwnClicks, behaviour: Partial<typeof assumedBehaviour> = {}) {
  const own = { clicks: clicks.links, team: undefined, only: true };
  return createDataset({ seed: "s", behaviour: { ...assumedBehaviour, ...behaviour }, own });
}

const queries: fc.Arbitrary<ClickQuery> = fc
  .record({
    from: fc.oneof(fc.integer({ min: -3, max: 5 }), fc.integer({ min: -5, max: 300_000 })),
    seconds: fc.oneof(fc.nat(3), fc.nat(300_000)),
    now: fc.oneof(fc.constant(5e12), fc.integer({ min: firstMs - 10, max: firstMs + 3e8 })),
    includeBots: fc.boolean(),
    includeDuplicates: fc.boolean(),
    limit: fc.integer({ min: 1, max: 50 }),
    offset: fc.nat(50),
  })
  .map(({ from, seconds, now, ...query }) => ({
    ...query,
    link,
    window: { start: first + from, end: first + from + seconds },
    nowMs: now,
  }));

function naivePage(rows: readonly GivenRow[], query: ClickQuery) {
  const { window, nowMs, includeBots, includeDuplicates, offset, limit } = query;
  const listed = newestFirst(rows).filter((row) => {
    const { is_bot, is_duplicate } = row;
    const ms = shownMs(row);
    return (
      ms >= 1000 * window.start &&
      ms < Math.min(1000 * (window.end + 1), nowMs) &&
      (includeBots || !is_bot) &&
      (includeDuplicates || !is_duplicate)
    );
  });
  const shown = listed.map(shownRow);
  const days = [...new Set(shown.map(({ created_at }) => created_at.slice(0, 10)))].sort();
  const chart = days.map((timestamp) => ({
    timestamp,
    clicks: shown.filter(({ created_at }) => created_at.startsWith(timestamp)).length,
  }));
  return { total: shown.length, chart, rows: shown.slice(offset, offset + limit) };
}

test("a page of own rows is what filtering, sorting and slicing them gives", () => {
  fc.assert(
    fc.property(givenRows, queries, (rows, query) => {
      expectSame(queryPage(datasetOf(ownClicks(rows, { link })), query), naivePage(rows, query));
    }),
    { numRuns: share(300) },
  );
});

test("oldest first, a page of own rows is the same list from its other end", () => {
  fc.assert(
    fc.property(givenRows, queries, (rows, query) => {
      const clicks = ownClicks(rows, { link });
      const all = { ...query, offset: 0, limit: 1000 };
      const oldest = queryPage(datasetOf(clicks, { row_order: "oldest_first" }), all).rows;
      expectSame([...oldest].reverse(), queryPage(datasetOf(clicks), all).rows);
    }),
    { numRuns: share(50) },
  );
});

test("own rows in another order give the same bytes", () => {
  fc.assert(
    fc.property(givenRows, queries, fc.infiniteStream(fc.nat(1000)), (rows, query, keys) => {
      const shuffled = rows.map((row) => ({ row, key: keys.next().value as number }));
      shuffled.sort((a, b) => a.key - b.key);
      const again = ownClicks(
        shuffled.map(({ row }) => row),
        { link },
      );
      expectSame(queryPage(datasetOf(again), query), queryPage(datasetOf(ownClicks(rows, { link })), query));
    }),
    { numRuns: share(50) },
  );
});

test("the pages of own rows cover each row of the window once, as numbers", () => {
  fc.assert(
    fc.property(givenRows, queries, (rows, query) => {
      const dataset = datasetOf(ownClicks(rows, { link }));
      const { total } = queryPage(dataset, query);
      const read = new Set<string>();
      for (let offset = 0; offset < total; offset += query.limit)
        for (const { rowClass, from, to } of rangesOfClicks(queryClicks(dataset, { ...query, offset })))
          for (let number = from; number < to; number++) read.add(`${rowClass} ${number}`);
      const { ranges, timeOf, countBefore } = numberedClicks(dataset, query);
      const wanted = ranges.flatMap(({ rowClass, from, to }) =>
        Array.from({ length: to - from }, (_, i) => ({ rowClass, number: from + i })),
      );
      expect([...read].sort()).toEqual(wanted.map(({ rowClass, number }) => `${rowClass} ${number}`).sort());
      for (const { rowClass, number } of wanted)
        expect(countBefore(rowClass, timeOf(rowClass, number))).toBe(number);
    }),
    { numRuns: share(100) },
  );
});

test("every own row is found by its id, and no other id is", () => {
  fc.assert(
    fc.property(givenRows, fc.constantFrom("", 'é"\\\n'), (given, start) => {
      const rows = given.map((row) => ({ ...row, id: start + row.id }));
      const ids = [...rows.map(({ id }) => id), "none", ""];
      const found = trueRowsById(datasetOf(ownClicks(rows, { link })), "clicks", { link, nowMs: 5e12, ids });
      expectSame(Object.fromEntries(found), Object.fromEntries(rows.map((row) => [row.id, shownRow(row)])));
    }),
    { numRuns: share(100) },
  );
});
