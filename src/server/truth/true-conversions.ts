/** The true counts of a link's conversions in a window. */
import type { components } from "../../openapi/generated/admin-types.gen.ts";
import { queryConversions } from "../../world/conversions/query-conversions.ts";
import { type ConversionType, conversionTypes } from "../../world/fans/conversion-kinds.ts";
import type { Dataset } from "../../world/model/dataset.ts";
import { everyClick, type TrueWindow } from "./true-rows.ts";

type Schemas = components["schemas"];

/** Counts and amounts in whole cents. */
export function conversionCounts(dataset: Dataset, wanted: TrueWindow): Schemas["ConversionCounts"] {
  const { conversions, subscribers, grossCents, netCents } = totalsOf(dataset, wanted, undefined);
  return { conversions, subscribers, gross_cents: grossCents, net_cents: netCents };
}

/** The same with the counts of each type. */
export function trueConversions(dataset: Dataset, wanted: TrueWindow): Schemas["ConversionTotals"] {
  const byType = conversionTypes.map((type) => [type, totalsOf(dataset, wanted, type)] as const);
  return {
    ...conversionCounts(dataset, wanted),
    by_type: Object.fromEntries(byType.map(([type, { conversions }]) => [type, conversions])),
    gross_cents_by_type: Object.fromEntries(byType.map(([type, { grossCents }]) => [type, grossCents])),
    net_cents_by_type: Object.fromEntries(byType.map(([type, { netCents }]) => [type, netCents])),
  };
}

function totalsOf(dataset: Dataset, wanted: TrueWindow, conversionType: ConversionType | undefined) {
  const query = { ...wanted, ...everyClick, conversionType, fanId: undefined, limit: 1, offset: 0 };
  return queryConversions(dataset, query).totals;
}
