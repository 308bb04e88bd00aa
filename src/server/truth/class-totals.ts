/** Clicks by class, under the names of admin.yaml. */
import type { components } from "../../openapi/generated/admin-types.gen.ts";
import type { Mutable } from "../../openapi/wire.ts";
import type { ClassCounts } from "../../world/query/class-counts.ts";

export type TrueClassCounts = Mutable<components["schemas"]["Classes"]>;

export function noClicks(): TrueClassCounts {
  return namedCounts({ 0: 0, 1: 0, 2: 0, 3: 0 });
}

export function namedCounts({
  0: people,
  1: bots,
  2: people_again,
  3: bots_again,
}: ClassCounts): TrueClassCounts {
  const clicks = people + bots + people_again + bots_again;
  return { clicks, people, bots, people_again, bots_again };
}

/** Adds a click by its marks. */
export function addClick(totals: TrueClassCounts, row: Readonly<Record<string, unknown>>): void {
  totals.clicks++;
  totals[row.is_duplicate ? (row.is_bot ? "bots_again" : "people_again") : row.is_bot ? "bots" : "people"]++;
}
