/** The query of `listSmartLinkConversions`, from the query string to what world/ takes. */

import type { ConversionQuery } from "../../../world/conversions/query-conversions.ts";
import type { ConversionType } from "../../../world/fans/conversion-kinds.ts";
import type { QueryContext, QueryInput, ReadQuery } from "../../respond/operation.ts";
import { queryParametersOf } from "../../respond/query-parameters.ts";
import { readWindowQuery } from "../window-query.ts";

export const conversionsPath = "/api/smart-links/{smart_link_id}/conversions";
const parameters = queryParametersOf(conversionsPath);

export const conversionsParameterNames: readonly string[] = parameters.map(({ name }) => name);

export function readConversionsQuery(
  { link, search }: QueryInput,
  context: QueryContext,
): ReadQuery<ConversionQuery> {
  const { values, window, errors, isLasting, unknown } = readWindowQuery(search, parameters, context);
  if (Object.keys(errors).length > 0) return { kind: "invalid", errors };
  const { limit, offset, ...filters } = values as unknown as ConversionsValues;
  const query = {
    link: link ?? "",
    window,
    includeBots: filters.include_bots,
    includeDuplicates: filters.include_duplicates,
    conversionType: filters.conversion_type,
    fanId: filters.onlyfans_user_id,
    limit,
    offset,
    nowMs: context.nowMs,
  };
  return { kind: "query", query, isLasting, unknown };
}

interface ConversionsValues {
  readonly limit: number;
  readonly offset: number;
  readonly include_bots: boolean;
  readonly include_duplicates: boolean;
  readonly conversion_type: ConversionType | undefined;
  readonly onlyfans_user_id: string | undefined;
}
