import { expect, test } from "vitest";
import { assumedBehaviour } from "../../../src/openapi/assumptions.ts";
import type { Click202609 } from "../../../src/openapi/wire.ts";
import { createDataset } from "../../../src/world/model/dataset.ts";
import { variants } from "../../../src/world/model/link-variants.ts";
import { ulidMs } from "../naive.ts";
import { queryPage } from "../query-page.ts";
import { askConversions, type ConversionRow } from "./ask-conversions.ts";
import { everyConversion } from "./naive-conversions.ts";

const second = (text: string) => Date.parse(text) / 1000;
const to = Date.parse("2024-12-31") / 86_400_000;
const links = ["eveniet", "fugit", "01JGYKZ5T0SANDBOXN0000000A"];
const seed = "coherent";
const world = links.map((link) => ({
  link,
  rows: everyConversion({ seed, clicksPerDay: 300, variant: undefined }, { link, to }),
}));
const day = (row: ConversionRow) => Date.parse(row.conversion_at.slice(0, 10)) / 86_400_000;

test("a conversion's click is the row of the clicks listing, field by field", () => {
  for (const { link, rows } of world.slice(0, 2)) {
    const dataset = createDataset({ seed, clicksPerDay: 300 });
    const listed = new Map<string, Click202609>();
    const query = { link, includeBots: true, includeDuplicates: true, nowMs: 5e12, offset: 0, limit: 1e6 };
    const window = { start: second("2024-01-01"), end: second("2024-12-31T23:59:59Z") };
    for (const click of queryPage(dataset, { ...query, window }).rows) listed.set(click.id, click);
    expect(rows.length).toBeGreaterThan(500);
    for (const { click } of rows) expect(JSON.stringify(click)).toBe(JSON.stringify(listed.get(click.id)));
  }
});

test("a click has one subscription at most, after it, within six hours and on the same day", () => {
  for (const { rows } of world) {
    const subscriptions = rows.filter((row) => row.conversion_type === "new_subscriber");
    expect(new Set(subscriptions.map(({ click }) => click.id)).size).toBe(subscriptions.length);
    expect(new Set(subscriptions.map((row) => row.fan_onlyfans_id)).size).toBe(subscriptions.length);
    for (const { id, conversion_at, click } of subscriptions) {
      expect(id.slice(0, 14) > click.id.slice(0, 14)).toBe(true);
      expect(ulidMs(id) - ulidMs(click.id)).toBeLessThanOrEqual(6 * 3_600_000);
      expect(conversion_at.slice(0, 10)).toBe(click.created_at.slice(0, 10));
    }
  }
});

test("whatever else a fan does comes on a later day, by the same click", () => {
  for (const { rows } of world) {
    const subscriptions = new Map(
      rows.filter((row) => row.conversion_type === "new_subscriber").map((row) => [row.fan_onlyfans_id, row]),
    );
    for (const row of rows.filter((row) => row.conversion_type !== "new_subscriber")) {
      const subscription = subscriptions.get(row.fan_onlyfans_id);
      expect(subscription?.click).toEqual(row.click);
      expect(day(row)).toBeGreaterThan(day(subscription!));
    }
  }
});

test("the first message of a fan is the first received, and the third is the third", () => {
  for (const { rows } of world) {
    const received = new Map<string, string[]>();
    const sorted = rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    for (const row of sorted.filter((row) => row.conversion_type === "message_received"))
      received.set(row.fan_onlyfans_id, [...(received.get(row.fan_onlyfans_id) ?? []), row.conversion_at]);
    const of = (type: string) => rows.filter((row) => row.conversion_type === type);
    expect(of("fan_sent_1_message")).toHaveLength(received.size);
    for (const row of of("fan_sent_1_message"))
      expect(received.get(row.fan_onlyfans_id)?.[0]).toBe(row.conversion_at);
    const three = [...received.values()].filter(({ length }) => length >= 3);
    expect(of("fan_sent_3_messages")).toHaveLength(three.length);
    for (const row of of("fan_sent_3_messages"))
      expect(received.get(row.fan_onlyfans_id)?.[2]).toBe(row.conversion_at);
  }
});

test("ids of conversions are unique, and in the order of time", () => {
  for (const { rows } of world) {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    for (const { id, conversion_at } of rows)
      expect(new Date(ulidMs(id)).toISOString().slice(0, 19)).toBe(conversion_at.slice(0, 19));
  }
});

test("amounts are whole cents; the platform takes a fifth of each; messages cost nothing", () => {
  const rows = world.flatMap((each) => each.rows);
  for (const { conversion_type, amount_gross, amount_net } of rows) {
    expect(amount_gross).toBe(Number(amount_gross.toFixed(2)));
    expect(amount_net).toBe(Math.round(amount_gross * 80) / 100);
    if (conversion_type === "new_transaction") expect(amount_gross).toBeGreaterThan(0);
    else if (conversion_type !== "new_subscriber") expect(amount_gross).toBe(0);
  }
});

test("most conversions come from clicks that are neither bots nor duplicates, and some from each class", () => {
  for (const { rows } of world) {
    const share = (bot: boolean, duplicate: boolean) =>
      rows.filter(({ click }) => click.is_bot === bot && click.is_duplicate === duplicate).length /
      rows.length;
    expect(share(false, false)).toBeGreaterThan(0.75);
    expect(share(true, false)).toBeGreaterThan(0);
    expect(share(false, true)).toBeGreaterThan(0);
    expect(share(true, true)).toBeGreaterThan(0);
  }
});

test("names of fans follow from their ids, and nobody of them is real", () => {
  const rows = world.flatMap((each) => each.rows);
  for (const { fan, fan_onlyfans_id } of rows) {
    expect(fan.onlyfans_id).toBe(fan_onlyfans_id);
    expect(fan_onlyfans_id).toMatch(/^\d{9}$/);
    expect(fan.username).toMatch(new RegExp(`^[a-z]+(_[a-z]+)+_u${fan_onlyfans_id}$`));
    expect(fan.onlyfans_url).toBe(`https://onlyfans.com/${fan.username}`);
    expect(new URL(fan.avatar_url).host).toBe("example.com");
  }
  expect(new Set(rows.map(({ fan }) => fan.name)).size).toBeGreaterThan(50);
});

const lately = {
  link: "test",
  window: { start: second("2026-01-25"), end: second("2026-01-31T23:59:59Z") },
  includeBots: true,
  includeDuplicates: true,
  nowMs: 5e12,
  conversionType: undefined,
  fanId: undefined,
  offset: 0,
  limit: 100,
};
const peculiar = (variant: keyof typeof variants) =>
  askConversions(createDataset({ seed: "variants", clicksPerDay: 5000, variant: variants[variant] }), lately);

test("an empty link has no conversions, one of bots only has conversions by bots", () => {
  expect(peculiar("empty")).toEqual({
    totals: { conversions: 0, subscribers: 0, grossCents: 0, netCents: 0 },
    chart: [],
    rows: [],
  });
  expect(peculiar("botsOnly").rows.length).toBe(100);
  expect(peculiar("botsOnly").rows.every(({ click }) => click.is_bot)).toBe(true);
  expect(peculiar("noBots").rows.every(({ click }) => !click.is_bot)).toBe(true);
});

test("where fields are null, a conversion without money has no amounts and its fan no name", () => {
  const { rows, totals } = peculiar("nulls");
  expect(totals.grossCents).toBeGreaterThan(0);
  for (const { amount_gross, amount_net, conversion_type, fan, click } of rows) {
    expect([fan.name, fan.avatar_url, click.referrer]).toEqual([null, null, null]);
    if (conversion_type === "new_transaction") expect(amount_gross).toBeGreaterThan(0);
    if (conversion_type === "message_received") expect([amount_gross, amount_net]).toEqual([null, null]);
    expect(fan.onlyfans_url).toContain(fan.username);
  }
});

test("amounts without money are null where that is assumed, and the totals are the same", () => {
  const world = { seed: "variants", clicksPerDay: 5000 };
  const behaviour = { ...assumedBehaviour, amounts_without_money: "shown_as_null" as const };
  const [zeros, nulls] = [createDataset(world), createDataset({ ...world, behaviour })].map((dataset) =>
    askConversions(dataset, lately),
  );
  const orNull = (amount: number) => (amount === 0 ? null : amount);
  const expected = zeros!.rows.map((row) => ({
    ...row,
    amount_gross: orNull(row.amount_gross),
    amount_net: orNull(row.amount_net),
  }));
  expect(nulls).toEqual({ ...zeros, rows: expected });
});

test("names of fans in many scripts, and fields that nobody announced", () => {
  const names = new Set(peculiar("unicode").rows.map(({ fan }) => fan.name));
  expect([...names].some((name) => /\p{Script=Han}/u.test(name))).toBe(true);
  const row = peculiar("unknownFields").rows[0] as unknown as Record<string, Record<string, unknown>>;
  const added = [row, row.fan, row.click].map((each) => each?.undocumented_flag);
  expect(added).toEqual([false, false, false]);
});

test("a link of a thousand million clicks a week has conversions, and their sum is the chart's", () => {
  const { totals, chart, rows } = peculiar("huge");
  expect(totals.conversions).toBeGreaterThan(10_000_000);
  expect(chart).toHaveLength(7);
  expect(chart.reduce((sum, { conversions }) => sum + conversions, 0)).toBe(totals.conversions);
  expect(rows).toHaveLength(100);
});
