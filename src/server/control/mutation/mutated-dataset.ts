/** A data set as a mutant shows it. */
import type { Dataset } from "../../../world/model/dataset.ts";
import type { Mutant } from "../../mutants/mutant.ts";

/** The same data, of which another behaviour is assumed; itself where the mutant changes something else. */
export function mutatedDataset(dataset: Dataset, mutant: Mutant | undefined): Dataset {
  if (mutant?.kind !== "behaviour") return dataset;
  return { ...dataset, behaviour: { ...dataset.behaviour, ...mutant.behaviour } };
}
