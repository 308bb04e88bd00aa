/** Clicks that a link is given while the mock runs: the same as those of the option `clicks`, in one session. */
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createMock, type MockApp } from "../../../src/server/app/app.ts";
import { ownClicks } from "../../../src/server/own/own-clicks.ts";
import { share } from "../../support/effort.ts";
import { getBody } from "../operations/api.ts";
import { reply } from "../respond/valid-response.ts";
import { givenRows } from "./arbitrary-rows.ts";

const now = "2026-02-01T00:00:00Z";
const click = (id: string, time: string, rest: object = {}) => ({
  id,
  created_at: `2026-01-${time}Z`,
  is_bot: false,
  is_duplicate: false,
  ...rest,
});
const january = "date_start=2026-01-01&date_end=2026-01-31";

let mock: MockApp;
beforeEach(() => {
  mock = createMock({ seed: "s", now });
});
afterEach(() => mock.close());

async function bodyOf(app: MockApp, path: string, session = ""): Promise<string> {
  const url = `${session === "" ? "" : `/__s/${session}`}/api/smart-links${path}`;
  return (await app.inject({ url, headers: { authorization: "Bearer any" } })).body;
}

async function idsOf(path: string, session = ""): Promise<readonly string[]> {
  const { data } = JSON.parse(await bodyOf(mock, path, session));
  return (data.rows ?? data).map(({ id }: { readonly id: string }) => id);
}

test("any rows give the responses that they give as an option, whatever the link had before", async () => {
  const queries = fc.record({
    limit: fc.integer({ min: 1, max: 50 }),
    offset: fc.nat(30),
    include_bots: fc.boolean(),
    include_duplicates: fc.boolean(),
  });
  const lists = fc.array(givenRows, { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(lists, queries, async (given, query) => {
      for (const rows of given) mock.clicks.set("bio", rows);
      const clicks = ownClicks(given.at(-1)!, { link: "bio" });
      const other = createMock({ seed: "s", now, clicks });
      const search = new URLSearchParams(
        Object.entries(query).map(([name, value]) => [name, `${value}`] as [string, string]),
      );
      for (const path of [`/bio/clicks?date_start=2026-01-01&${search}`, "/bio", "/bio/stats", "?limit=50"])
        expect(await bodyOf(mock, path)).toBe(await bodyOf(other, path));
      await other.close();
    }),
    { numRuns: share(15) },
  );
});

test("clicks as text are those of the rows, and any text of the documentation is read", () => {
  const rows = [click("a", "20T10:00:00"), click("b", "21T10:00:00", { utm_source: "x, y" })];
  const csv =
    'id,created_at,is_bot,is_duplicate,utm_source\na,2026-01-20T10:00:00Z,false,false,\nb,2026-01-21T10:00:00Z,false,false,"x, y"\n';
  const texts = [
    JSON.stringify(rows),
    rows.map((row) => JSON.stringify(row)).join("\n"),
    csv,
    JSON.stringify({ data: { rows } }),
  ];
  for (const text of texts) {
    expect(mock.clicks.set("bio", text)).toEqual({ link: "bio", clicks: 2, listed: 2, repeated: 0 });
    expect(mock.truthRows("bio", { date_start: "2026-01-01" })?.rows).toMatchObject({
      b: { utm_source: "x, y" },
    });
  }
});

describe("a session", () => {
  test("has clicks of its own; others, and other links, stay as they are", async () => {
    const before = [await bodyOf(mock, "/bio/clicks"), await bodyOf(mock, "/eveniet/clicks")];
    const payload = JSON.stringify([click("a", "31T10:00:00")]);
    await mock.inject({ method: "PUT", url: "/__s/mine/__admin/links/bio/clicks", payload });
    expect(await idsOf("/bio/clicks", "mine")).toEqual(["a"]);
    expect([await bodyOf(mock, "/bio/clicks"), await bodyOf(mock, "/eveniet/clicks", "mine")]).toEqual(
      before,
    );
  });

  test("forgets them for a link, by a reset, and when it ends", async () => {
    const before = [await bodyOf(mock, "/bio/clicks"), await bodyOf(mock, "/eveniet/clicks")];
    const shown = async () => [await bodyOf(mock, "/bio/clicks"), await bodyOf(mock, "/eveniet/clicks")];
    mock.clicks.set("bio", []);
    mock.clicks.set("eveniet", []);
    mock.clicks.remove("bio");
    expect((await shown())[0]).toBe(before[0]);
    expect(await idsOf("/eveniet/clicks")).toEqual([]);
    mock.reset("clicks");
    expect(await shown()).toEqual(before);
    mock.clicks.set("bio", []);
    mock.reset();
    expect(await shown()).toEqual(before);
  });

  test("goes back to the clicks of the options", async () => {
    const own = createMock({
      now,
      onlyMine: true,
      clicks: [{ smart_link_id: "bio", ...click("first", "20T10:00:00") }],
    });
    own.clicks.set("bio", [click("second", "20T10:00:00")]);
    own.clicks.set("new", [click("third", "20T10:00:00")]);
    expect(Object.keys(own.truthRows("bio", { date_start: "2026-01-01" })!.rows)).toEqual(["second"]);
    expect(await bodyOf(own, `/new/clicks?${january}`)).toContain("third");
    own.clicks.remove("bio");
    own.clicks.remove("new");
    expect(Object.keys(own.truthRows("bio", { date_start: "2026-01-01" })!.rows)).toEqual(["first"]);
    expect(await bodyOf(own, "/new/clicks")).toContain("NOT_FOUND");
    await own.close();
  });
});

test("clicks of a deleted link can be taken back, and no others be given", async () => {
  mock.clicks.set("bio", [click("a", "20T10:00:00")]);
  const headers = { authorization: "Bearer any" };
  await mock.inject({ method: "DELETE", url: "/api/smart-links/bio", headers });
  expect(() => mock.clicks.set("bio", [])).toThrow("The link bio was deleted in this session");
  mock.clicks.remove("bio");
  mock.reset("resources");
  expect(await idsOf("/bio/clicks")).not.toContain("a");
});

test("coverage counts the rows that are there now", async () => {
  const window = { link: "bio", start: "2026-01-01", end: "2026-01-31" };
  mock.clicks.set("bio", [click("a", "20T10:00:00"), click("b", "21T10:00:00")]);
  await bodyOf(mock, `/bio/clicks?${january}&limit=1`);
  expect(mock.coverage(window)).toMatchObject({ rows: 2, read: 1 });
  mock.clicks.set("bio", [click("b", "21T10:00:00")]);
  expect(mock.coverage(window)).toMatchObject({ rows: 1, read: 0 });
});

test("the list of links counts as read what is listed now", async () => {
  const links = { operation: "listSmartLinks" } as const;
  mock.clicks.set("first", [click("a", "20T10:00:00")]);
  await bodyOf(mock, "?limit=100");
  expect(mock.coverage(links)).toMatchObject({ rows: 37, read: 37 });
  mock.clicks.remove("first");
  mock.clicks.set("second", [click("a", "20T10:00:00")]);
  expect(mock.coverage(links)).toMatchObject({ rows: 37, read: 0 });
});

test("listed are those that the clock has reached, whatever a scenario shows", () => {
  mock.set({ scenario: "test_nulls", late: 0.25 });
  const rows = [click("a", "20T10:00:00"), { ...click("b", "20T10:00:00"), created_at: now }];
  expect(mock.clicks.set("bio", rows)).toMatchObject({ clicks: 2, listed: 1 });
});

test("values that JSON does not have are left out, and what cannot be written is refused", async () => {
  mock.clicks.set("bio", [
    click("a", "20T10:00:00", { f: () => 1, s: Symbol("s"), j: { toJSON: () => undefined }, n: 1 }),
  ]);
  const { data } = JSON.parse(await bodyOf(mock, `/bio/clicks?${january}`));
  expect(data.rows[0]).toMatchObject({ id: "a", n: 1 });
  expect(Object.keys(data.rows[0]).slice(-1)).toEqual(["n"]);
  const cyclic: { self?: object } = {};
  cyclic.self = cyclic;
  for (const value of [1n, cyclic])
    expect(() => mock.clicks.set("bio", [click("b", "20T10:00:00", { value })])).toThrow(
      "row 1 cannot be written as JSON",
    );
});

test("what ownClicks returns is taken, for its link alone", () => {
  const rows = [click("a", "20T10:00:00")];
  expect(mock.clicks.set("bio", ownClicks(rows, { link: "bio" }))).toMatchObject({ clicks: 1 });
  expect(() => mock.clicks.set("bio", ownClicks(rows, { link: "other" }))).toThrow(
    "A row names the link other",
  );
  expect(() => mock.clicks.set("bio", ownClicks([]))).toThrow("There are no clicks");
  expect(() => mock.clicks.set("", rows)).toThrow('link is "", but takes the id of a link.');
});

test("a link that a client created is listed once, and has its new clicks", async () => {
  const [account] = await getBody<readonly { readonly id: string }[]>(mock, "/api/accounts");
  const created = { account_id: account!.id, name: "Spring", link_type: "tracking_link" };
  const sent = { method: "post", body: created, headers: { authorization: "Bearer any" } } as const;
  const { id } = (await reply(mock, "/api/smart-links", sent)).body.data;
  mock.clicks.set(id, [click("a", "20T10:00:00")]);
  expect(await idsOf(`/${id}/clicks?${january}`)).toEqual(["a"]);
  expect((await idsOf("?limit=100")).filter((each) => each === id)).toEqual([id]);
  const stats = JSON.parse(await bodyOf(mock, `/${id}/stats?${january}`)).data;
  expect(stats).toMatchObject({ summary: { clicks_total: 1 }, monthly_metrics: [{ clicks: 1 }] });
  expect(stats.daily_metrics).toContainEqual(expect.objectContaining({ timestamp: "2026-01-20", clicks: 1 }));
  mock.reset("resources");
  expect(await idsOf("?limit=100")).not.toContain(id);
  expect((await reply(mock, "/api/smart-links", sent)).body.data).toMatchObject({ id, clicks_count: 0 });
});
