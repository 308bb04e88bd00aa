/** The links of a data set's team, made when first needed: their facts are asked for again and again. */
import type { Dataset } from "../model/dataset.ts";
import { teamLinkId } from "../team/team-links.ts";
import { type LinkFacts, linkFactsOf } from "./smart-link.ts";

/** At most `mostLinks` of each data set that is in use, of about 400 bytes each. */
const teams = new WeakMap<Dataset, TeamLink[]>();

/** A link of the team. */
export interface TeamLink extends LinkFacts {
  /** Its place in the team. */
  readonly index: number;
}

/** The first links of the team. More links change none of them. */
export function teamOf(dataset: Dataset, linkCount: number): readonly TeamLink[] {
  let links = teams.get(dataset);
  if (!links) {
    links = [];
    teams.set(dataset, links);
  }
  for (let index = links.length; index < linkCount; index++)
    links.push({ index, ...linkFactsOf(dataset.seed, teamLinkId(dataset.seed, index)) });
  return links.length === linkCount ? links : links.slice(0, linkCount);
}
