/** The clicks of a smart link. One operation for each edition. */

import { type Edition, editionNames, editions } from "../../openapi/editions.ts";
import { document } from "../../openapi/generated/document.gen.ts";
import { numberedClicks, rangesOfClicks } from "../../world/query/click-ranges.ts";
import { type ClickPage, type ClickQuery, queryClicks } from "../../world/query/query.ts";
import type { Operation } from "../respond/operation.ts";
import { problems } from "../respond/problems.ts";
import { mostClicksBytes, writeClicksBody } from "./clicks-envelope.ts";
import { clicksParameterNames, readClicksQuery } from "./clicks-query.ts";

export const listSmartLinkClicks = Object.fromEntries(
  editionNames.map((edition) => [edition, clicksOf(edition)]),
) as { readonly [E in Edition]: Operation };

function clicksOf(edition: Edition): Operation<ClickQuery, ClickPage> {
  const { path, creditsUsed } = editions[edition];
  return {
    id: document.paths[path].get.operationId,
    edition,
    path,
    creditsUsed,
    parameterNames: clicksParameterNames,
    readQuery: readClicksQuery,
    pageOf: queryClicks,
    errorFor: ({ listed }, { offset }, { page_past_end }) =>
      offset > 0 && offset >= listed && page_past_end === "not_found"
        ? problems.pagePastEnd(offset, `the window holds ${listed} clicks`)
        : undefined,
    mostBytes: mostClicksBytes,
    writeBody: (writer, content) => writeClicksBody(writer, content, edition),
    rows: {
      list: "clicks",
      offsetOf: ({ offset }) => offset,
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
