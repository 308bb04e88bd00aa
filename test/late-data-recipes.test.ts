/** The recipes of docs/late-data.md, run as they stand there. */
import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Mock, startMock } from "../src/server/app/start-mock.ts";
import type { TruthRows } from "../src/server/truth/truth-rows.ts";
import { ask, jsonOf } from "./server/control/retrying-client.ts";

type Row = Readonly<Record<string, string>>;
type Get = (query: Readonly<Record<string, string | number>>) => Promise<unknown>;
interface Store {
  readonly rows: Map<string, Row>;
  importedTo: number;
}
interface Recipes {
  readWindow(get: Get, window: Readonly<Record<string, string>>): Promise<Map<string, Row>>;
  importOnce(
    store: Store,
    how: { get: Get; now: number; timeOf: (row: Row) => string | undefined; overlapMs: number },
  ): Promise<void>;
  compareWithTruth(store: Store, truth: TruthRows | undefined): { missing: string[]; gone: string[] };
}

interface ClicksData {
  readonly summary: { readonly clicks_total: number };
  readonly rows: readonly Row[];
}

const text = await readFile(new URL("../docs/late-data.md", import.meta.url), "utf8");
const code = [...text.matchAll(/```js\n([\s\S]*?)```/g)].map(([, block]) => block).join("\n");
const recipes = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Recipes;

let mock: Mock;
beforeEach(async () => {
  mock = await startMock({
    port: 0,
    seed: "changes",
    clicksPerDay: 200,
    now: "2026-02-01T00:00:00Z",
    late: 0.1,
    corrected: 0.1,
    refunded: 0.1,
  });
});
afterEach(() => mock.close());

const day = 86_400_000;
const start = "2026-01-31T00:00:00Z";
const lists = {
  clicks: { overlapMs: 2 * day, timeOf: ({ created_at }: Row) => created_at },
  conversions: { overlapMs: 8 * day, timeOf: ({ conversion_at }: Row) => conversion_at },
};

function getOf(link: string, list: keyof typeof lists): Get {
  return async (query) => {
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) search.set(name, String(value));
    return jsonOf(await ask(`${mock.url}/api/smart-links/${link}/${list}?${search}`)).data;
  };
}

/** Imports every six hours for four days, and compares what is stored with the truth. */
async function importFourDays(list: keyof typeof lists, overlapMs: number) {
  const store: Store = { rows: new Map(), importedTo: Date.parse(start) + overlapMs };
  mock.clock.set("2026-01-31T06:00:00Z");
  for (let run = 0; run < 16; run++) {
    const how = { ...lists[list], get: getOf("eveniet", list), now: Date.parse(mock.clock.now()), overlapMs };
    await recipes.importOnce(store, how);
    if (run < 15) mock.clock.advance("PT6H");
  }
  const end = new Date(store.importedTo - 1000).toISOString();
  const from = new Date(Date.parse(start)).toISOString();
  const truth = mock.truthRows("eveniet", { list, date_start: from, date_end: end });
  const rows = new Map(
    [...store.rows].filter(([, row]) => (lists[list].timeOf(row) ?? "") >= from.slice(0, 19)),
  );
  return { rows, truth, ...recipes.compareWithTruth({ ...store, rows }, truth) };
}

test.each(["clicks", "conversions"] as const)(
  "an import of %s with an overlap has the true rows",
  async (list) => {
    const { rows, truth, missing, gone } = await importFourDays(list, lists[list].overlapMs);
    expect([missing, gone]).toEqual([[], []]);
    expect(rows.size).toBeGreaterThan(50);
    expect(Object.fromEntries(rows)).toEqual(truth?.rows);
  },
);

test("an import of clicks without an overlap loses late clicks and has wrong marks", async () => {
  const { rows, truth, missing } = await importFourDays("clicks", 0);
  expect(missing.length).toBeGreaterThan(10);
  const marks = ({ is_bot, is_duplicate }: Row) => `${is_bot} ${is_duplicate}`;
  const wrong = [...rows].filter(([id, row]) => marks(row) !== marks(truth?.rows[id] as Row));
  expect(wrong.length).toBeGreaterThan(5);
});

test("an import of conversions without an overlap keeps refunded purchases", async () => {
  mock.set({ clicksPerDay: 1000, refunded: 0.25 });
  const { gone } = await importFourDays("conversions", 0);
  expect(gone.length).toBeGreaterThan(0);
});

test("a window that is fixed before paging is read whole while clicks arrive", async () => {
  const window = { date_start: "2026-01-31T23:30:00Z", date_end: "2026-01-31T23:59:59Z" };
  const rows = await recipes.readWindow(getOf("test_moving_7", "clicks"), window);
  expect(Object.keys(mock.truthRows("test_moving_7", window)?.rows ?? {}).sort()).toEqual(
    [...rows.keys()].sort(),
  );
});

test("a client that does not fix its window, and stops at the first total, has the right count but not the right rows", async () => {
  const get = getOf("test_moving_7", "clicks") as (query: object) => Promise<ClicksData>;
  const window = { date_start: "2026-01-31T23:30:00Z" };
  const page = { ...window, limit: 100 };
  const first = await get({ ...page, offset: 0 });
  const expected = mock.truthRows("test_moving_7", window)?.rows ?? {};
  const rows = [...first.rows];
  for (let offset = 100; offset < first.summary.clicks_total; offset += 100)
    rows.push(...(await get({ ...page, offset })).rows);
  rows.length = first.summary.clicks_total;
  const ids = new Set(rows.map(({ id }) => id));
  expect(rows).toHaveLength(Object.keys(expected).length);
  expect(ids.size).toBeLessThan(rows.length);
  expect(Object.keys(expected).filter((id) => !ids.has(id)).length).toBeGreaterThan(20);
});

test("late clicks that arrive between two pages are noticed, and the window is read again", async () => {
  const get = getOf("eveniet", "clicks");
  let requests = 0;
  const slowly: Get = async (query) => {
    const page = await get(query);
    if (++requests < 4) mock.clock.advance("PT3H");
    return page;
  };
  const window = { date_start: start, date_end: "2026-01-31T23:59:59Z" };
  const rows = await recipes.readWindow(slowly, window);
  expect(Object.fromEntries(rows)).toEqual(mock.truthRows("eveniet", window)?.rows);
  expect(requests).toBeGreaterThan(Math.ceil(rows.size / 100) + 1);
});
