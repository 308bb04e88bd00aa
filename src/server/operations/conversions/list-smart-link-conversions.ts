/** The conversions of a smart link. */
import { numberedConversions, rangesOfConversions } from "../../../world/conversions/conversion-ranges.ts";
import { type ConversionQuery, queryConversions } from "../../../world/conversions/query-conversions.ts";
import type { ConversionType } from "../../../world/fans/conversion-kinds.ts";
import { readingOperation } from "../reading-operation.ts";
import { mostConversionsBytes, writeConversionsBody } from "./conversions-envelope.ts";

interface ConversionsValues {
  readonly limit: number;
  readonly offset: number;
  readonly include_bots: boolean;
  readonly include_duplicates: boolean;
  readonly conversion_type: ConversionType | undefined;
  readonly onlyfans_user_id: string | undefined;
}

export const listSmartLinkConversions = readingOperation("listSmartLinkConversions", {
  queryOf: (values: ConversionsValues, { link, window, nowMs }): ConversionQuery => ({
    link,
    window,
    includeBots: values.include_bots,
    includeDuplicates: values.include_duplicates,
    conversionType: values.conversion_type,
    fanId: values.onlyfans_user_id,
    limit: values.limit,
    offset: values.offset,
    nowMs,
  }),
  pageOf: queryConversions,
  mostBytes: mostConversionsBytes,
  writeBody: writeConversionsBody,
  rows: {
    list: "conversions",
    countOf: ({ listed }) => listed,
    holds: (count) => `the window holds ${count} conversions`,
    order: ({ row_order }) => row_order,
    shownOn: rangesOfConversions,
    listed: numberedConversions,
  },
  cacheKey: ({ link, window, limit, offset, includeBots, includeDuplicates, conversionType, fanId }) => [
    link,
    window.start,
    window.end,
    limit,
    offset,
    includeBots,
    includeDuplicates,
    conversionType ?? "",
    fanId ?? "",
  ],
});
