/** Clicks that a user gives to one session while the mock runs, in the place of those of a link. */
import type { OwnLinks } from "../../world/model/dataset.ts";
import { bytesOfClicks, type StoredClicks } from "../../world/stored/stored-clicks.ts";
import { createdLinkOf } from "../../world/team/created-links.ts";
import { type DatasetCache, dropDatasetsOf } from "./dataset-cache.ts";
import type { ReservedMemory } from "./memory/reserved-memory.ts";

interface OwnClicksHolder {
  own: OwnLinks | undefined;
  ownBytes: number;
  readonly shared: {
    readonly options: { readonly own: OwnLinks | undefined };
    readonly datasets: DatasetCache;
    readonly memory: { readonly resources: ReservedMemory };
  };
}

/**
 * Gives a link these clicks; without clicks, those that it has by the options. False, without a change, when there is no
 * memory left for them.
 */
export function setOwnClicks(
  holder: OwnClicksHolder,
  link: string,
  clicks: StoredClicks | undefined,
): boolean {
  const { own: usual } = holder.shared.options;
  const before = holder.own?.clicks.get(link);
  const after = clicks ?? usual?.clicks.get(link);
  const bytesOf = (each: StoredClicks | undefined) =>
    each && each !== usual?.clicks.get(link) ? bytesOfClicks(each) : 0;
  if (!takeInPlace(holder, holder.ownBytes + bytesOf(after) - bytesOf(before))) return false;
  const all = new Map(holder.own?.clicks);
  if (after) all.set(link, after);
  else all.delete(link);
  const { team, only = false } = usual ?? {};
  // Without clicks of its own the session has the main data set, whose pages are kept.
  const isUsual = [...all].every(([id, each]) => each === usual?.clicks.get(id));
  replaceOwn(holder, isUsual ? usual : { clicks: all, team, only });
  return true;
}

/** Gives every link the clicks that it has by the options. */
export function forgetOwnClicks(holder: OwnClicksHolder): void {
  takeInPlace(holder, 0);
  replaceOwn(holder, holder.shared.options.own);
}

/** Takes the clicks of links away that clients created: they are as when they are created anew. */
export function forgetCreatedClicks(holder: OwnClicksHolder): void {
  for (const link of holder.own?.clicks.keys() ?? [])
    if (createdLinkOf(link)) setOwnClicks(holder, link, undefined);
}

function replaceOwn(holder: OwnClicksHolder, own: OwnLinks | undefined): void {
  const { options, datasets } = holder.shared;
  if (holder.own !== options.own) dropDatasetsOf(datasets, holder.own);
  holder.own = own;
}

/** Takes these bytes in the place of those that were taken before. */
function takeInPlace(holder: OwnClicksHolder, bytes: number): boolean {
  const { resources } = holder.shared.memory;
  const more = bytes - holder.ownBytes;
  if (more > 0 && !resources.take(more)) return false;
  if (more < 0) resources.giveBack(-more);
  holder.ownBytes = bytes;
  return true;
}
