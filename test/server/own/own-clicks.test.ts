/** Clicks that a user brings, through the mock. */
import { expect, test } from "vitest";
import { verify } from "../../../src/contract/verify.ts";
import { createMock, ownClicks, sampleRows } from "../../../src/sandbox.ts";
import { mockTarget } from "../../contract/support/mock-target.ts";
import type { GivenRow } from "./arbitrary-rows.ts";

const window = "date_start=2026-01-01&date_end=2026-01-03";
const rows: readonly (GivenRow & { readonly note?: string })[] = [
  {
    id: "A1",
    created_at: "2026-01-01T10:00:00Z",
    is_bot: false,
    is_duplicate: false,
    utm_source: "x",
    note: "hi",
  },
  { id: "A2", created_at: "2026-01-01T10:00:00Z", is_bot: true, is_duplicate: false },
  { id: "A3", created_at: "2026-01-02T10:00:00+02:00", is_bot: false, is_duplicate: true, gclid: "g" },
];
const options = { now: "2026-02-01T00:00:00Z", clicks: ownClicks(rows, { link: "mine" }) };

async function get(app: ReturnType<typeof createMock>, url: string) {
  const response = await app.inject({ url, headers: { authorization: "Bearer any" } });
  return { status: response.statusCode, body: response.json() };
}

test("own rows are served with their values and further fields, and null for what they lack", async () => {
  await using app = createMock(options);
  const { body } = await get(app, `/api/smart-links/mine/clicks?${window}`);
  expect(body.data.summary).toEqual({ clicks_total: 3 });
  expect(body.data.rows.map(({ id }: GivenRow) => id)).toEqual(["A3", "A2", "A1"]);
  expect(body.data.rows[0]).toMatchObject({
    created_at: "2026-01-02T08:00:00+00:00",
    gclid: "g",
    utm_source: null,
  });
  expect(body.data.rows[2]).toMatchObject({ utm_source: "x", referrer: null, gross_clicks: 1, note: "hi" });
});

test("the older edition shows own rows without the fields that it does not have", async () => {
  await using app = createMock(options);
  const { body } = await get(app, `/api/acct_1/smart-links/mine/clicks?${window}&include_bots=false`);
  expect(body.data.rows.map(({ id }: GivenRow) => id)).toEqual(["A3", "A1"]);
  expect(Object.keys(body.data.rows[0])).not.toContain("gclid");
});

test("stats and counters count own clicks, and know no conversion of them", async () => {
  await using app = createMock({ ...options, behaviour: { counted_clicks: "all" } });
  const link = (await get(app, "/api/smart-links/mine")).body.data;
  expect(link).toMatchObject({
    clicks_count: 3,
    conversions_count: 0,
    subscribers_count: 0,
    revenue: "0.00",
  });
  const conversions = (await get(app, "/api/smart-links/mine/conversions?date_start=2024-01-01")).body.data;
  expect(conversions.rows).toEqual([]);
});

test("truth, rows by id and coverage know own rows", async () => {
  await using app = createMock(options);
  const dates = { date_start: "2026-01-01", date_end: "2026-01-03" };
  const span = { start: "2026-01-01", end: "2026-01-03" };
  expect(app.truth("mine", dates)).toMatchObject({
    totals: { clicks: 3, bots: 1, people_again: 1, people: 1 },
  });
  expect(app.truthRows("mine", { ids: ["A2", "none"] })).toMatchObject({ rows: { A2: { id: "A2" } } });
  await get(app, `/api/smart-links/mine/clicks?${window}&limit=2`);
  expect(app.coverage({ link: "mine", ...span })).toMatchObject({ rows: 3, read: 2 });
});

test("other links respond as ever, or do not exist with onlyMine", async () => {
  await using app = createMock(options);
  await using only = createMock({ ...options, onlyMine: true });
  const url = `/api/smart-links/eveniet/clicks?${window}`;
  expect((await get(app, url)).body.data.rows.length).toBe(100);
  expect((await get(only, url)).status).toBe(404);
  expect(only.truth("eveniet")).toBeUndefined();
  expect((await get(only, `/api/smart-links/mine/clicks?${window}`)).status).toBe(200);
  expect((await get(only, `/api/smart-links/test_one/clicks?${window}`)).status).toBe(200);
});

test("a mutant changes what is said of own rows", async () => {
  await using app = createMock({ ...options, mutant: "total-off" });
  const { data } = (await get(app, `/api/smart-links/mine/clicks?${window}`)).body;
  expect(data.summary.clicks_total).not.toBe(data.rows.length);
});

test("the list of links names links with own clicks, and with onlyMine no other", async () => {
  await using app = createMock({ ...options, links: 2 });
  await using only = createMock({ ...options, onlyMine: true });
  const ids = async (mock: typeof app) =>
    (await get(mock, "/api/smart-links")).body.data.map(({ id }: { id: string }) => id);
  expect(await ids(app)).toHaveLength(3);
  expect(await ids(app)).toContain("mine");
  expect(await ids(only)).toEqual(["mine"]);
  expect(only.coverage({ operation: "listSmartLinks" })).toMatchObject({ rows: 1, read: 1 });
});

test("verify finds no fault in a mock with own rows alone", { timeout: 30_000 }, async () => {
  const now = "2026-02-01T12:00:00Z";
  const query = { date_start: "2026-01-20", date_end: "2026-01-31" };
  const given = [...sampleRows("clicks", { now, link: "eveniet", clicksPerDay: 60, query })].flat();
  const target = mockTarget({ now, clicks: ownClicks(given, { link: "mine" }), onlyMine: true });
  const report = await verify(target, { link: "mine" }, { now, plan: "full", edition: "2026-09" });
  expect(report).toMatchObject({ violations: [], warnings: [], unanswered: [] });
  expect(report.requests).toBeGreaterThan(30);
});

test.each([
  [{ created_at: "2026-01-01T10:00:00Z", is_bot: true, is_duplicate: true }, "has no id"],
  [{ ...rows[0], created_at: "2026-01-01" }, "has a created_at that is a day without a time"],
  [
    { ...rows[0], created_at: "2023-12-31T23:59:59Z" },
    "has a created_at that lies outside the sandbox's calendar, 2024-01-01 to",
  ],
  [{ ...rows[0], is_bot: 1 }, "has a wrong is_bot: it must be true or false"],
  [{ ...rows[0], gross_clicks: 0 }, "has a wrong gross_clicks: it must be a whole number from 1 on"],
  ["A1", "is not an object with the fields of a click"],
])("a wrong row is refused with its place and the reason: %j", (row, reason) => {
  expect(() => ownClicks([rows[1]!, row as object], { link: "mine" })).toThrow(`row 2 ${reason}`);
});

test("a row that comes again is counted, and one of another value is refused", () => {
  const link = "mine";
  const [row] = rows;
  const again = ownClicks(
    [row!, { ...row, gclid: "new" }, { ...row, gclid: null, utm_source: "x" }].slice(0, 2),
    { link },
  );
  expect(again).toMatchObject({ clicks: 1, repeated: 1 });
  expect(() => ownClicks([row!, { ...row, is_bot: true }], { link })).toThrow(
    "row 2 has the id of an earlier row, and another is_bot.",
  );
  expect(() => ownClicks([row!, { ...row, utm_source: "y" }], { link })).toThrow("another utm_source.");
  expect(() => ownClicks([row!])).toThrow("row 1 names no link: give it a smart_link_id");
});
