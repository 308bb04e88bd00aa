/** How a team differs from that of the data set: links that its users created, deleted or changed. */
import type { TeamLink } from "./team.ts";

export interface TeamChanges {
  /** Created links that are not deleted, by id, the oldest first. */
  readonly links: ReadonlyMap<string, TeamLink>;
  /** Deleted links, by id. */
  readonly deletedLinks: ReadonlyMap<string, DeletedLink>;
  /** The tags of links whose tags were changed, by the id of the link. */
  readonly tags: ReadonlyMap<string, LinkTags>;
  /** The pixels of links, by the id of the link. No link of the data set has one. */
  readonly pixelLinks: ReadonlyMap<string, LinkPixels>;
}

export const noTeamChanges: TeamChanges = {
  pixelLinks: new Map(),
  links: new Map(),
  deletedLinks: new Map(),
  tags: new Map(),
};

export interface DeletedLink {
  /** Milliseconds since 1970. */
  readonly deletedMs: number;
  /** What it was, where a user had created it. */
  readonly created: TeamLink | undefined;
}

/** The tags of a link, in the order in which they were added. */
export interface LinkTags {
  readonly tags: readonly string[];
}

/** Ids of the pixels that a link is connected to. */
export interface LinkPixels {
  readonly pixels: readonly number[];
}

/** The tags that a link has now. */
export function tagsOf(
  { id, profile }: Pick<TeamLink, "id" | "profile">,
  { tags }: TeamChanges,
): readonly string[] {
  return tags.get(id)?.tags ?? profile.tags;
}
