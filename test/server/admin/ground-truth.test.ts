import { describe, expect, test } from "vitest";
import { createMock } from "../../../src/index.ts";
import { ask, jsonOf } from "../control/retrying-client.ts";
import { call, clicks, useMock } from "./admin-call.ts";

useMock();
const headers = { authorization: "Bearer any" };

describe("ground truth", () => {
  type Row = { is_bot: boolean; is_duplicate: boolean; created_at: string; utm_campaign: string | null };

  test.each(["eveniet", "test_bots_only", "test_duplicates", "test_one", "test_empty"])(
    "of %s agrees with what its pages list",
    async (link) => {
      const dates = "date_start=2026-01-10T06:00:00Z&date_end=2026-01-14";
      const truth = (await call(`GET /links/${link}?${dates}`)).body;
      const rows: Row[] = [];
      for (let offset = 0; ; offset += 1000) {
        const page = jsonOf(await ask(clicks(`${dates}&limit=1000&offset=${offset}`, link))).data.rows;
        rows.push(...page);
        if (page.length < 1000) break;
      }
      const count = (keep: (row: Row) => boolean) => rows.filter(keep).length;
      expect(truth.totals).toEqual({
        clicks: rows.length,
        people: count((row) => !row.is_bot && !row.is_duplicate),
        bots: count((row) => row.is_bot && !row.is_duplicate),
        people_again: count((row) => !row.is_bot && row.is_duplicate),
        bots_again: count((row) => row.is_bot && row.is_duplicate),
      });
      for (const { day, clicks, bots_again } of truth.days) {
        expect(clicks).toBe(count(({ created_at }) => created_at.startsWith(day)));
        const isBoth = (row: Row) => row.created_at.startsWith(day) && row.is_bot && row.is_duplicate;
        expect(bots_again).toBe(count(isBoth));
      }
      const campaigns = truth.campaigns.map(({ utm_campaign }: Row) => utm_campaign);
      for (const name of new Set(rows.map((row) => row.utm_campaign))) expect(campaigns).toContain(name);
    },
  );

  test.each(["eveniet", "test_bots_only", "test_huge", "test_empty"])(
    "of conversions of %s agrees with the totals of their list",
    async (link) => {
      const dates = "date_start=2026-01-10T06:00:00Z&date_end=2026-01-14";
      const truth = (await call(`GET /links/${link}?${dates}`)).body.conversions;
      const path = clicks(`${dates}&limit=1`, link).replace("/clicks", "/conversions");
      const summaryOf = async (query = "") => jsonOf(await ask(path + query)).data.summary;
      const { conversions_total, subscribers_total, revenue_total } = await summaryOf();
      expect(truth).toMatchObject({
        conversions: conversions_total,
        subscribers: subscribers_total,
        gross_cents: Math.round(100 * revenue_total),
      });
      let sum = 0;
      for (const [type, count] of Object.entries<number>(truth.by_type)) {
        expect(count).toBe((await summaryOf(`&conversion_type=${type}`)).conversions_total);
        sum += count;
      }
      expect(sum).toBe(conversions_total);
    },
  );

  test("a deleted link gets 404 where its clicks do, and keeps its truth where they stay readable", async () => {
    for (const [value, status] of [
      ["not_found", 404],
      ["readable", 200],
    ] as const) {
      const mock = createMock({ behaviour: { deleted_link_clicks: value } });
      const get = async (url: string) => (await mock.inject({ url, headers })).statusCode;
      expect(await get("/__admin/links/eveniet")).toBe(200);
      await mock.inject({ method: "DELETE", url: "/api/smart-links/eveniet", headers });
      expect(await get("/api/smart-links/eveniet/clicks")).toBe(status);
      expect(await get("/__admin/links/eveniet")).toBe(status);
      expect(await get("/__admin/links/eveniet/rows?date_start=2026-01-01&date_end=2026-01-01")).toBe(status);
      expect(mock.truth("eveniet") === undefined).toBe(status === 404);
      await mock.close();
    }
  });

  test("the 404 of a deleted link says that it was deleted", async () => {
    await using mock = createMock({ behaviour: { deleted_link_clicks: "not_found" } });
    await mock.inject({ method: "DELETE", url: "/api/smart-links/eveniet", headers });
    for (const path of ["links/eveniet", "links/eveniet/rows"]) {
      const { statusCode, body } = await mock.inject({ url: `/__admin/${path}`, headers });
      expect([statusCode, JSON.parse(body).description]).toEqual([
        404,
        expect.stringContaining("It was deleted"),
      ]);
    }
  });

  test("a link that does not exist gets 404", async () => {
    for (const link of ["test_404", "test_nothing"])
      expect((await call(`GET /links/${link}`)).status).toBe(404);
  });
});
