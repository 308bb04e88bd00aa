/** Clicks and conversions counted by the values of a field of their click. Each row is generated and read. */

import type { components } from "../../openapi/generated/admin-types.gen.ts";
import type { Mutable } from "../../openapi/wire.ts";
import type { Dataset } from "../../world/model/dataset.ts";
import { addClick, noClicks, type TrueClassCounts } from "./class-totals.ts";
import { type TrueRow, type TrueWindow, trueRowCount, trueRows } from "./true-rows.ts";

type Group = components["schemas"]["Group"];
/** Rows that a request may read, because each one takes about seven microseconds. */
export const mostCountedRows = 100_000;

/** The groups of each field, the largest first; or how many rows there are, when they are too many. */
export function groupCounts(
  dataset: Dataset,
  wanted: TrueWindow,
  fields: readonly string[],
): Readonly<Record<string, readonly Group[]>> | { readonly tooMany: number } {
  const tooMany = trueRowCount(dataset, "clicks", wanted) + trueRowCount(dataset, "conversions", wanted);
  if (tooMany > mostCountedRows) return { tooMany };
  const groups = new Map(fields.map((field) => [field, new Map<unknown, Mutable<Group>>()]));
  const groupsOf = (click: TrueRow | null) =>
    [...groups].map(([field, ofField]) => {
      const value = (click?.[field] ?? null) as Group["value"];
      const group = ofField.get(value) ?? { value, ...noClicks(), ...noConversions };
      ofField.set(value, group);
      return group;
    });
  for (const row of trueRows(dataset, "clicks", wanted))
    for (const group of groupsOf(row)) addClick(group as TrueClassCounts, row);
  for (const row of trueRows(dataset, "conversions", wanted))
    for (const group of groupsOf(row.click as TrueRow | null)) addConversion(group, row);
  return Object.fromEntries(
    [...groups].map(([field, ofField]) => [field, [...ofField.values()].sort(order)]),
  );
}

const noConversions = { conversions: 0, subscribers: 0, gross_cents: 0, net_cents: 0 };

function addConversion(group: Mutable<Group>, row: TrueRow): void {
  group.conversions++;
  if (row.conversion_type === "new_subscriber") group.subscribers++;
  group.gross_cents += Math.round(100 * Number(row.amount_gross));
  group.net_cents += Math.round(100 * Number(row.amount_net));
}

function order(a: Group, b: Group): number {
  const [first, second] = [String(a.value), String(b.value)];
  return b.clicks - a.clicks || (first < second ? -1 : first > second ? 1 : 0);
}
