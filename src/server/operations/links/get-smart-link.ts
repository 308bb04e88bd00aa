/** One smart link. */
import type { SmartLinkResponse } from "../../../openapi/wire.ts";
import { linkFactsOf, smartLinkOf } from "../../../world/links/smart-link.ts";
import type { SmartLinkFields } from "../../../world/links/smart-link-fields.ts";
import { metaWithRateLimits, mostJsonBytes, writeJson } from "../../respond/body/json-body.ts";
import type { Operation } from "../../respond/operation.ts";
import { readNoParameters } from "../no-parameters.ts";

interface SmartLinkQuery {
  readonly link: string;
  readonly nowMs: number;
}

export const getSmartLink: Operation<SmartLinkQuery, SmartLinkFields> = {
  id: "getSmartLink",
  edition: "2026-09",
  path: "/api/smart-links/{smart_link_id}",
  creditsUsed: 0,
  parameterNames: [],
  readQuery: (request, context) =>
    readNoParameters(request, context, { link: request.link ?? "", nowMs: context.nowMs }),
  pageOf: (dataset, { link, nowMs }) => smartLinkOf(dataset, linkFactsOf(dataset, link), nowMs),
  errorFor: () => undefined,
  mostBytes: (link) => mostJsonBytes(link),
  writeBody: (writer, { page, credits, rateLimits }) =>
    writeJson(writer, {
      data: page,
      _meta: metaWithRateLimits(credits, rateLimits),
    } satisfies SmartLinkResponse),
  cacheKey: () => [],
};
