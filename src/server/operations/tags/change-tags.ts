/** Adding tags to a smart link, and removing them. Both respond with the tags that the link then has. */
import type { TagsBody } from "../../../openapi/wire.ts";
import { tagsOf, withTags } from "../../resources/tags.ts";
import type { WritingMethod, WritingOperation } from "../../respond/change/writing-operation.ts";

/** Tags that a link has already stay. */
export const addSmartLinkTags = changing("addSmartLinkTags", "POST", (tags, given) => [
  ...new Set([...tags, ...given]),
]);

/** Tags that the link does not have are ignored. */
export const removeSmartLinkTags = changing("removeSmartLinkTags", "DELETE", (tags, given) =>
  tags.filter((tag) => !given.includes(tag)),
);

type TagsChange = (tags: readonly string[], given: readonly string[]) => readonly string[];

function changing(id: string, method: WritingMethod, changed: TagsChange): WritingOperation<TagsBody> {
  return {
    id,
    edition: "2026-09",
    method,
    path: "/api/smart-links/{smart_link_id}/tags",
    creditsUsed: 0,
    change({ resources, dataset, link, body }) {
      const tags = changed(tagsOf(resources, dataset, link), body.tags);
      return { kind: "changed", resources: withTags(resources, link, tags), body: () => ({ tags }) };
    },
  };
}
