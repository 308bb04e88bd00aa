/** One smart link. */
import type { SmartLinkResponse } from "../../../openapi/wire.ts";
import { linkFactsOf, smartLinkOf } from "../../../world/links/smart-link.ts";
import { metaWithRateLimits } from "../../respond/body/json-body.ts";
import { readingOperation } from "../reading-operation.ts";

export const getSmartLink = readingOperation("getSmartLink", {
  isOfLinkItself: true,
  queryOf: (_values, { link, resources, nowMs }) => ({ link, created: resources.links.get(link), nowMs }),
  pageOf: (dataset, { link, created, nowMs }) =>
    smartLinkOf(dataset, created ?? linkFactsOf(dataset, link), nowMs),
  bodyOf: ({ page, credits, rateLimits }): SmartLinkResponse => ({
    data: page,
    _meta: metaWithRateLimits(credits, rateLimits),
  }),
});
