import { beforeEach, describe, expect, test } from "vitest";
import { ask, jsonOf } from "../control/retrying-client.ts";
import { call, clicks, mock, useMock } from "./admin-call.ts";

useMock();

// Few enough to read every row.
beforeEach(() => void mock.set({ clicksPerDay: 300 }));

const dates = "date_start=2026-01-10T06:00:00Z&date_end=2026-01-14";
type Row = Record<string, unknown> & { readonly id: string; readonly created_at: string };
type ConversionRow = Row & {
  readonly conversion_type: string;
  readonly conversion_at: string;
  readonly amount_gross: number;
  readonly amount_net: number;
  readonly click: Row;
};

/** All rows of a list, page by page, as a client reads them. */
async function listed<R extends Row>(
  link: string,
  list: "clicks" | "conversions",
  query = dates,
): Promise<R[]> {
  const rows: R[] = [];
  for (let offset = 0; ; offset += 1000) {
    const url = clicks(`${query}&limit=1000&offset=${offset}`, link).replace("/clicks?", `/${list}?`);
    const page = jsonOf(await ask(url)).data.rows;
    rows.push(...page);
    if (page.length < 1000) return rows;
  }
}

const cents = (rows: readonly ConversionRow[], field: "amount_gross" | "amount_net") =>
  rows.reduce((sum, row) => sum + Math.round(100 * row[field]), 0);

/** What a truth must count of clicks and conversions. */
function countsOf(rows: readonly Row[], conversions: readonly ConversionRow[]) {
  const count = (bot: boolean, duplicate: boolean) =>
    rows.filter((row) => row.is_bot === bot && row.is_duplicate === duplicate).length;
  return {
    clicks: rows.length,
    people: count(false, false),
    bots: count(true, false),
    people_again: count(false, true),
    bots_again: count(true, true),
    conversions: conversions.length,
    subscribers: conversions.filter((row) => row.conversion_type === "new_subscriber").length,
    gross_cents: cents(conversions, "amount_gross"),
    net_cents: cents(conversions, "amount_net"),
  };
}

describe("counts by the values of a field", () => {
  const fields = ["utm_campaign", "country_code", "browser_device_type", "referrer", "is_bot"];

  test.each(["eveniet", "test_unicode", "test_nulls", "test_empty"])(
    "of %s are those of the rows that its pages list",
    async (link) => {
      const { groups } = (await call(`GET /links/${link}?${dates}&by=${fields}`)).body;
      const [rows, conversions] = [
        await listed(link, "clicks"),
        await listed<ConversionRow>(link, "conversions"),
      ];
      expect(Object.keys(groups)).toEqual(fields);
      for (const field of fields) {
        const all = [...rows, ...conversions.map(({ click }) => click)];
        const values = new Set(all.map((row) => row[field]));
        expect(new Set(groups[field].map(({ value }: { value: unknown }) => value))).toEqual(values);
        for (const { value, ...counts } of groups[field])
          expect(counts).toEqual(
            countsOf(
              rows.filter((row) => row[field] === value),
              conversions.filter(({ click }) => click[field] === value),
            ),
          );
        const sizes = groups[field].map((group: { clicks: number }) => group.clicks);
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
      }
    },
  );

  test("are refused with a hint when the window has too many rows, or the field does not exist", async () => {
    const tooMany = await call(`GET /links/test_huge?${dates}&by=country_code`);
    expect(tooMany.status).toBe(422);
    expect(tooMany.body.message).toMatch(
      /has \d+ clicks and conversions, .* 100000 at most: narrow the window/,
    );
    const unknown = await call(`GET /links/eveniet?${dates}&by=country`);
    expect(unknown).toMatchObject({ status: 422, body: { message: expect.stringContaining('"country"') } });
    const body = await call(
      "GET /links/test_huge?date_start=2026-01-10T06:00:00Z&date_end=2026-01-10T06:00:01Z&by=country_code",
    );
    expect(body.status).toBe(200);
  });
});

describe("days of a time zone", () => {
  const dayIn = (timeZone: string, text: string) => new Date(text).toLocaleDateString("sv-SE", { timeZone });

  test.each([
    ["Europe/Berlin", "2025-03-28", "2025-04-01"],
    ["Europe/Berlin", "2025-10-25T07:00:00Z", "2025-10-28"],
    ["America/New_York", "2025-11-01", "2025-11-03"],
    ["Asia/Kathmandu", "2026-01-29", "2026-02-03"],
    ["Africa/Cairo", "2025-04-24", "2025-04-26"],
    ["Australia/Lord_Howe", "2025-10-04", "2025-10-06"],
  ])("%s from %s to %s have the clicks and conversions of their rows", async (zone, start, end) => {
    const window = `date_start=${start}&date_end=${end}`;
    const { days, date_start, totals } = (await call(`GET /links/eveniet?${window}&tz=${zone}`)).body;
    const rows = await listed("eveniet", "clicks", window);
    const conversions = await listed<ConversionRow>("eveniet", "conversions", window);
    expect(days[0].date_start).toBe(date_start);
    expect(days.reduce((sum: number, { clicks }: { clicks: number }) => sum + clicks, 0)).toBe(totals.clicks);
    for (const { day, date_start, date_end, ...counts } of days) {
      expect([dayIn(zone, date_start), dayIn(zone, date_end)]).toEqual([day, day]);
      expect(counts).toEqual(
        countsOf(
          rows.filter(({ created_at }) => dayIn(zone, created_at) === day),
          conversions.filter(({ conversion_at }) => dayIn(zone, conversion_at) === day),
        ),
      );
    }
    for (const [i, { date_start }] of days.slice(1).entries())
      expect(Date.parse(date_start)).toBe(Date.parse(days[i].date_end) + 1000);
  });

  test("have 23 and 25 hours when clocks change", async () => {
    const hours = async (day: string) => {
      const window = `date_start=${day}T00:00:00%2B00:00&date_end=2026-01-01`;
      const found = (await call(`GET /links/eveniet?${window}&tz=Europe/Berlin`)).body.days[1];
      return (Date.parse(found.date_end) + 1000 - Date.parse(found.date_start)) / 3_600_000;
    };
    expect(await hours("2025-03-29")).toBe(23);
    expect(await hours("2025-10-25")).toBe(25);
    expect(await hours("2025-12-01")).toBe(24);
  });

  test("are there without clicks too, from the calendar's first day until now", async () => {
    const { days } = (await call("GET /links/test_empty?date_start=0001-01-01&date_end=2099-12-31&tz=UTC"))
      .body;
    expect(days[0]).toMatchObject({ day: "2024-01-01", clicks: 0 });
    expect(days.at(-1)).toMatchObject({ day: "2026-01-31", date_end: "2026-01-31T23:59:59+00:00" });
    expect(days.length).toBe(762);
  });

  test("of a zone that does not exist are refused", async () => {
    const body = await call("GET /links/eveniet?tz=Mars/Base");
    expect(body).toMatchObject({ status: 422, body: { message: expect.stringContaining("Mars/Base") } });
  });
});

describe("rows by id", () => {
  test.each(["clicks", "conversions"] as const)("of %s are the rows of the list", async (list) => {
    const rows = await listed("eveniet", list);
    const byId = Object.fromEntries(rows.map((row) => [row.id, row]));
    const all = (await call(`GET /links/eveniet/rows?${dates}&list=${list}`)).body;
    expect(all).toMatchObject({ rows: byId, unknown: [] });
    expect(Object.keys(all.rows)).toHaveLength(rows.length);
    const ids = [rows[0]?.id, "nothing", rows.at(-1)?.id, "01KG27W3PZS7E2JTH0GQJSFJJE"];
    const { rows: some, unknown } = (await call(`GET /links/eveniet/rows?ids=${ids}&list=${list}`)).body;
    expect(some).toEqual({ [ids[0] as string]: rows[0], [ids[2] as string]: rows.at(-1) });
    expect(unknown).toEqual([ids[1], ids[3]]);
  });

  test("are found at once in a link of a billion clicks", async () => {
    const [row] = jsonOf(await ask(clicks(`${dates}&limit=1&offset=300000000`, "test_huge"))).data.rows;
    const found = await call(`GET /links/test_huge/rows?ids=${row.id}`);
    expect(found.body.rows).toEqual({ [row.id]: row });
    const tooMany = await call(`GET /links/test_huge/rows?${dates}`);
    expect(tooMany).toMatchObject({ status: 422, body: { message: expect.stringContaining("10000 rows") } });
  });
});

test("the truth as of an instant is the truth of a clock that stands there", async () => {
  const instant = "2026-01-12T13:14:15.000Z";
  const asOf = (await call(`GET /links/eveniet?${dates}&as_of=${instant}&tz=UTC&by=referrer`)).body;
  expect(asOf.now).toBe(instant);
  mock.clock.set(instant);
  expect((await call(`GET /links/eveniet?${dates}&tz=UTC&by=referrer`)).body).toEqual(asOf);
  expect(asOf.totals.clicks).toBe((await listed("eveniet", "clicks")).length);
  expect((await call("GET /links/eveniet?as_of=yesterday")).status).toBe(422);
});

test.each([".5", ",5", ".5009"])("the instant of the truth may end in %s", async (fraction) => {
  const { body } = await call(`GET /links/eveniet?as_of=2026-01-12T13:14:15${fraction}Z`);
  expect(body.now).toBe("2026-01-12T13:14:15.500Z");
});

test("in process, truth and rows take the same options", async () => {
  const [date_start, date_end] = ["2026-01-10T06:00:00Z", "2026-01-14"];
  const truth = mock.truth("eveniet", { date_start, date_end, tz: "Europe/Berlin", by: ["country_code"] });
  expect(truth).toEqual((await call(`GET /links/eveniet?${dates}&tz=Europe/Berlin&by=country_code`)).body);
  const { rows } = mock.truthRows("eveniet", { date_start, date_end }) ?? {};
  expect(Object.keys(rows ?? {})).toHaveLength(truth?.totals.clicks ?? -1);
  expect(() => mock.truth("eveniet", { tz: "Mars/Base" })).toThrow("Mars/Base");
  expect(mock.truthRows("test_404")).toBeUndefined();
});
