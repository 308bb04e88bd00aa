/** Fans as rows, on ordinary links and on special ones, whose clicks and conversions are shown differently. */
import { describe, expect, test } from "vitest";
import { createDataset } from "../../../src/world/model/dataset.ts";
import { variants } from "../../../src/world/model/link-variants.ts";
import { spenderRows } from "../../../src/world/people/fan-rows.ts";
import { queryFans } from "../../../src/world/people/query-fans.ts";
import { askFans, conversionsUntil, everybody } from "./naive-fans.ts";

const nowMs = Date.parse("2024-02-01T12:00:00Z");
const link = "eveniet";

const worldWith = (variant?: keyof typeof variants) =>
  createDataset({ seed: "rows", clicksPerDay: 200, variant: variant && variants[variant] });
const rowsOf = (variant?: keyof typeof variants) =>
  askFans(worldWith(variant), { link, nowMs, ...everybody }).rows;
const withoutConversion = (rows: ReturnType<typeof rowsOf>) =>
  rows.filter(({ conversion_id }) => conversion_id === null);

describe.each([
  undefined,
  "nulls",
  "filled",
  "nulCharacters",
  "unicode",
  "unknownFields",
  "botsOnly",
] as const)("where links are %s", (variant) => {
  test("a subscriber is shown as its subscription shows it, with the same click", () => {
    const subscriptions = new Map(
      conversionsUntil(worldWith(variant), link, nowMs)
        .filter(({ conversion_type }) => conversion_type === "new_subscriber")
        .map((row) => [row.fan_onlyfans_id, row]),
    );
    const subscribers = rowsOf(variant).filter(({ conversion_id }) => conversion_id !== null);
    expect(subscribers).toHaveLength(subscriptions.size);
    expect(subscribers.length).toBeGreaterThan(30);
    for (const row of subscribers) {
      const { onlyfans_id, username, name, avatar_url, converted_at, click_id, external_click_id } = row;
      const { fan, click, conversion_at } = subscriptions.get(onlyfans_id)!;
      expect([username, name, avatar_url]).toEqual([fan.username, fan.name, fan.avatar_url]);
      expect([click_id, external_click_id]).toEqual([click.id, click.external_click_id]);
      expect(converted_at).toBe(conversion_at);
    }
  });

  test("a spender is the fan with its revenue, as of the instant that is given", () => {
    const { table, shown } = queryFans(worldWith(variant), { link, nowMs, ...everybody, limit: 40 });
    expect(spenderRows(table, shown, "2024-02-01T12:00:00+00:00")).toEqual(
      rowsOf(variant)
        .slice(0, 40)
        .map(({ onlyfans_id, username, revenue_net }) => ({
          onlyfans_id,
          username,
          revenue: { total: revenue_net, calculated_at: "2024-02-01T12:00:00+00:00" },
        })),
    );
  });
});

test("a fan without a conversion has a name like any other, and no click", () => {
  const rows = withoutConversion(rowsOf());
  expect(rows.length).toBeGreaterThan(1);
  for (const { onlyfans_id, ...row } of rows)
    expect(row).toMatchObject({
      username: expect.stringMatching(new RegExp(`^[a-z_]+_u${onlyfans_id}$`)),
      name: expect.stringMatching(/^\p{Lu}/u),
      avatar_url: `https://example.com/avatars/${onlyfans_id}.jpg`,
      converted_at: null,
      click_id: null,
      external_click_id: null,
    });
});

test("a fan without a conversion is special where its link is", () => {
  for (const row of withoutConversion(rowsOf("nulls")))
    expect([row.name, row.avatar_url]).toEqual([null, null]);
  for (const row of withoutConversion(rowsOf("unknownFields")))
    expect(row).toMatchObject({ undocumented_text: "Springfield", undocumented_flag: false });
});

test("ids of fans and of their conversions are two numbers, both unique", () => {
  const rows = rowsOf();
  const ids = rows.flatMap(({ fan_id, conversion_id }) => [fan_id, conversion_id ?? `none of ${fan_id}`]);
  expect(new Set(ids).size).toBe(2 * rows.length);
});
