/** Links that a client creates and deletes. */
import { afterAll, beforeEach, expect, test } from "vitest";
import { createMock } from "../../../src/sandbox.ts";
import { reply } from "../respond/valid-response.ts";
import { getBody, now } from "./api.ts";

interface Link {
  readonly id: string;
  readonly name: string;
  readonly clicks_count: number;
  readonly created_at: string;
}

const app = createMock({ seed: "created", now });
afterAll(() => app.close());
beforeEach(() => app.reset());

const list = "/api/smart-links";
const accounts = await getBody<readonly { readonly id: string }[]>(app, "/api/accounts");
const body = { account_id: accounts[1]!.id, name: "Spring", link_type: "free_trial", free_trial_days: 30 };

async function create(change: object = {}, headers = {}): Promise<Link> {
  const sent = { authorization: "Bearer any", ...headers };
  const response = await reply(app, list, { method: "post", body: { ...body, ...change }, headers: sent });
  expect(response.status).toBe(200);
  return response.body.data;
}

const listed = async (query = "limit=1000") =>
  (await getBody<{ readonly data: readonly Link[] }>(app, `${list}?${query}`)).data;
const deleted = (id: string) => reply(app, `${list}/${id}`, { method: "delete" });

test("a created link has counters of zero, and is the same in GET and in the list", async () => {
  const link = await create();
  expect(link).toMatchObject({
    ...{ name: "Spring", link_type: "free_trial", free_trial_days: 30, clicks_count: 0, revenue: "0.00" },
    ...{ account: { id: body.account_id }, created_at: "2026-02-01T12:00:00+00:00" },
  });
  expect(link).not.toHaveProperty("spenders_count");
  expect((await getBody<{ readonly data: Link }>(app, `${list}/${link.id}`)).data).toEqual(link);
  expect((await listed())[0]).toEqual({ ...link, spenders_count: 0 });
  expect(await listed(`name=spring&account_ids=${body.account_id}`)).toHaveLength(1);
  expect(await listed(`name=Spring&account_ids=${accounts[0]!.id}`)).toEqual([]);
});

test("its clicks come as the clock moves, and its counters count them", async () => {
  const { id } = await create({ link_type: "tracking_link" });
  const clicks = `${list}/${id}/clicks?date_start=2026-01-01&limit=1`;
  const total = async () =>
    (await getBody<{ readonly data: { readonly summary: { readonly clicks_total: number } } }>(app, clicks))
      .data.summary.clicks_total;
  expect(await total()).toBe(0);
  app.clock.advance("P10D");
  const count = await total();
  expect(count).toBeGreaterThan(0);
  expect((await listed())[0]).toMatchObject({ id, clicks_count: count });
  expect(app.coverage({ operation: "listSmartLinks" })).toMatchObject({ rows: 37, read: 37 });
});

test("links are listed by their creation: the next one comes first", async () => {
  const first = await create();
  const sameSecond = await create();
  app.clock.advance("PT1S");
  const last = await create();
  const ids = [last, sameSecond, first].map(({ id }) => id);
  expect((await listed("limit=3")).map(({ id }) => id)).toEqual(ids);
  app.clock.advance("-P1D");
  expect(await listed("name=Spring")).toEqual([]);
});

test.each(["created", "of the team", "any"])(
  "a deleted link (%s) is 404, and the list misses it",
  async (kind) => {
    const id =
      kind === "created" ? (await create()).id : kind === "any" ? "eveniet" : (await listed())[3]!.id;
    const before = await listed();
    // Read twice before, so that the page may be kept.
    const clicks = `${list}/${id}/clicks?date_start=2026-01-01&date_end=2026-01-02&limit=5`;
    for (const path of [clicks, clicks, clicks]) await getBody(app, path);
    expect((await deleted(id)).body.data).toEqual({ success: true });
    for (const path of [clicks, `${list}/${id}`, `${list}/${id}/stats`, `${list}/${id}/tags`])
      expect((await reply(app, path)).status, path).toBe(404);
    expect((await deleted(id)).status).toBe(404);
    expect(await listed()).toEqual(before.filter((link) => link.id !== id));
  },
);

test("the clicks of a deleted link may stay readable", async () => {
  await using other = createMock({ seed: "created", now, behaviour: { deleted_link_clicks: "readable" } });
  const path = `${list}/eveniet`;
  const before = (await reply(other, `${path}/clicks`)).body;
  await reply(other, path, { method: "delete" });
  expect((await reply(other, `${path}/clicks`)).body).toEqual(before);
  for (const url of [path, `${path}/tags`]) expect((await reply(other, url)).status).toBe(404);
});

test("another session does not see the link, and creates its own", async () => {
  const { id } = await create();
  const headers = { authorization: "Bearer any", "mock-session": "other" };
  expect((await reply(app, `${list}/${id}`, { headers })).status).toBe(404);
  expect((await create({}, headers)).id).toBe(id);
  app.reset("resources");
  expect((await reply(app, `${list}/${id}`)).status).toBe(404);
  expect((await reply(app, `${list}/${id}`, { headers })).status).toBe(200);
});

test.each([
  [{ account_id: "acct_none" }, { account_id: [expect.stringContaining("is invalid")] }],
  [{ free_trial_days: undefined }, { free_trial_days: ["The free trial days field is required."] }],
  [
    { free_trial_days: 361 },
    { free_trial_days: ["The free trial days field must not be greater than 360."] },
  ],
  [{ name: "x".repeat(256) }, { name: ["The name field must not be greater than 255 characters."] }],
  [{ link_type: "ad" }, { link_type: [expect.stringContaining("choose one of free_trial, tracking_link")] }],
])("with %j it is not created", async (change, errors) => {
  const response = await reply(app, list, { method: "post", body: { ...body, ...change } });
  expect([response.status, response.body.errors]).toEqual([422, errors]);
  expect(await listed("name=Spring")).toEqual([]);
});

test("two links may have the same name, unless that is refused; an account may be 404", async () => {
  await create();
  await create();
  expect(await listed("name=Spring")).toHaveLength(2);
  const behaviour = { duplicate_link_names: "refused", unknown_account: "not_found" } as const;
  await using strict = createMock({ seed: "created", now, behaviour });
  const send = (change: object) => reply(strict, list, { method: "post", body: { ...body, ...change } });
  expect((await send({})).status).toBe(200);
  expect((await send({})).body.errors).toEqual({ name: ["The name has already been taken."] });
  expect((await send({ account_id: "acct_none" })).status).toBe(404);
});

test("tags of links are those of GET, of link-tags and of the filter", async () => {
  const { id } = await create();
  const path = `${list}/${id}/tags`;
  expect(await getBody(app, path)).toEqual({ tags: [] });
  await reply(app, path, { method: "post", body: { tags: ["Zebra", "Promo"] } });
  expect(await getBody(app, path)).toEqual({ tags: ["Zebra", "Promo"] });
  expect((await listed("filter[tags][]=Zebra")).map((link) => link.id)).toEqual([id]);
  const all = async (type: string) =>
    (await getBody<{ readonly data: { readonly tags: readonly string[] } }>(app, `/api/link-tags${type}`))
      .data.tags;
  expect((await all("")).at(-1)).toBe("Zebra");
  expect(await all("?type=trial_links")).toEqual([]);
  await reply(app, path, { method: "delete", body: { tags: ["Zebra"] } });
  expect(await all("?type=smart_links")).not.toContain("Zebra");
  expect(await listed("filter[tags][]=Zebra")).toEqual([]);
});
