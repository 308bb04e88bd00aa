/** Filters that are too narrow for arbitrary requests. */
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Mock, startMock } from "../../../../src/sandbox.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0, seed: "demo", now: "2026-02-01T00:00:00Z" });
});
afterAll(() => mock.close());
beforeEach(() => mock.reset());

async function get<T>(path: string, base = mock.url): Promise<T> {
  const response = await fetch(base + path, { headers: { authorization: "Bearer any" } });
  return ((await response.json()) as { data: T }).data;
}

test("the conversions of one fan are counted among all", async () => {
  const month = "date_start=2026-01-01&date_end=2026-01-31";
  const path = `/api/smart-links/eveniet/conversions?${month}`;
  const { rows } = await get<{ rows: { fan_onlyfans_id: string }[] }>(path, mock.session("other").url);
  const fan = rows[0]?.fan_onlyfans_id ?? "";
  const ofFan = await get<{ rows: unknown[] }>(`${path}&onlyfans_user_id=${fan}`);
  expect(ofFan.rows.length).toBeGreaterThan(0);
  const operation = "listSmartLinkConversions";
  const list = { operation, link: "eveniet", start: "2026-01-01", end: "2026-01-31" } as const;
  expect(mock.coverage({ ...list, onlyfans_user_id: fan })).toMatchObject({
    ...{ rows: ofFan.rows.length, read: ofFan.rows.length, missing: 0 },
  });
  expect(mock.coverage(list)).toMatchObject({ read: ofFan.rows.length, requests: 1 });
});

test("the list of links is counted by tags, accounts and names, in process and by HTTP", async () => {
  const tagged = await get<{ id: string }[]>("/api/smart-links?filter[tags][]=Instagram&limit=100");
  expect(tagged.length).toBeGreaterThan(0);
  const whole = mock.coverage({ operation: "listSmartLinks" });
  expect(whole).toMatchObject({
    ...{ rows: 36, read: tagged.length, missing: 36 - tagged.length },
    link: null,
  });
  expect(mock.coverage({ operation: "listSmartLinks", "filter[tags][]": ["Instagram"] }).missing).toBe(0);
  const query = "operation=listSmartLinks&filter[tags][]=Instagram";
  const response = await fetch(`${mock.url}/__admin/coverage?${query}`);
  expect(await response.json()).toMatchObject({ rows: tagged.length, missing: 0 });
  const [account] = await get<{ account: { id: string } }[]>("/api/smart-links?limit=1");
  const ofAccount = { operation: "listSmartLinks", account_ids: account?.account.id } as const;
  expect(mock.coverage(ofAccount).rows).toBeGreaterThan(0);
  expect(mock.coverage(ofAccount).rows).toBeLessThan(36);
});
