/** The mock's main data set, and others that sessions and requests chose with `seed`, `clicksPerDay`, `late` and the like, or a scenario. */
import type { Behaviour } from "../../openapi/assumptions.ts";
import type { DataChanges } from "../../world/model/data-changes.ts";
import { createDataset, type Dataset, type OwnLinks } from "../../world/model/dataset.ts";
import type { LinkVariant } from "../../world/model/link-parts.ts";

/** What a data set is chosen by. */
export interface DatasetKey {
  readonly seed: string;
  readonly clicksPerDay: number | undefined;
  readonly variant?: LinkVariant | undefined;
  readonly changes?: DataChanges | undefined;
}

/** What all data sets of a mock have in common. */
interface CommonData {
  readonly behaviour: Behaviour;
  readonly own: OwnLinks | undefined;
}

export interface DatasetCache extends CommonData {
  /** The data set that the flags choose. */
  readonly main: Dataset;
  readonly mainKey: DatasetKey;
  /** The others, the one used last at the end. */
  readonly others: { readonly key: DatasetKey; readonly dataset: Dataset }[];
}

// A data set keeps up to 16 MiB of links. A dropped one is made again in well under a millisecond.
const mostOthers = 4;

export function createDatasetCache(mainKey: DatasetKey, common: CommonData): DatasetCache {
  const { behaviour, own } = common;
  return { behaviour, own, mainKey, main: createDataset({ ...mainKey, ...common }), others: [] };
}

/** The data set of a key. It is made when the cache does not hold it. */
export function datasetOf(cache: DatasetCache, key: DatasetKey): Dataset {
  const { others, behaviour, own } = cache;
  const { seed, clicksPerDay, variant, changes } = key;
  if (variant === undefined && changes === undefined && isMainDataset(cache, key)) return cache.main;
  const at = others.findIndex(
    (each) =>
      each.key.seed === seed &&
      each.key.clicksPerDay === clicksPerDay &&
      each.key.variant === variant &&
      areSame(each.key.changes, changes),
  );
  const [cached] = at < 0 ? [] : others.splice(at, 1);
  const found = cached ?? {
    key: { seed, clicksPerDay, variant, changes },
    dataset: createDataset({ seed, clicksPerDay, variant, changes, behaviour, own }),
  };
  others.push(found);
  if (others.length > mostOthers) others.shift();
  return found.dataset;
}

function areSame(a: DataChanges | undefined, b: DataChanges | undefined): boolean {
  return a?.late === b?.late && a?.corrected === b?.corrected && a?.refunded === b?.refunded;
}

/** Whether seed and size are those of the flags. */
export function isMainDataset({ mainKey }: DatasetCache, { seed, clicksPerDay }: DatasetKey): boolean {
  return seed === mainKey.seed && clicksPerDay === mainKey.clicksPerDay;
}
