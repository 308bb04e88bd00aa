import { afterEach, expect, test } from "vitest";
import { assumptions, type Behaviour } from "../../../src/openapi/assumptions.ts";
import { createMock } from "../../../src/sandbox.ts";
import { paths, reply } from "./valid-response.ts";

let app: ReturnType<typeof createMock>;
afterEach(() => app.close());

/** What a mock that takes something else for true answers to a query. */
async function answer(behaviour: Partial<Behaviour>, query: string, link = "eveniet") {
  app = createMock({ seed: "assumptions", clicksPerDay: 20, now: "2026-02-01T12:00:00Z", behaviour });
  return await reply(app, `${paths["2026-09"].replace("eveniet", link)}?${query}`);
}

const month = "date_start=2026-01-01&date_end=2026-01-31";

test("rows may come oldest first", async () => {
  const newest = (await answer({}, `${month}&limit=1000`)).body.data;
  await app.close();
  const oldest = (await answer({ row_order: "oldest_first" }, `${month}&limit=1000`)).body.data;
  expect(oldest).toEqual({ ...newest, rows: newest.rows.toReversed() });
});

test("total and chart may describe the window before filtering, or the page", async () => {
  const query = `${month}&limit=7&include_bots=false`;
  const unfiltered = (await answer({ totals_scope: "unfiltered_window" }, query)).body.data;
  await app.close();
  expect(unfiltered.summary).toEqual((await answer({}, month)).body.data.summary);
  await app.close();
  const page = (await answer({ totals_scope: "page" }, query)).body.data;
  expect(page.summary.clicks_total).toBe(7);
  expect(page.rows).toEqual(unfiltered.rows);
});

test("days without clicks may stand in the chart", async () => {
  const query = "date_start=2023-12-30&date_end=2024-01-20";
  const { body } = await answer({ chart_empty_days: "zero_filled" }, `${query}&include_bots=false`);
  expect(body.data.chart).toHaveLength(20);
});

test("the end of the window may be exclusive, and a bare day its first second", async () => {
  const hour = "date_start=2026-01-05T00:00:00Z&date_end=2026-01-05T23:59:59Z&limit=1000";
  const inclusive = (await answer({}, hour)).body.data;
  const { created_at: newest } = inclusive.rows[0];
  await app.close();
  const query = `date_start=2026-01-05T00:00:00Z&date_end=${newest.slice(0, 19)}Z&limit=1000`;
  const exclusive = (await answer({ window_end: "exclusive" }, query)).body.data;
  expect(exclusive.rows).toEqual(
    inclusive.rows.filter((row: { created_at: string }) => row.created_at !== newest),
  );
  expect(exclusive.filters.date_end).toBe(newest);
  await app.close();
  const bare = await answer({ bare_date_end: "start_of_day" }, "date_end=2026-01-31");
  expect(bare.body.data.filters).toMatchObject({
    date_start: "2026-01-25T00:00:00+00:00",
    date_end: "2026-01-31T00:00:00+00:00",
  });
});

test("without dates the window may be a month, or everything", async () => {
  const month = await answer({ default_window: "last_30_days" }, "");
  expect(month.body.data.filters.date_start).toBe("2026-01-03T00:00:00+00:00");
  await app.close();
  const ever = await answer({ default_window: "all_time" }, "");
  expect(ever.body.data.filters.date_start).toBe("2024-01-01T00:00:00+00:00");
});

test("a window whose end lies before its start may be empty", async () => {
  const query = "date_start=2026-01-31&date_end=2026-01-01";
  const { status, body } = await answer({ inverted_window: "empty" }, query);
  expect(status).toBe(200);
  expect(body.data).toMatchObject({ summary: { clicks_total: 0 }, chart: [], rows: [] });
  await app.close();
  const filled = await answer({ inverted_window: "empty", chart_empty_days: "zero_filled" }, query);
  expect(filled.body.data.chart).toEqual([]);
});

test.each(assumptions.largest_limit.alternatives)("the largest page may have %s rows", async (largest) => {
  const behaviour = { largest_limit: largest as Behaviour["largest_limit"] };
  const most = await answer(behaviour, `date_start=2024-01-01&limit=${largest}`);
  expect(most.body.data.rows).toHaveLength(Number(largest));
  await app.close();
  const more = await answer(behaviour, `limit=${Number(largest) + 1}`);
  expect(more.body.message).toBe(`limit is ${Number(largest) + 1}, but must be at most ${largest}.`);
  await app.close();
  const clamped = await answer(
    { ...behaviour, limit_above_largest: "clamped" },
    "limit=99999999999999999999",
  );
  expect(clamped.body.data.filters.limit).toBe(largest);
});

test("a page past the last row may be refused, but never the first", async () => {
  const refusing = { page_past_end: "not_found" } as const;
  const total = (await answer(refusing, month)).body.data.summary.clicks_total;
  await app.close();
  expect((await answer(refusing, `${month}&offset=${total - 1}`)).body.data.rows).toHaveLength(1);
  await app.close();
  const past = await answer(refusing, `${month}&offset=${total}`);
  expect(past.status).toBe(404);
  expect(past.body.message).toBe(`There is no page at offset ${total}: the window holds ${total} clicks.`);
  await app.close();
  expect((await answer(refusing, "date_end=2020-01-01")).status).toBe(200);
});

test.each(["filtered_window", "unfiltered_window", "page"] as const)(
  "what lies past the last row is the same when totals describe the %s",
  async (totals_scope) => {
    const behaviour = { page_past_end: "not_found", totals_scope } as const;
    const query = `${month}&include_bots=false`;
    const { rows } = (await answer({}, `${query}&limit=1000`)).body.data;
    await app.close();
    expect((await answer(behaviour, `${query}&offset=${rows.length - 1}`)).status).toBe(200);
    await app.close();
    expect((await answer(behaviour, `${query}&offset=${rows.length}`)).status).toBe(404);
  },
);

test("a link that does not exist may have no clicks", async () => {
  const { status, body } = await answer({ unknown_link: "empty" }, "date_start=2024-01-01", "test_nothing");
  expect(status).toBe(200);
  expect(body.data).toMatchObject({ summary: { clicks_total: 0 }, chart: [], rows: [] });
});

test("digits may be no booleans", async () => {
  const { body } = await answer({ digit_booleans: "refused" }, "include_bots=1&include_duplicates=true");
  expect(body.errors).toEqual({ include_bots: ['include_bots is "1", but must be true or false.'] });
});

test("undocumented parameters may be refused", async () => {
  const refusing = { unknown_parameters: "refused" } as const;
  const { status, body } = await answer(refusing, "sort=asc&sort=desc&__proto__=1&limit=5");
  expect(status).toBe(422);
  expect(Object.keys(body.errors)).toEqual(["sort", "__proto__"]);
  expect(body.errors.sort).toEqual([
    "sort is not a parameter here. There are date_start, date_end, limit, offset, include_bots, include_duplicates.",
  ]);
});
