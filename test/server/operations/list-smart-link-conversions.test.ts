/** The operation over HTTP. Its data are tested in test/world/conversions. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Behaviour } from "../../../src/openapi/assumptions.ts";
import { document } from "../../../src/openapi/generated/document.gen.ts";
import type { ConversionsResponse } from "../../../src/openapi/wire.ts";
import { createMock } from "../../../src/sandbox.ts";
import { reply } from "../respond/valid-response.ts";
import { keysOf } from "./api.ts";

const path = "/api/smart-links/eveniet/conversions";
const january = "date_start=2026-01-01T00:00:00Z&date_end=2026-01-31T23:59:59Z";

let app: ReturnType<typeof createMock>;
beforeEach(() => start());
afterEach(() => app.close());

function start(behaviour: Partial<Behaviour> = {}): void {
  app = createMock({ seed: "conversions", clicksPerDay: 200, now: "2026-02-01T12:00:00Z", behaviour });
}

async function get(query = "", link = "eveniet"): Promise<ConversionsResponse> {
  const response = await reply(app, `${path.replace("eveniet", link)}?${query}`);
  expect(response.status).toBe(200);
  return response.body;
}

type Row = ConversionsResponse["data"]["rows"][number];

async function errorsOf(query: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const response = await reply(app, `${path}?${query}`);
  expect(response.status).toBe(422);
  return response.body.errors;
}

test("a response has the keys of the documented example, in its order", async () => {
  const body = await get(january);
  expect(keysOf(body)).toEqual(keysOf(document.components.examples.Conversions.value));
  expect(body._meta._credits).toEqual({ used: 0, balance: 999_999, note: "Free endpoint" });
});

test("without parameters it shows the last seven days, 100 rows at most, bots and duplicates included", async () => {
  const { filters } = (await get()).data;
  expect(filters).toEqual({
    date_start: "2026-01-26T00:00:00+00:00",
    date_end: "2026-02-01T23:59:59+00:00",
    limit: 100,
    offset: 0,
    include_bots: true,
    include_duplicates: true,
    conversion_type: null,
  });
  const explicit =
    "date_start=2026-01-26&date_end=2026-02-01&limit=100&offset=0&include_bots=true&include_duplicates=true";
  expect(await get(`${explicit}&conversion_type=&onlyfans_user_id=`)).toEqual(await get());
});

test("pages of any size, joined, are the whole list, and totals and chart count it", async () => {
  const { data } = await get(`${january}&limit=1000`);
  const { rows, summary, chart } = data;
  expect(rows.length).toBeGreaterThan(50);
  expect(summary.conversions_total).toBe(rows.length);
  expect(chart.reduce((sum, { conversions }) => sum + conversions, 0)).toBe(rows.length);
  expect(summary.subscribers_total).toBe(
    rows.filter((row) => row.conversion_type === "new_subscriber").length,
  );
  const cents = rows.reduce((sum, { amount_gross }) => sum + Math.round(100 * (amount_gross ?? 0)), 0);
  expect(Math.round(100 * summary.revenue_total)).toBe(cents);
  const joined: Row[] = [];
  for (let offset = 0; offset < rows.length; offset += 37)
    joined.push(...(await get(`${january}&limit=37&offset=${offset}`)).data.rows);
  expect(joined).toEqual(rows);
});

test("each filter keeps exactly the rows that it names", async () => {
  const { rows } = (await get(`${january}&limit=1000`)).data;
  const [{ fan_onlyfans_id: fan }] = rows as [Row];
  const filters: readonly (readonly [string, (row: Row) => boolean])[] = [
    ["include_bots=false", ({ click }) => !click.is_bot],
    ["include_duplicates=0", ({ click }) => !click.is_duplicate],
    ["conversion_type=new_transaction", (row) => row.conversion_type === "new_transaction"],
    [`onlyfans_user_id=${fan}`, (row) => row.fan_onlyfans_id === fan],
    ["onlyfans_user_id=nobody", () => false],
  ];
  for (const [query, keeps] of filters) {
    const { data } = await get(`${january}&limit=1000&${query}`);
    expect(data.rows, query).toEqual(rows.filter(keeps));
    expect(data.summary.conversions_total, query).toBe(data.rows.length);
  }
});

test("a row shows the row of its click, field by field", async () => {
  const [{ click }] = (await get(`${january}&limit=1`)).data.rows as [Row];
  const second = `${click.created_at.slice(0, 19)}Z`;
  const clicks = await reply(
    app,
    `/api/smart-links/eveniet/clicks?date_start=${second}&date_end=${second}&limit=1000`,
  );
  expect(clicks.body.data.rows).toContainEqual(click);
});

describe("Errors say what to write:", () => {
  test.each([
    ["limit=0", "limit", "limit is 0, but must be at least 1."],
    ["limit=1001", "limit", "limit is 1001, but must be at most 1000."],
    ["offset=-1", "offset", "offset is -1, but must be at least 0."],
    ["include_bots=yes", "include_bots", 'include_bots is "yes", but must be true or false (or 1 or 0).'],
    [
      "conversion_type=new_subscribers",
      "conversion_type",
      'conversion_type is "new_subscribers", but must be one of new_subscriber, new_transaction, message_received, fan_sent_1_message, fan_sent_3_messages. Did you mean new_subscriber?',
    ],
    [
      "onlyfans_user_id=1&onlyfans_user_id=2",
      "onlyfans_user_id",
      "onlyfans_user_id was given 2 times. Give it once.",
    ],
  ])("%s", async (query, name, message) => {
    expect(await errorsOf(query)).toEqual({ [name]: [message] });
  });

  test("several parameters, each with its own message", async () => {
    expect(Object.keys(await errorsOf("limit=x&offset=y&conversion_type=z"))).toEqual([
      "limit",
      "offset",
      "conversion_type",
    ]);
  });

  test("an unknown parameter is ignored, with a warning that names the closest", async () => {
    const { headers } = await reply(app, `${path}?conversion_typ=new_subscriber`);
    expect(headers["mock-warnings"]).toContain('did you mean "conversion_type"');
  });
});

describe("What is not documented can be switched:", () => {
  const totalOf = async () => (await get(january)).data.summary.revenue_total;

  test("revenue adds up net amounts", async () => {
    const gross = await totalOf();
    await app.close();
    start({ revenue_basis: "net" });
    const { rows, summary } = (await get(`${january}&limit=1000`)).data;
    const cents = rows.reduce((sum, { amount_net }) => sum + Math.round(100 * (amount_net ?? 0)), 0);
    expect(Math.round(100 * summary.revenue_total)).toBe(cents);
    expect(summary.revenue_total).toBeLessThan(gross);
  });

  test("the echo leaves out a type that was not sent", async () => {
    await app.close();
    start({ unset_type_echo: "omitted" });
    expect((await get()).data.filters).not.toHaveProperty("conversion_type");
    const sent = await get("conversion_type=message_received");
    expect(sent.data.filters.conversion_type).toBe("message_received");
  });

  test("a page past the end is refused", async () => {
    await app.close();
    start({ page_past_end: "not_found" });
    const { status, body } = await reply(app, `${path}?${january}&offset=100000`);
    expect([status, body.message]).toEqual([404, expect.stringContaining("conversions")]);
  });
});

describe("Reserved ids keep their meaning:", () => {
  test("test_empty has no conversions", async () => {
    const { summary, chart, rows } = (await get(january, "test_empty")).data;
    expect([summary.conversions_total, chart, rows]).toEqual([0, [], []]);
  });

  test.each([
    ["test_404", 404],
    ["test_500", 500],
  ])("%s gets %i", async (link, status) => {
    expect((await reply(app, path.replace("eveniet", link))).status).toBe(status);
  });

  test.each(["test_nulls", "test_unicode", "test_huge", "test_one"])("%s is a valid list", async (link) => {
    await get(`${january}&limit=20`, link);
  });
});

test("a page that is asked for again has the same bytes, whatever its filters were before", async () => {
  const queries = ["", "conversion_type=new_subscriber", "include_bots=false", "onlyfans_user_id=1"].map(
    (query) => `${january}&limit=5&${query}`,
  );
  const bodies = async () => {
    const texts: string[] = [];
    for (const query of queries) texts.push((await reply(app, `${path}?${query}`)).text);
    return texts;
  };
  const first = await bodies();
  expect(await bodies()).toEqual(first);
  expect(await bodies()).toEqual(first);
});
