/** The smart links of the team. */
import type { SmartLinksResponse } from "../../../openapi/wire.ts";
import { type LinksPage, queryLinks } from "../../../world/links/query-links.ts";
import { metaWithRateLimits, writeJson } from "../../respond/body/json-body.ts";
import type { Operation } from "../../respond/operation.ts";
import { problems } from "../../respond/problems.ts";
import { linksParameterNames, linksPath, readLinksQuery, type TeamLinksQuery } from "./links-query.ts";

const mostOtherBytes = 1024;
/** Ids and names of the team's links are short. */
const mostLinkBytes = 2048;

export const listSmartLinks: Operation<TeamLinksQuery, LinksPage> = {
  id: "listSmartLinks",
  edition: "2026-09",
  path: linksPath,
  creditsUsed: 0,
  parameterNames: linksParameterNames,
  readQuery: readLinksQuery,
  pageOf: (dataset, query) => queryLinks(dataset, query.linkCount, query),
  errorFor: ({ total }, { offset }, { page_past_end }) =>
    offset > 0 && offset >= total && page_past_end === "not_found"
      ? problems.pagePastEnd(offset, `the team has ${total} such links`)
      : undefined,
  mostBytes: ({ links }) => mostOtherBytes + mostLinkBytes * links.length,
  writeBody: (writer, { page, credits, rateLimits }) =>
    writeJson(writer, {
      data: page.links as SmartLinksResponse["data"],
      _meta: metaWithRateLimits(credits, rateLimits),
    } satisfies SmartLinksResponse),
  cacheKey: () => [],
};
