import fc from "fast-check";
import { expect, test } from "vitest";
import { assumptions } from "../../src/openapi/assumptions.ts";
import { emptyLinkCache } from "../../src/world/cache/link-cache.ts";
import { createDataset, type Dataset } from "../../src/world/model/dataset.ts";
import { generateLink } from "../../src/world/model/links.ts";
import type { ClickQuery } from "../../src/world/query/query.ts";
import { dayClassOf, tickOf } from "../../src/world/time/click-times.ts";
import { share } from "../support/effort.ts";
import { everySize, type Question, questions } from "./arbitrary-queries.ts";
import { ask, expectSame } from "./ask.ts";
import { naivePage, ulidMs } from "./naive.ts";

const whole = { offset: 0, limit: 1e6 };
const alternatives = (id: keyof typeof assumptions) => fc.constantFrom(...assumptions[id].alternatives);

interface Posed {
  readonly dataset: Dataset;
  readonly query: ClickQuery;
}

function check(arbitrary: fc.Arbitrary<Question>, law: (posed: Posed) => void, numRuns = 100): void {
  const posed = ({ world, query }: Question) => law({ dataset: createDataset(world), query });
  fc.assert(fc.property(arbitrary, posed), { numRuns: share(numRuns) });
}

test("the answer is that of the naive query", () => {
  check(questions(), ({ dataset, query }) => {
    expectSame(ask(dataset, query), naivePage(dataset, query));
  });
});

test("the answer is that of the naive query under every assumption about clicks", () => {
  const behaviour = fc.record({
    row_order: alternatives("row_order"),
    totals_scope: alternatives("totals_scope"),
    chart_empty_days: alternatives("chart_empty_days"),
    window_end: alternatives("window_end"),
  }) as NonNullable<Parameters<typeof questions>[0]>["behaviour"];
  check(questions({ behaviour: behaviour! }), ({ dataset, query }) => {
    expectSame(ask(dataset, query), naivePage(dataset, query));
  });
});

test("the answer is that of the naive query among a million clicks a day", () => {
  check(
    questions({ clicksPerDay: [1e6], most: 2000 }),
    ({ dataset, query }) => expectSame(ask(dataset, query), naivePage(dataset, query)),
    20,
  );
});

test("pages of any size, joined, are the whole list", () => {
  const sized = fc.tuple(questions({ clicksPerDay: [...everySize, 1e6] }), fc.integer({ min: 1, max: 400 }));
  fc.assert(
    fc.property(sized, ([{ world, query }, limit]) => {
      const dataset = createDataset(world);
      const { rows } = ask(dataset, { ...query, ...whole });
      const joined = [];
      for (let offset = 0; offset < rows.length + limit; offset += limit)
        joined.push(...ask(dataset, { ...query, offset, limit }).rows);
      expectSame(joined, rows);
    }),
  );
});

test("deep pages join too, where nobody could list everything", () => {
  const deep = fc.record({
    link: fc.string(),
    depth: fc.double({ min: 0, max: 1, noNaN: true }),
    limit: fc.integer({ min: 1, max: 300 }),
    includeBots: fc.boolean(),
  });
  const dataset = createDataset({ seed: "deep", clicksPerDay: 1e6 });
  fc.assert(
    fc.property(deep, ({ link, depth, limit, includeBots }) => {
      const window = { start: Date.parse("2024-01-01") / 1000, end: Date.parse("2026-12-31") / 1000 };
      const query = { link, window, includeBots, includeDuplicates: true, nowMs: 5e12 };
      const { total } = ask(dataset, { ...query, offset: 0, limit: 1 });
      const offset = Math.floor(depth * total);
      const [first, second, both] = [
        [offset, limit],
        [offset + limit, limit],
        [offset, 2 * limit],
      ].map(([offset, limit]) => ask(dataset, { ...query, offset, limit } as ClickQuery).rows);
      expectSame([...first!, ...second!], both);
      expect(both).toHaveLength(Math.min(2 * limit, total - offset));
    }),
  );
});

test("the total is the number of rows and the sum of the chart", () => {
  check(questions({ clicksPerDay: [...everySize, 1e6] }), ({ dataset, query }) => {
    const { total, chart, rows } = ask(dataset, { ...query, ...whole });
    expect(rows).toHaveLength(total);
    expect(chart.reduce((sum, { clicks }) => sum + clicks, 0)).toBe(total);
  });
});

test("total and chart do not depend on the page", () => {
  check(questions(), ({ dataset, query }) => {
    const { total, chart } = ask(dataset, { ...query, ...whole });
    expect(ask(dataset, query)).toMatchObject({ total, chart });
  });
});

test("filters partition the clicks, and every row obeys them", () => {
  check(questions({ clicksPerDay: [...everySize, 1e6] }), ({ dataset, query }) => {
    const filtered = (includeBots: boolean, includeDuplicates: boolean) =>
      ask(dataset, { ...query, ...whole, includeBots, includeDuplicates }).rows;
    const all = filtered(true, true);
    expectSame(
      filtered(false, true),
      all.filter((row) => !row.is_bot),
    );
    expectSame(
      filtered(true, false),
      all.filter((row) => !row.is_duplicate),
    );
    expectSame(
      filtered(false, false),
      all.filter((row) => !row.is_bot && !row.is_duplicate),
    );
  });
});

test("a window split at any second: rows concatenate, totals add up", () => {
  const split = fc.tuple(
    questions({ clicksPerDay: [...everySize, 1e6] }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );
  fc.assert(
    fc.property(split, ([{ world, query }, share]) => {
      const dataset = createDataset(world);
      const { start, end } = query.window;
      const middle = start + Math.floor(share * (end - start));
      const parts = [
        { start: middle + 1, end },
        { start, end: middle },
      ].map((window) => ask(dataset, { ...query, ...whole, window }));
      const all = ask(dataset, { ...query, ...whole });
      expectSame(
        parts.flatMap(({ rows }) => rows),
        all.rows,
      );
      expect(parts.reduce((sum, { total }) => sum + total, 0)).toBe(all.total);
    }),
  );
});

test("the same question gets the same answer, whatever was asked before and whatever was forgotten", () => {
  const asked = fc.array(questions({ clicksPerDay: [3], most: 300 }), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(asked, (list) => {
      const dataset = createDataset({ seed: "any order", clicksPerDay: 40 });
      const alone = list.map(({ query }) => ask({ ...dataset, recent: emptyLinkCache() }, query));
      const forwards = list.map(({ query }) => ask(dataset, query));
      const backwards = list.toReversed().map(({ query }) => ask(dataset, query));
      expectSame(forwards, alone);
      expectSame(backwards.toReversed(), alone);
    }),
    { numRuns: share(30) },
  );
});

test("links are forgotten when there are many, and come back the same", () => {
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
  const before = links.map((link) => ask(dataset, query(link)));
  for (const link of links) ask(dataset, query(link));
  expect(dataset.recent.regulars.links.length).toBeLessThan(links.length);
  expectSame(
    links.map((link) => ask(dataset, query(link))),
    before,
  );
});

test("a click has happened from the millisecond after its own on", () => {
  check(questions({ clicksPerDay: [100, 5000, 1e6, 1e7], most: 60 }), ({ dataset, query }) => {
    const seenAt = (nowMs: number) => ask(dataset, { ...query, ...whole, nowMs }).rows;
    const rows = seenAt(5e12);
    for (const { id } of rows.slice(0, 30)) {
      const before = rows.filter((row) => ulidMs(row.id) < ulidMs(id));
      expectSame(seenAt(ulidMs(id)), before);
      const during = rows.filter((row) => ulidMs(row.id) <= ulidMs(id));
      expectSame(seenAt(ulidMs(id) + 1), during);
    }
  });
});

test("so has one that lies at the very end of its millisecond", () => {
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
    expectSame(ask(dataset, asked), naivePage(dataset, asked));
  }
});
