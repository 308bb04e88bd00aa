/** The smart links of the team. */
import { numberedLinks, rangesOfLinks } from "../../../world/links/link-ranges.ts";
import { type LinksPage, queryLinks } from "../../../world/links/query-links.ts";
import type { Operation } from "../../respond/operation.ts";
import { problems } from "../../respond/problems.ts";
import { mostLinksBytes, writeLinksBody } from "./links-envelope.ts";
import { linksParameterNames, linksPath, readLinksQuery, type TeamLinksQuery } from "./links-query.ts";

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
  mostBytes: mostLinksBytes,
  writeBody: writeLinksBody,
  rows: {
    list: "links",
    offsetOf: ({ offset }) => offset,
    order: ({ link_order }) => link_order,
    shownOn: rangesOfLinks,
    listed: (dataset, query) => numberedLinks(dataset, query.linkCount, query),
  },
  cacheKey: () => [],
};
