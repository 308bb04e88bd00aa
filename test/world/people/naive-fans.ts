/** The obvious way to find the people of a link: group all its conversions by fan, and add up. */
import type { FansResponse } from "../../../src/openapi/wire.ts";
import type { Dataset } from "../../../src/world/model/dataset.ts";
import { noFilters } from "../../../src/world/people/fan-order.ts";
import { fanRows } from "../../../src/world/people/fan-rows.ts";
import { type FansQuery, queryFans, totalsOfFans } from "../../../src/world/people/query-fans.ts";
import type { ConversionRow } from "../conversions/ask-conversions.ts";
import { everyConversion } from "../conversions/naive-conversions.ts";
import { ulidMs } from "../naive.ts";

export type FanRow = FansResponse["data"]["rows"][number];

/** All fans, those who paid most first. */
export const everybody = {
  filters: noFilters,
  order: { sort: "revenue_net", descending: true },
  limit: 1e6,
  offset: 0,
} as const satisfies Partial<FansQuery>;

export function askFans(dataset: Dataset, query: FansQuery) {
  const page = queryFans(dataset, query);
  return { totals: totalsOfFans(page.table, page.counted), rows: fanRows(page.table, page.shown) };
}

/** What conversions say of a fan. */
export type KnownOfFan = Pick<
  FanRow,
  | "onlyfans_id"
  | "username"
  | "name"
  | "avatar_url"
  | "revenue_net"
  | "messages_sent_by_fan"
  | "converted_at"
  | "click_id"
  | "external_click_id"
>;

/** The conversions of a link until now. */
export function conversionsUntil(dataset: Dataset, link: string, nowMs: number): ConversionRow[] {
  const to = Math.floor(nowMs / 86_400_000);
  return everyConversion(dataset, { link, to, nowMs }).filter(({ id }) => ulidMs(id) < nowMs);
}

/** Fans with a conversion, by their ids. */
export function naiveFans(conversions: readonly ConversionRow[]): ReadonlyMap<string, KnownOfFan> {
  const fans = new Map<string, KnownOfFan>();
  for (const { conversion_type, conversion_at, fan, click } of conversions) {
    if (conversion_type !== "new_subscriber") continue;
    fans.set(fan.onlyfans_id, {
      onlyfans_id: fan.onlyfans_id,
      username: fan.username,
      name: fan.name,
      avatar_url: fan.avatar_url,
      ...sumsOf(conversions.filter((row) => row.fan_onlyfans_id === fan.onlyfans_id)),
      converted_at: conversion_at,
      click_id: click.id,
      external_click_id: click.external_click_id,
    });
  }
  return fans;
}

function sumsOf(own: readonly ConversionRow[]) {
  const cents = own.reduce((sum, row) => sum + Math.round(100 * row.amount_net), 0);
  const messages = own.filter((row) => row.conversion_type === "message_received").length;
  return { revenue_net: cents / 100, messages_sent_by_fan: messages };
}
