/** The list of links and one link over HTTP. Their data are tested in test/world/links. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Behaviour } from "../../../src/openapi/assumptions.ts";
import { document } from "../../../src/openapi/generated/document.gen.ts";
import type { AccountsResponse, SmartLinkResponse, SmartLinksResponse } from "../../../src/openapi/wire.ts";
import { createMock } from "../../../src/sandbox.ts";
import { reply } from "../respond/valid-response.ts";
import { getBody, getErrors, keysOf, now } from "./api.ts";

const path = "/api/smart-links";
let app: ReturnType<typeof createMock>;
beforeEach(() => start());
afterEach(() => app.close());

function start(behaviour: Partial<Behaviour> = {}): void {
  app = createMock({ seed: "links", now, behaviour });
}

type Links = SmartLinksResponse["data"];

async function list(query = ""): Promise<Links> {
  return (await getBody<SmartLinksResponse>(app, `${path}?${query}`)).data;
}

const ids = (links: Links) => links.map(({ id }) => id);

test("responses have the keys of the documented examples, in their order", async () => {
  const { SmartLinks, SmartLink } = document.components.examples;
  const page = await getBody<SmartLinksResponse>(app, path);
  expect(keysOf(page)).toEqual(keysOf(SmartLinks.value));
  const one = await getBody<SmartLinkResponse>(app, `${path}/${page.data[0]?.id}`);
  expect(keysOf(one)).toEqual(keysOf(SmartLink.value));
  for (const { _credits, _rate_limits } of [page._meta, one._meta]) {
    expect(_credits).toEqual({ used: 0, balance: 999_999, note: "Free endpoint" });
    expect(_rate_limits).toMatchObject({ limit_day: null, remaining_day: null });
  }
});

test("the team has 36 links, newest first, and pages of any size, joined, are the whole list", async () => {
  const all = await list();
  expect(all).toHaveLength(36);
  expect(new Set(ids(all)).size).toBe(36);
  const created = all.map(({ created_at }) => created_at);
  expect(created).toEqual(created.toSorted().reverse());
  const joined: Links[number][] = [];
  for (let offset = 0; offset < 40; offset += 7) joined.push(...(await list(`limit=7&offset=${offset}`)));
  expect(joined).toEqual(all);
  expect(await list("limit=1000")).toEqual(all);
  expect(await list("limit=50&offset=0&name=&account_ids=&pixel_ids=&filter[tags][]=")).toEqual(all);
});

test("a link by itself is the listed link without its spenders, and counts what its lists show", async () => {
  const [{ spenders_count, ...listed }] = (await list("limit=1&offset=35")) as unknown as [Links[number]];
  const { data } = await getBody<SmartLinkResponse>(app, `${path}/${listed.id}`);
  expect(data).toEqual(listed);
  const window = `date_start=2024-01-01&limit=1`;
  const clicks = await getBody<{ data: { summary: { clicks_total: number } } }>(
    app,
    `${path}/${listed.id}/clicks?${window}`,
  );
  const conversions = await getBody<{ data: { summary: Record<string, number> } }>(
    app,
    `${path}/${listed.id}/conversions?${window}`,
  );
  expect(data.clicks_count).toBe(clicks.data.summary.clicks_total);
  expect(data).toMatchObject({
    conversions_count: conversions.data.summary.conversions_total,
    subscribers_count: conversions.data.summary.subscribers_total,
    revenue: conversions.data.summary.revenue_total?.toFixed(2),
    cost: { subscriberSourceCount: data.subscribers_count, clickSourceCount: data.clicks_count },
  });
  expect(spenders_count).toBeLessThanOrEqual(data.subscribers_count);
});

describe("A filter keeps", () => {
  test("links whose name contains the text, or is the text", async () => {
    const all = await list();
    const part = all[0]?.name.slice(0, 4).toUpperCase() ?? "";
    const expected = all.filter(({ name }) => name.toUpperCase().includes(part));
    expect(await list(`name=${part}`)).toEqual(expected);
    await app.close();
    start({ name_filter: "exact" });
    expect(await list(`name=${part}`)).toEqual([]);
    const name = encodeURIComponent(all[0]?.name ?? "");
    expect(ids(await list(`name=${name}`))).toContain(all[0]?.id);
  });

  test("links of accounts that the team has", async () => {
    const all = await list();
    const accounts = await getBody<AccountsResponse>(app, "/api/accounts");
    const two = accounts.slice(0, 2).map(({ id }) => id);
    const expected = all.filter(({ account }) => two.includes(account.id));
    expect(await list(`account_ids=${two.join(",")}`)).toEqual(expected);
    expect(await list(`account_ids=${two.join("%2C%20")},acct_nobody`)).toEqual(expected);
    expect(await list("account_ids=acct_nobody")).toEqual([]);
  });

  test("no link by a pixel, since the sandbox has none", async () => {
    expect(await list("pixel_ids=1,2")).toEqual([]);
  });

  test.each([
    "filter[tags][]=Instagram&filter[tags][]=TikTok",
    "filter%5Btags%5D%5B%5D=Instagram&filter%5Btags%5D%5B%5D=TikTok",
    "filter[tags][0]=Instagram&filter[tags][1]=TikTok",
  ])("links with one of the tags, or with all: %s", async (query) => {
    const [a, b] = [await list("filter[tags][]=Instagram"), await list("filter[tags][]=TikTok")];
    expect(a.length * b.length).toBeGreaterThan(0);
    const any = ids(await list(query));
    expect(new Set(any)).toEqual(new Set([...ids(a), ...ids(b)]));
    await app.close();
    start({ tags_filter: "all" });
    expect(ids(await list(query))).toEqual(ids(a).filter((id) => ids(b).includes(id)));
  });
});

test("links may come oldest first or by name", async () => {
  const newest = await list();
  await app.close();
  start({ link_order: "oldest_first" });
  expect(await list()).toEqual(newest.toReversed());
  await app.close();
  start({ link_order: "by_name" });
  const names = (await list()).map(({ name }) => name);
  expect(names).toEqual(names.toSorted());
});

test.each([
  ["limit=0", "limit", "limit is 0, but must be at least 1."],
  ["limit=1001", "limit", "limit is 1001, but must be at most 1000."],
  ["offset=-1", "offset", "offset is -1, but must be at least 0."],
  [
    `name=${"x".repeat(256)}`,
    "name",
    `name is "${"x".repeat(60)}...": 256 characters, but at most 255 are allowed.`,
  ],
  [
    `filter[tags][]=${"x".repeat(51)}`,
    "filter[tags][]",
    `filter[tags][] is "${"x".repeat(51)}": 51 characters, but at most 50 are allowed.`,
  ],
])("an error says what to write: %s", async (query, name, message) => {
  expect(await getErrors(app, `${path}?${query}`)).toEqual({ [name]: [message] });
});

test("the documented bounds of the list stay when the largest page of rows is assumed to be smaller", async () => {
  await app.close();
  start({ largest_limit: 100 });
  expect(await list("limit=1000")).toHaveLength(36);
});

test("a team may have another number of links, for a mock, a session or a request", async () => {
  await app.close();
  app = createMock({ seed: "links", now, links: 3 });
  expect(await list()).toHaveLength(3);
  const headers = { authorization: "Bearer any", prefer: "links=5" };
  const { body, headers: sent } = await reply(app, path, { headers });
  expect(body.data).toHaveLength(5);
  expect(sent["preference-applied"]).toBe("links=5");
});

test("a link that is not of the team is shown as well; test_404 does not exist", async () => {
  const { data } = await getBody<SmartLinkResponse>(app, `${path}/eveniet`);
  expect(data).toMatchObject({ id: "eveniet", created_at: "2024-01-01T00:00:00+00:00" });
  const { status, body } = await reply(app, `${path}/test_404`);
  expect([status, body.error]).toEqual([404, "NOT_FOUND"]);
});
