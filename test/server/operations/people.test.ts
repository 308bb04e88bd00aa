/** Fans, spenders and cohort ARPS over HTTP. The figures are tested in test/world/people. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Behaviour } from "../../../src/openapi/assumptions.ts";
import { document } from "../../../src/openapi/generated/document.gen.ts";
import type {
  CohortArpsResponse,
  FansResponse,
  SpendersResponse,
  StatsResponse,
} from "../../../src/openapi/wire.ts";
import { createMock } from "../../../src/sandbox.ts";
import { getBody, getErrors, keysOf, now } from "./api.ts";

const path = "/api/smart-links/eveniet";
const { examples } = document.components;

let app: ReturnType<typeof createMock>;
beforeEach(() => start());
afterEach(() => app.close());

function start(behaviour: Partial<Behaviour> = {}): void {
  app = createMock({ seed: "people", clicksPerDay: 30, now, behaviour });
}

const fans = async (query = "") => (await getBody<FansResponse>(app, `${path}/fans?${query}`)).data;
const spenders = async (query = "") =>
  (await getBody<SpendersResponse>(app, `${path}/spenders?${query}`)).data;
const arps = async (query = "") =>
  (await getBody<CohortArpsResponse>(app, `${path}/cohort-arps?${query}`)).data;

describe("Fans", () => {
  test("have the keys of the documented example, in its order", async () => {
    const body = await getBody<FansResponse>(app, `${path}/fans`);
    expect(keysOf(body)).toEqual(keysOf(examples.Fans.value));
  });

  test("echo what was sent, null for what was not, and the default sort", async () => {
    const { filters } = await fans("limit=2&min_revenue_net=4.5&has_messages=true");
    expect(filters).toEqual({
      limit: 2,
      offset: 0,
      sort: "-revenue_net",
      has_messages: true,
      min_messages_sent_by_fan: null,
      min_revenue_net: 4.5,
      min_tips_net: null,
      previously_subscribed: null,
      subscribed_using_promo: null,
    });
  });

  test("without a conversion are a few, and are left out where that is assumed", async () => {
    const { rows, summary } = await fans("limit=1000");
    const others = rows.filter(({ conversion_id }) => conversion_id === null);
    expect(others.length / rows.length).toBeGreaterThan(0.01);
    expect(others.length / rows.length).toBeLessThan(0.03);
    await app.close();
    start({ fans_without_conversion: "left_out" });
    const without = await fans("limit=1000");
    expect(without.summary.fans_total).toBe(summary.fans_total - others.length);
  });

  test("are refused with what to write", async () => {
    const errors = await getErrors(app, `${path}/fans?sort=revenue&min_tips_net=much&has_messages=2`);
    expect(Object.keys(errors)).toEqual(["sort", "has_messages", "min_tips_net"]);
    expect(errors.sort![0]).toContain("must be one of revenue_net, -revenue_net");
    expect(errors.min_tips_net).toEqual(['min_tips_net is "much", but must be a number such as 1.']);
  });

  test.each(["1e2", "100.0", "9.5E307"])("a least revenue of %s is a number", async (text) => {
    const { rows } = await fans(`min_revenue_net=${text}`);
    expect(rows.every(({ revenue_net }) => (revenue_net as number) >= Number(text))).toBe(true);
  });

  test.each(["1e999", "1e", "0x10", "Infinity"])("a least revenue of %s is refused", async (text) => {
    const errors = await getErrors(app, `${path}/fans?min_revenue_net=${text}`);
    expect(errors.min_revenue_net![0]).toContain("must be a number such as 1.");
  });

  test("who were read are known: coverage counts them, whatever the order was", async () => {
    await fans("limit=40");
    await fans("limit=40&offset=30");
    const coverage = async (query: string) =>
      (await app.inject(`/__admin/coverage?operation=listSmartLinkFans&link=eveniet${query}`)).json();
    const { fans_total } = (await fans("limit=1&offset=5000")).summary;
    expect(await coverage("")).toMatchObject({
      rows: fans_total,
      read: 70,
      read_twice: 10,
      missing: fans_total - 70,
    });
    expect((await coverage("&has_messages=false&min_revenue_net=5")).rows).toBe(
      (await fans("has_messages=false&min_revenue_net=5")).summary.fans_total,
    );
  });
});

describe("Spenders", () => {
  test("have the keys of the documented example", async () => {
    const body = await getBody<SpendersResponse>(app, `${path}/spenders`);
    expect(keysOf(body)).toEqual(keysOf(examples.Spenders.value));
    expect(body.data).toHaveLength(50);
  });

  test.each([1, 8, 20.5])("are the fans who paid %d dollars or more", async (least) => {
    const { rows } = await fans(`limit=1000&min_revenue_net=${least}`);
    const paid = rows.map(({ onlyfans_id, username, revenue_net }) => [onlyfans_id, username, revenue_net]);
    const listed = await spenders(`limit=1000&minSpend=${least}`);
    expect(
      listed.map(({ onlyfans_id, username, revenue }) => [onlyfans_id, username, revenue.total]),
    ).toEqual(paid);
    expect(new Set(listed.map(({ revenue }) => revenue.calculated_at))).toEqual(
      new Set(["2026-02-01T12:00:00+00:00"]),
    );
  });

  test("come the other way round where that is assumed, and take no threshold below 1", async () => {
    await app.close();
    start({ spender_order: "lowest_first" });
    const totals = (await spenders()).map(({ revenue }) => revenue.total);
    expect(totals).toEqual(totals.toSorted((a, b) => a - b));
    expect(await getErrors(app, `${path}/spenders?minSpend=0.5`)).toEqual({
      minSpend: ["minSpend is 0.5, but must be at least 1."],
    });
  });
});

describe("Cohort ARPS", () => {
  test("is of all subscribers, as stats count them, and obeys its arithmetic", async () => {
    const data = await arps();
    const stats = await getBody<StatsResponse>(app, `${path}/stats`);
    expect(Object.keys(data)).toEqual(Object.keys(examples.CohortArps.value.data));
    expect(data.source_subscribers_total).toBe(stats.data.summary.subs_total);
    expect(data.coverage_percent).toBeCloseTo(data.subscribers_count / data.source_subscribers_total, 4);
    const spans = ["48h", "7d", "14d", "30d"] as const;
    const revenues = [...spans.map((span) => data[`revenue_${span}_total`]), data.revenue_all_time_total];
    const averages = [...spans.map((span) => data[`arps_${span}`]), data.arps_all_time];
    expect(revenues).toEqual(revenues.toSorted((a, b) => a - b));
    expect(averages).toEqual(revenues.map((one) => Math.round((100 * one) / data.subscribers_count) / 100));
  });

  test("takes days as bounds and both bases, and a cohort of nobody is zeros", async () => {
    const january = "acquisition_start=2026-01-01&acquisition_end=2026-01-31";
    const [net, gross] = [await arps(january), await arps(`${january}&revenue_basis=gross`)];
    expect(net.source_subscribers_total).toBe(gross.source_subscribers_total);
    expect(net.revenue_48h_total / gross.revenue_48h_total).toBeCloseTo(0.8, 2);
    expect(Object.values(await arps("acquisition_end=2023-01-01")).every((value) => value === 0)).toBe(true);
    const errors = await getErrors(app, `${path}/cohort-arps?acquisition_start=soon&revenue_basis=all`);
    expect(Object.keys(errors)).toEqual(["acquisition_start", "revenue_basis"]);
  });
});

test("a link with more fans than are counted lists the first hundred thousand", async () => {
  await app.close();
  app = createMock({ seed: "people", clicksPerDay: 1e8, now });
  const { summary, rows } = await fans("limit=1&sort=-converted_at");
  expect(summary.fans_total).toBe(100_000);
  expect(rows[0]!.converted_at).toMatch(/^2024-01-0[12]T/);
  expect((await arps()).subscribers_count).toBeLessThan(100_000);
});
