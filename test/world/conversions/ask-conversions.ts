/** Asking for conversions as the server does, and reading the rows back from their bytes. */
import type { Click202609 } from "../../../src/openapi/wire.ts";
import type { ConversionTotals } from "../../../src/world/conversions/conversion-counts.ts";
import { longestConversion, writeConversions } from "../../../src/world/conversions/conversion-rows.ts";
import { type ConversionQuery, queryConversions } from "../../../src/world/conversions/query-conversions.ts";
import type { ConversionType } from "../../../src/world/fans/conversion-kinds.ts";
import type { Dataset } from "../../../src/world/model/dataset.ts";
import { jsonOf } from "../query-page.ts";

export interface ConversionRow {
  readonly id: string;
  readonly conversion_type: ConversionType;
  /** Null only where amounts without money are assumed to be. */
  readonly amount_gross: number;
  readonly amount_net: number;
  readonly conversion_at: string;
  readonly fan_onlyfans_id: string;
  readonly fan: Readonly<Record<"onlyfans_id" | "username" | "name" | "avatar_url" | "onlyfans_url", string>>;
  readonly click: Click202609;
}

export interface ConversionAnswer {
  readonly totals: ConversionTotals;
  readonly chart: readonly { readonly timestamp: string; readonly conversions: number }[];
  readonly rows: readonly ConversionRow[];
}

export function askConversions(dataset: Dataset, query: ConversionQuery): ConversionAnswer {
  const page = queryConversions(dataset, query);
  const { totals, chart, rows } = page;
  return {
    totals,
    chart: chart.map(({ day, conversions }) => ({
      timestamp: new Date(day * 86_400_000).toISOString().slice(0, 10),
      conversions,
    })),
    rows: jsonOf(longestConversion * rows.length, (writer) => writeConversions(writer, page)),
  };
}
