/**
 * What the clients of a session have created, changed and deleted. A value, never changed in place: a writing operation
 * returns the next one, so a response that is sent later still shows what was true when it was requested.
 */
import type { Postback } from "./postback.ts";

export interface Resources {
  /** By id. */
  readonly postbacks: ReadonlyMap<number, Postback>;
  /** The last id of each kind whose ids are numbers: an id is never given twice. */
  readonly lastIds: ReadonlyMap<"postbacks", { readonly id: number }>;
  /** The tags of links whose tags were changed, by the id of the link. */
  readonly tags: ReadonlyMap<string, LinkTags>;
}

/** The tags of a link, once they were changed. */
export interface LinkTags {
  readonly tags: readonly string[];
}

export const noResources: Resources = { postbacks: new Map(), lastIds: new Map(), tags: new Map() };

/** How many of each a session holds. */
export const mostResources: { readonly [K in keyof Resources]: number } = {
  postbacks: 100,
  lastIds: 10,
  tags: 1000,
};

/** The kind of which there are more than a session holds, where a change has added to it. */
export function fullKind(before: Resources, after: Resources): keyof Resources | undefined {
  const kinds = Object.keys(mostResources) as (keyof Resources)[];
  return kinds.find((kind) => after[kind].size > mostResources[kind] && after[kind].size > before[kind].size);
}

/** The map with one value added or replaced. */
export function withEntry<K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> {
  return new Map([...map, [key, value]]);
}

/** The map without a key. */
export function withoutEntry<K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> {
  return new Map([...map].filter(([each]) => each !== key));
}
