/**
 * The mock's main data set, and others that sessions and requests chose by settings such as `seed`, by a scenario, or by
 * clicks of their own.
 */
import type { DataChanges } from "../../world/model/data-changes.ts";
import {
  createDataset,
  type Dataset,
  type DatasetOptions,
  type OwnLinks,
} from "../../world/model/dataset.ts";

/** What a data set is chosen by. All data sets of a mock have the rest in common. */
type DatasetKey = Omit<DatasetOptions, "behaviour">;

export interface DatasetCache {
  /** The data set that the flags choose. */
  readonly main: Dataset;
  /** The others, the one used last at the end. */
  readonly others: Dataset[];
}

// A data set keeps some 8 MiB of links. A dropped one is made again in well under a millisecond.
const mostOthers = 4;

export function createDatasetCache(main: DatasetOptions): DatasetCache {
  return { main: createDataset(main), others: [] };
}

/** The data set of a key. It is made when the cache does not hold it. */
export function datasetOf(cache: DatasetCache, key: DatasetKey): Dataset {
  if (isMainDataset(cache, key)) return cache.main;
  const { main, others } = cache;
  const at = others.findIndex((each) => isOfKey(each, key));
  const [cached] = at < 0 ? [] : others.splice(at, 1);
  const dataset = cached ?? createDataset({ ...key, behaviour: main.behaviour });
  others.push(dataset);
  if (others.length > mostOthers) others.shift();
  return dataset;
}

/** Drops the data sets of links that no session has any more. */
export function dropDatasetsOf({ others }: DatasetCache, own: OwnLinks | undefined): void {
  const kept = others.filter((each) => each.own !== own);
  others.splice(0, others.length, ...kept);
}

/** Whether a key chooses the same data set as the flags. */
export function isMainDataset({ main }: DatasetCache, key: DatasetKey): boolean {
  return isOfKey(main, key);
}

function isOfKey(dataset: Dataset, { seed, clicksPerDay, variant, changes, own }: DatasetKey): boolean {
  return (
    dataset.seed === seed &&
    dataset.clicksPerDay === clicksPerDay &&
    dataset.variant === variant &&
    dataset.own === own &&
    areSame(dataset.changes, changes)
  );
}

function areSame(a: DataChanges | undefined, b: DataChanges | undefined): boolean {
  return a?.late === b?.late && a?.corrected === b?.corrected && a?.refunded === b?.refunded;
}
