/** The true counts of a link's conversions in a window. */
import type { components } from "../../openapi/generated/admin-types.gen.ts";
import { queryConversions } from "../../world/conversions/query-conversions.ts";
import { type ConversionType, conversionTypes } from "../../world/fans/conversion-kinds.ts";
import type { Dataset } from "../../world/model/dataset.ts";
import type { Window } from "../../world/time/window.ts";

interface ConversionsOf {
  readonly link: string;
  readonly window: Window;
  readonly nowMs: number;
}

export function trueConversions(
  dataset: Dataset,
  wanted: ConversionsOf,
): components["schemas"]["ConversionTotals"] {
  // Whatever the totals of a page are assumed to describe, these describe the window.
  const behaviour = { ...dataset.behaviour, totals_scope: "filtered_window" } as const;
  const totalsOf = (conversionType: ConversionType | undefined) =>
    queryConversions(
      { ...dataset, behaviour },
      {
        ...wanted,
        conversionType,
        fanId: undefined,
        includeBots: true,
        includeDuplicates: true,
        limit: 1,
        offset: 0,
      },
    ).totals;
  const { conversions, subscribers, grossCents, netCents } = totalsOf(undefined);
  const byType = conversionTypes.map((type) => [type, totalsOf(type).conversions] as const);
  return {
    conversions,
    subscribers,
    by_type: Object.fromEntries(byType),
    gross_cents: grossCents,
    net_cents: netCents,
  };
}
