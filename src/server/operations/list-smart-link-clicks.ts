/** The clicks of a smart link. One operation for each edition. */

import { type Edition, editionNames, editions } from "../../openapi/editions.ts";
import { document } from "../../openapi/generated/document.gen.ts";
import { numberedClicks, rangesOfClicks } from "../../world/query/click-ranges.ts";
import { type ClickPage, type ClickQuery, queryClicks } from "../../world/query/query.ts";
import type { Operation } from "../respond/operation.ts";
import { operationFacts } from "../respond/operation-facts.ts";
import { mostClicksBytes, writeClicksBody } from "./clicks-envelope.ts";
import { clicksParameterNames, readClicksQuery } from "./clicks-query.ts";

export const listSmartLinkClicks = Object.fromEntries(
  editionNames.map((edition) => [edition, clicksOf(edition)]),
) as { readonly [E in Edition]: Operation };

function clicksOf(edition: Edition): Operation<ClickQuery, ClickPage> {
  return {
    ...operationFacts(document.paths[editions[edition].path].get.operationId),
    parameterNames: clicksParameterNames,
    readQuery: readClicksQuery,
    pageOf: queryClicks,
    mostBytes: mostClicksBytes,
    writeBody: (writer, content) => writeClicksBody(writer, content, edition),
    rows: {
      list: "clicks",
      countOf: ({ listed }) => listed,
      holds: (count) => `the window holds ${count} clicks`,
      order: ({ row_order }) => row_order,
      shownOn: rangesOfClicks,
      listed: numberedClicks,
    },
    cacheKey: ({ link, window, limit, offset, includeBots, includeDuplicates }) => [
      link,
      window.start,
      window.end,
      limit,
      offset,
      includeBots,
      includeDuplicates,
    ],
  };
}
