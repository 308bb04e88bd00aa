/** The tags of a smart link, and those of all links. */
import type { LinkTagsResponse, TagsResponse } from "../../../openapi/wire.ts";
import { linksOf } from "../../../world/links/query-links.ts";
import { linkFactsOf } from "../../../world/links/smart-link.ts";
import { tagsOf } from "../../../world/links/team-changes.ts";
import type { Resources } from "../../resources/resources.ts";
import { metaWithRateLimits, mostJsonBytes, writeJson } from "../../respond/body/json-body.ts";
import type { Operation, QueryContext } from "../../respond/operation.ts";
import { readParameters, refuseUnknown } from "../../respond/parameters.ts";
import { queryParametersOf } from "../../respond/query-parameters.ts";
import { readNoParameters } from "../no-parameters.ts";
import { tagsPath } from "./change-tags.ts";

interface TagsQuery {
  readonly link: string;
  readonly resources: Resources;
}

const common = {
  edition: "2026-09",
  creditsUsed: 0,
  errorFor: () => undefined,
  mostBytes: mostJsonBytes,
  cacheKey: () => [],
} as const;

export const listSmartLinkTags: Operation<TagsQuery, TagsResponse> = {
  ...common,
  id: "listSmartLinkTags",
  path: tagsPath,
  parameterNames: [],
  isOfLinkItself: true,
  readQuery: (request, context) =>
    readNoParameters(request, context, { link: request.link ?? "", resources: context.resources }),
  pageOf: (dataset, { link, resources }) => ({
    tags: tagsOf(resources.links.get(link) ?? linkFactsOf(dataset, link), resources),
  }),
  writeBody: (writer, { page }) => writeJson(writer, page),
};

interface LinkTagsQuery extends Pick<QueryContext, "nowMs" | "linkCount" | "resources"> {
  /** Undefined for links of all types. */
  readonly type: string | undefined;
}

const linkTagsPath = "/api/link-tags";
const parameters = queryParametersOf(linkTagsPath);
const parameterNames = parameters.map(({ name }) => name);

/** The sandbox has no links but smart links. */
export const listLinkTags: Operation<LinkTagsQuery, readonly string[]> = {
  ...common,
  id: "listLinkTags",
  path: linkTagsPath,
  parameterNames,
  readQuery({ search }, { behaviour, nowMs, linkCount, resources }) {
    const read = readParameters(search, parameters, behaviour);
    const errors = refuseUnknown(read, parameterNames, behaviour);
    if (Object.keys(errors).length > 0) return { kind: "invalid", errors };
    const type = read.values.type as string | undefined;
    const query = { type, nowMs, linkCount, resources };
    return { kind: "query", query, isLasting: false, unknown: read.unknown };
  },
  pageOf(dataset, { type, nowMs, linkCount, resources }) {
    if (type !== undefined && type !== "smart_links") return [];
    const listed = linksOf(dataset, linkCount, { changes: resources, nowMs });
    const changed = [...resources.tags.values()];
    const tags = [...listed.map((facts) => tagsOf(facts, resources)), ...changed.map((each) => each.tags)];
    return [...new Set(tags.flat())].sort();
  },
  writeBody: (writer, { page, credits, rateLimits }) =>
    writeJson(writer, {
      data: { tags: page },
      _meta: metaWithRateLimits(credits, rateLimits),
    } satisfies LinkTagsResponse),
};
