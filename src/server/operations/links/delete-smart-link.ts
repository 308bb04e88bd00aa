/** Deleting a smart link, whether a user created it or not. */
import type { DeletedResponse } from "../../../openapi/wire.ts";
import { withEntry, withoutEntry } from "../../resources/resources.ts";
import { metaWithRateLimits } from "../../respond/body/json-body.ts";
import type { WritingOperation } from "../../respond/change/writing-operation.ts";

export const deleteSmartLink: WritingOperation = {
  id: "deleteSmartLink",
  edition: "2026-09",
  method: "DELETE",
  path: "/api/smart-links/{smart_link_id}",
  creditsUsed: 0,
  change: ({ resources, link, nowMs }) => ({
    kind: "changed",
    resources: {
      ...resources,
      links: withoutEntry(resources.links, link),
      deletedLinks: withEntry(resources.deletedLinks, link, { deletedMs: nowMs }),
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
