import { describe, expect, it } from "vitest";
import { sampleClicks, startMock } from "../../src/index.ts";
import type { SmartLinksResponse, StatsResponse } from "../../src/openapi/wire.ts";
import { inTurn, loopback } from "../exchange/loopback.ts";
import { dialects, officialClient } from "./official-client.ts";

const options = { seed: "clients", now: "2026-02-01T00:00:00Z" } as const;
const languages = Object.keys(dialects) as readonly (keyof typeof dialects)[];

describe.each(languages)(
  "the official client (%s) works with nothing but two variables changed",
  (language) => {
    it("gets a page", async () => {
      await using mock = await startMock({ ...options, port: 0 });
      const query = { limit: 3, include_bots: false, date_start: "2026-01-01T00:00:00Z", date_end: null };
      const client = officialClient(environment(mock.url), language);
      const { date_end: _, ...given } = query;
      expect(await client.listClicks("eveniet", query)).toEqual(sampleClicks({ ...options, query: given }));
      expect(client.sent()).toBe(1);
    });

    it("lists links by tags, and gets a link, its stats and its conversions", async () => {
      await using mock = await startMock({ ...options, port: 0 });
      const client = officialClient(environment(mock.url), language);
      const query = { limit: 5, name: null, "filter[tags]": ["TikTok", "Instagram"] };
      const list = (await client.list(query)) as SmartLinksResponse;
      expect(list.data).toHaveLength(5);
      const [{ spenders_count: _, ...listed }] = list.data as unknown as [SmartLinksResponse["data"][number]];
      expect(await client.retrieve(listed.id)).toMatchObject({ data: listed });
      const stats = (await client.getStats(listed.id, {
        date_start: "2026-01-01",
        date_end: null,
      })) as StatsResponse;
      expect(stats.data.summary.clicks_total).toBe(listed.clicks_count);
      const subscribers = { conversion_type: "new_subscriber", date_start: "2024-01-01", limit: 1 };
      expect(await client.listConversions(listed.id, subscribers)).toMatchObject({
        data: { summary: { subscribers_total: listed.subscribers_count } },
      });
      expect(client.sent()).toBe(4);
    });

    it("understands a refusal, and does not repeat it", async () => {
      await using mock = await startMock({ ...options, port: 0 });
      const client = officialClient(environment(mock.url), language);
      const refusal = {
        status: 422,
        body: { error: "VALIDATION_ERROR", errors: { limit: [expect.any(String)] } },
      };
      await expect(client.listClicks("eveniet", { limit: 0 })).rejects.toMatchObject(refusal);
      expect(client.sent()).toBe(1);
    });

    it("waits and tries again when it is told to", async () => {
      await using mock = await startMock({ ...options, port: 0 });
      await using busy = await loopback(
        inTurn(
          (_request, response) => response.writeHead(429, { "retry-after": "0" }).end(),
          (_request, response) => response.destroy(),
          (request, response) => response.writeHead(307, { location: mock.url + request.url }).end(),
        ),
      );
      // Node keeps the key to itself when a redirect leads to another origin, so the answer is the mock's 401.
      const client = officialClient(environment(busy.origin), language);
      await expect(client.listClicks("eveniet")).rejects.toMatchObject({ status: 401 });
      expect(client.sent()).toBe(3);
    });
  },
);

function environment(url: string) {
  return { ONLY_FANS_API_BASE_URL: url, ONLYFANSAPI_API_KEY: "any" };
}
