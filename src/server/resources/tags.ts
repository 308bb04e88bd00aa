/** The tags of links. A link has those of the data set until they are changed. */
import { type Dataset, profileOf } from "../../world/model/dataset.ts";
import { type Resources, withEntry } from "./resources.ts";

/** The tags that a link has now. */
export function tagsOf({ tags }: Resources, dataset: Dataset, link: string): readonly string[] {
  return tags.get(link)?.tags ?? profileOf(dataset, link).tags;
}

export function withTags(resources: Resources, link: string, tags: readonly string[]): Resources {
  return { ...resources, tags: withEntry(resources.tags, link, { tags }) };
}
