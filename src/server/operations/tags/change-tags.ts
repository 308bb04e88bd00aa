/** Adding tags to a smart link, and removing them. Both respond with the tags that the link then has. */
import type { TagsBody, TagsResponse } from "../../../openapi/wire.ts";
import { linkFactsOf } from "../../../world/links/smart-link.ts";
import { tagsOf } from "../../../world/links/team-changes.ts";
import { withEntry } from "../../resources/resources.ts";
import type { WritingOperation } from "../../respond/change/writing-operation.ts";
import { type ApiOperationId, operationFacts } from "../../respond/operation-facts.ts";

/** Tags that a link may have in the sandbox. */
const mostTags = 100;

/** Tags that a link has already stay. */
export const addSmartLinkTags = changing("addSmartLinkTags", (tags, given) => [
  ...new Set([...tags, ...given]),
]);

/** Tags that the link does not have are ignored. */
export const removeSmartLinkTags = changing("removeSmartLinkTags", (tags, given) =>
  tags.filter((tag) => !given.includes(tag)),
);

type TagsChange = (tags: readonly string[], given: readonly string[]) => readonly string[];

function changing(id: ApiOperationId, changed: TagsChange): WritingOperation<TagsBody> {
  return {
    ...operationFacts(id),
    change({ resources, dataset, link, body }) {
      const facts = resources.links.get(link) ?? linkFactsOf(dataset, link);
      const tags = changed(tagsOf(facts, resources), body.tags);
      if (tags.length > mostTags)
        return { kind: "invalid", errors: { tags: [`The link must not have more than ${mostTags} tags.`] } };
      const next = { ...resources, tags: withEntry(resources.tags, link, { tags }) };
      return { kind: "changed", resources: next, body: () => ({ tags }) satisfies TagsResponse };
    },
  };
}
