/** The query of `listSmartLinks`, from the query string to what world/ takes. */
import type { LinksQuery } from "../../../world/links/query-links.ts";
import type { QueryContext, QueryInput, ReadQuery } from "../../respond/operation.ts";
import { readParameters, refuseUnknown } from "../../respond/parameters.ts";
import { queryParametersOf } from "../../respond/query-parameters.ts";

/** A page of the team's links, and how many links the team has. */
export interface TeamLinksQuery extends LinksQuery {
  readonly linkCount: number;
}

export const linksPath = "/api/smart-links";
const parameters = queryParametersOf(linksPath);

export const linksParameterNames: readonly string[] = parameters.map(({ name }) => name);

export function readLinksQuery(
  { search }: QueryInput,
  { behaviour, nowMs, linkCount, resources }: QueryContext,
): ReadQuery<TeamLinksQuery> {
  const read = readParameters(search, parameters, behaviour);
  const errors = refuseUnknown(read, linksParameterNames, behaviour);
  if (Object.keys(errors).length > 0) return { kind: "invalid", errors };
  const values = read.values as unknown as LinksValues;
  const query = {
    name: values.name,
    tags: values["filter[tags][]"],
    accountIds: values.account_ids,
    pixelIds: values.pixel_ids,
    limit: values.limit,
    offset: values.offset,
    nowMs,
    linkCount,
    changes: resources,
  };
  // The counters of a link move with the clock.
  return { kind: "query", query, isLasting: false, unknown: read.unknown };
}

interface LinksValues {
  readonly limit: number;
  readonly offset: number;
  readonly name: string | undefined;
  readonly account_ids: readonly string[] | undefined;
  readonly pixel_ids: readonly string[] | undefined;
  readonly "filter[tags][]": readonly string[] | undefined;
}
