/** The tags of a smart link, and those of all links. */
import type { LinkTagsResponse, TagsResponse } from "../../../openapi/wire.ts";
import { linksOf } from "../../../world/links/query-links.ts";
import { linkFactsOf } from "../../../world/links/smart-link.ts";
import { tagsOf } from "../../../world/links/team-changes.ts";
import { metaWithRateLimits } from "../../respond/body/json-body.ts";
import { readingOperation } from "../reading-operation.ts";

export const listSmartLinkTags = readingOperation("listSmartLinkTags", {
  isOfLinkItself: true,
  queryOf: (_values, { link, resources }) => ({ link, resources }),
  pageOf: (dataset, { link, resources }): TagsResponse => ({
    tags: tagsOf(resources.links.get(link) ?? linkFactsOf(dataset, link), resources),
  }),
  bodyOf: ({ page }) => page,
});

/** The sandbox has no links but smart links. */
export const listLinkTags = readingOperation("listLinkTags", {
  queryOf: ({ type }: { readonly type: string | undefined }, { nowMs, linkCount, resources }) => ({
    type,
    nowMs,
    linkCount,
    resources,
  }),
  pageOf(dataset, { type, nowMs, linkCount, resources }) {
    if (type !== undefined && type !== "smart_links") return [];
    const listed = linksOf(dataset, linkCount, { changes: resources, nowMs });
    const changed = [...resources.tags.values()];
    const tags = [...listed.map((facts) => tagsOf(facts, resources)), ...changed.map((each) => each.tags)];
    return [...new Set(tags.flat())].sort();
  },
  bodyOf: ({ page, credits, rateLimits }): LinkTagsResponse => ({
    data: { tags: page },
    _meta: metaWithRateLimits(credits, rateLimits),
  }),
});
