/** The conversions of a smart link. */
import { numberedConversions, rangesOfConversions } from "../../../world/conversions/conversion-ranges.ts";
import {
  type ConversionPage,
  type ConversionQuery,
  queryConversions,
} from "../../../world/conversions/query-conversions.ts";
import type { Operation } from "../../respond/operation.ts";
import { problems } from "../../respond/problems.ts";
import { mostConversionsBytes, writeConversionsBody } from "./conversions-envelope.ts";
import { conversionsParameterNames, conversionsPath, readConversionsQuery } from "./conversions-query.ts";

export const listSmartLinkConversions: Operation<ConversionQuery, ConversionPage> = {
  id: "listSmartLinkConversions",
  edition: "2026-09",
  path: conversionsPath,
  creditsUsed: 0,
  parameterNames: conversionsParameterNames,
  readQuery: readConversionsQuery,
  pageOf: queryConversions,
  errorFor: ({ listed }, { offset }, { page_past_end }) =>
    offset > 0 && offset >= listed && page_past_end === "not_found"
      ? problems.pagePastEnd(offset, `the window holds ${listed} conversions`)
      : undefined,
  mostBytes: mostConversionsBytes,
  writeBody: writeConversionsBody,
  rows: {
    list: "conversions",
    offsetOf: ({ offset }) => offset,
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
};
