import { expect, test } from "vitest";
import { clicks, conversions, get, links, type MutatedBody, mutatedMock } from "./mutated.ts";

const app = mutatedMock();

const window = "date_start=2026-01-10&date_end=2026-01-20";

type Row = MutatedBody;
const eachRow = (body: MutatedBody, change: (row: Row) => Row): MutatedBody =>
  Array.isArray(body.data)
    ? { ...body, data: body.data.map(change) }
    : { ...body, data: { ...body.data, rows: body.data.rows.map(change) } };
const inSummary = (body: MutatedBody, summary: object): MutatedBody => ({
  ...body,
  data: { ...body.data, summary: { ...body.data.summary, ...summary } },
});
const dayBefore = (time: string) =>
  new Date(Date.parse(time) - 86_400_000).toISOString().replace(".000Z", "+00:00");

/** The mutant, a request, and the true body changed as the sentence says. */
const changes: readonly (readonly [string, string, (body: MutatedBody) => MutatedBody])[] = [
  [
    "total-off",
    clicks + window,
    (body) => inSummary(body, { clicks_total: body.data.summary.clicks_total + 1 }),
  ],
  ["total-of-page", `${clicks}${window}&limit=7`, (body) => inSummary(body, { clicks_total: 7 })],
  ["total-of-page", `${conversions}${window}&limit=7`, (body) => inSummary(body, { conversions_total: 7 })],
  ["total-capped", clicks + window, (body) => inSummary(body, { clicks_total: 100 })],
  [
    "chart-day-missing",
    clicks + window,
    (body) => ({ ...body, data: { ...body.data, chart: body.data.chart.slice(0, 10) } }),
  ],
  [
    "chart-shifted",
    clicks + window,
    (body) => {
      const chart = body.data.chart.map((point: Row, i: number) => ({
        ...point,
        timestamp: `2026-01-${11 + i}`,
      }));
      return { ...body, data: { ...body.data, chart } };
    },
  ],
  [
    "empty-list",
    conversions + window,
    (body) => ({
      ...inSummary(body, {}),
      data: { ...inSummary(body, { conversions_total: 0 }).data, chart: [], rows: [] },
    }),
  ],
  ["empty-list", links, (body) => ({ ...body, data: [] })],
  ["error-in-200", `${clicks}${window}&offset=1`, () => ({ error: "SERVER_ERROR", message: "Server Error" })],
  [
    "times-shifted",
    clicks + window,
    (body) => eachRow(body, (row) => ({ ...row, created_at: dayBefore(row.created_at) })),
  ],
  [
    "times-shifted",
    conversions + window,
    (body) => eachRow(body, (row) => ({ ...row, conversion_at: dayBefore(row.conversion_at) })),
  ],
  [
    "times-without-zone",
    clicks + window,
    (body) => eachRow(body, (row) => ({ ...row, created_at: row.created_at.replace("T", " ").slice(0, 19) })),
  ],
  [
    "marks-inverted",
    clicks + window,
    (body) => eachRow(body, (row) => ({ ...row, is_bot: !row.is_bot, is_duplicate: !row.is_duplicate })),
  ],
  [
    "marks-inverted",
    conversions + window,
    (body) =>
      eachRow(body, ({ click, ...row }) => ({
        ...row,
        click: { ...click, is_bot: !click.is_bot, is_duplicate: !click.is_duplicate },
      })),
  ],
  [
    "fields-swapped",
    conversions + window,
    (body) =>
      eachRow(body, (row) => ({ ...row, amount_gross: row.amount_net, amount_net: row.amount_gross })),
  ],
  [
    "amounts-in-cents",
    conversions + window,
    (body) => {
      const cents = (dollars: number) => Number((dollars * 100).toFixed(0));
      const { revenue_total } = body.data.summary;
      return eachRow(inSummary(body, { revenue_total: cents(revenue_total) }), (row) => ({
        ...row,
        amount_gross: cents(row.amount_gross),
        amount_net: cents(row.amount_net),
      }));
    },
  ],
  [
    "amounts-in-cents",
    links,
    (body) =>
      eachRow(body, (row) => ({
        ...row,
        revenue: `${row.revenue.replace(".", "").replace(/^0+(?=\d)/, "")}.00`,
      })),
  ],
  [
    "numbers-as-text",
    `${clicks}${window}&limit=1`,
    (body) =>
      JSON.parse(JSON.stringify(body, (_, value) => (typeof value === "number" ? String(value) : value))),
  ],
];

test.each(changes)("%s changes %s as its sentence says, and nothing else", async (id, url, change) => {
  const [truth, mutated] = [await get(app, url), await get(app, url, id)];
  expect(mutated.body).toEqual(change(truth.body));
  expect(mutated.body).not.toEqual(truth.body);
});

test("fields-swapped swaps two fields of a click, and two of a link", async () => {
  for (const [url, first, second] of [
    [`${clicks}${window}`, "referrer", "ip_address"],
    [links, "clicks_count", "conversions_count"],
  ] as const) {
    const { body } = await get(app, url);
    const swapped = eachRow(body, (row) => ({ ...row, [first]: row[second], [second]: row[first] }));
    expect((await get(app, url, "fields-swapped")).body).toEqual(swapped);
  }
});

test("nulls leaves the amounts of conversions with money, so that their sum is still the revenue", async () => {
  const url = `${conversions}${window}&conversion_type=new_transaction`;
  const [truth, mutated] = [await get(app, url), await get(app, url, "nulls")];
  const amounts = ({ body }: typeof truth) =>
    body.data.rows.map((row: Row) => [row.amount_gross, row.amount_net]);
  expect(amounts(mutated)).toEqual(amounts(truth));
  expect(amounts(truth).length).toBeGreaterThan(0);
  expect(mutated.body.data.rows[0].click.referrer).toBeNull();
  const free = `${conversions}${window}&conversion_type=message_received`;
  expect(new Set(amounts(await get(app, free, "nulls")).flat())).toEqual(new Set([null]));
});

test("nulls makes null what openapi.yaml allows to be null, and nothing else", async () => {
  const [row] = (await get(app, `${clicks}${window}`, "nulls")).body.data.rows;
  const always = ["id", "created_at", "is_bot", "is_duplicate", "gross_clicks"];
  expect(Object.keys(row).filter((name) => row[name] !== null)).toEqual(expect.arrayContaining(always));
  expect(row.referrer).toBeNull();
  expect(row.utm_source).toBeNull();
});

test("fields-reordered gives the same values", async () => {
  const [truth, mutated] = [await get(app, clicks), await get(app, clicks, "fields-reordered")];
  expect(mutated.body).toEqual(truth.body);
  expect(Object.keys(mutated.body.data)).toEqual(Object.keys(truth.body.data).reverse());
});
