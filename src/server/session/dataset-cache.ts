/** The data sets that requests and sessions ask for besides the one that the flags name. */
import { createDataset, type Dataset } from "../../world/model/dataset.ts";
import type { LinkVariant } from "../../world/model/link-parts.ts";
import type { State } from "./state.ts";

/** What a data set is chosen by. */
export interface DatasetName {
  readonly seed: string;
  readonly clicksPerDay: number | undefined;
  readonly variant?: LinkVariant | undefined;
}

// A data set keeps up to 16 MiB of links; what is forgotten is drawn again in well under a millisecond.
const datasetsKept = 4;

/** A data set, kept while it is used. */
export function datasetOf(state: State, name: DatasetName): Dataset {
  const { datasets, options: settings } = state;
  const { seed, clicksPerDay, variant } = name;
  if (variant === undefined && isMain(state, name)) return state.dataset;
  const at = datasets.findIndex(
    (each) =>
      each.name.seed === seed && each.name.clicksPerDay === clicksPerDay && each.name.variant === variant,
  );
  const [kept] = at < 0 ? [] : datasets.splice(at, 1);
  const found = kept ?? {
    name: { seed, clicksPerDay, variant },
    dataset: createDataset({ seed, clicksPerDay, variant, behaviour: settings.behaviour }),
  };
  datasets.push(found);
  if (datasets.length > datasetsKept) datasets.shift();
  return found.dataset;
}

/** Whether it is the data set that the flags name. */
export function isMain(
  { options: { settings: knobs } }: State,
  { seed, clicksPerDay }: DatasetName,
): boolean {
  return seed === knobs.seed && clicksPerDay === knobs.clicksPerDay;
}
