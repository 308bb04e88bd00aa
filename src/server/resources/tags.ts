/** The tags of links. A link has those of the data set until they are changed. */
import { linkHash } from "../../world/model/link-parts.ts";
import { linkProfileOf } from "../../world/team/link-profile.ts";
import { type Resources, withEntry } from "./resources.ts";

/** The tags that a link has now. */
export function tagsOf({ tags }: Resources, seed: string, link: string): readonly string[] {
  return tags.get(link)?.tags ?? linkProfileOf(linkHash(seed, link)).tags;
}

export function withTags(resources: Resources, link: string, tags: readonly string[]): Resources {
  return { ...resources, tags: withEntry(resources.tags, link, { tags }) };
}
