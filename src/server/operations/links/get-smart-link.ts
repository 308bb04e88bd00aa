/** One smart link. */
import type { SmartLinkResponse } from "../../../openapi/wire.ts";
import { type LinkFacts, linkFactsOf, smartLinkOf } from "../../../world/links/smart-link.ts";
import type { SmartLinkFields } from "../../../world/links/smart-link-fields.ts";
import { metaWithRateLimits, mostJsonBytes, writeJson } from "../../respond/body/json-body.ts";
import type { Operation } from "../../respond/operation.ts";
import { readNoParameters } from "../no-parameters.ts";

interface SmartLinkQuery {
  readonly link: string;
  /** Of a link that was created. */
  readonly created: LinkFacts | undefined;
  readonly nowMs: number;
}

export const getSmartLink: Operation<SmartLinkQuery, SmartLinkFields> = {
  id: "getSmartLink",
  edition: "2026-09",
  path: "/api/smart-links/{smart_link_id}",
  creditsUsed: 0,
  parameterNames: [],
  isOfLinkItself: true,
  readQuery(request, context) {
    const { link } = request;
    const { nowMs, resources } = context;
    const query = { link: link ?? "", created: resources.links.get(link ?? ""), nowMs };
    return readNoParameters(request, context, query);
  },
  pageOf: (dataset, { link, created, nowMs }) =>
    smartLinkOf(dataset, created ?? linkFactsOf(dataset, link), nowMs),
  errorFor: () => undefined,
  mostBytes: (link) => mostJsonBytes(link),
  writeBody: (writer, { page, credits, rateLimits }) =>
    writeJson(writer, {
      data: page,
      _meta: metaWithRateLimits(credits, rateLimits),
    } satisfies SmartLinkResponse),
  cacheKey: () => [],
};
