/** Deleting a smart link, whether a user created it or not. */
import type { DeletedResponse } from "../../../openapi/wire.ts";
import { withEntry, withoutEntry } from "../../resources/resources.ts";
import { metaWithRateLimits } from "../../respond/body/json-body.ts";
import type { WritingOperation } from "../../respond/change/writing-operation.ts";
import { operationFacts } from "../../respond/operation-facts.ts";

export const deleteSmartLink: WritingOperation = {
  ...operationFacts("deleteSmartLink"),
  change: ({ resources, link, nowMs }) => ({
    kind: "changed",
    resources: {
      ...resources,
      links: withoutEntry(resources.links, link),
      deletedLinks: withEntry(resources.deletedLinks, link, {
        deletedMs: nowMs,
        created: resources.links.get(link),
      }),
      tags: withoutEntry(resources.tags, link),
      pixelLinks: withoutEntry(resources.pixelLinks, link),
    },
    body: ({ credits, rateLimits }) =>
      ({
        data: { success: true },
        _meta: metaWithRateLimits(credits, rateLimits),
      }) satisfies DeletedResponse,
  }),
};
