/**
 * What the clients of a session have created, changed and deleted. A value, never changed in place: a writing operation
 * returns the next one, so a response that is sent later still shows what was true when it was requested.
 */
import type { Behaviour } from "../../openapi/assumptions.ts";
import type { Pixel } from "../../openapi/wire.ts";
import { noTeamChanges, type TeamChanges } from "../../world/links/team-changes.ts";
import { readCreatedLinkId } from "../../world/team/created-links.ts";
import type { Postback } from "./postback.ts";

export interface Resources extends TeamChanges {
  /** Pixels of the team, by id, as responses show them. */
  readonly pixels: ReadonlyMap<number, Pixel>;
  /** By id. */
  readonly postbacks: ReadonlyMap<number, Postback>;
  /** The last id of each kind whose ids are numbers: an id is never given twice. */
  readonly lastIds: ReadonlyMap<NumberedKind, { readonly id: number }>;
}

/** What has numbers for ids. The number of a link is a part of its id. */
export type NumberedKind = "postbacks" | "pixels" | "links";

export const noResources: Resources = {
  ...noTeamChanges,
  pixels: new Map(),
  postbacks: new Map(),
  lastIds: new Map(),
};

/** How many of each a session holds. */
export const mostResources: { readonly [K in keyof Resources]: number } = {
  links: 1000,
  deletedLinks: 10_000,
  tags: 1000,
  pixels: 1000,
  pixelLinks: 1000,
  postbacks: 100,
  lastIds: 10,
};

export const resourceKinds = Object.keys(mostResources) as readonly (keyof Resources)[];

/** The kind of which there are more than a session holds, where a change has added to it. */
export function fullKind(before: Resources, after: Resources): keyof Resources | undefined {
  return resourceKinds.find(
    (kind) => after[kind].size > mostResources[kind] && after[kind].size > before[kind].size,
  );
}

/** Whether a link was deleted, or is one that another session created. */
export function isGone({ links, deletedLinks }: Resources, link: string): boolean {
  return deletedLinks.has(link) || (readCreatedLinkId(link) !== undefined && !links.has(link));
}

/** Whether clicks and conversions of a link that is gone cannot be read. Those of a deleted link may stay readable. */
export function isUnreadable(
  resources: Resources,
  link: string,
  { deleted_link_clicks }: Behaviour,
): boolean {
  const staysReadable = deleted_link_clicks === "readable" && resources.deletedLinks.has(link);
  return isGone(resources, link) && !staysReadable;
}

/** The next id of a kind, and the resources in which it is given away. */
export function nextId(resources: Resources, kind: NumberedKind): readonly [id: number, taken: Resources] {
  const id = 1 + (resources.lastIds.get(kind)?.id ?? 0);
  return [id, { ...resources, lastIds: withEntry(resources.lastIds, kind, { id }) }];
}

/** The map with one value added or replaced. */
export function withEntry<K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> {
  return new Map([...map, [key, value]]);
}

/** The map without a key. */
export function withoutEntry<K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> {
  return new Map([...map].filter(([each]) => each !== key));
}
