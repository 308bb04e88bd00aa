/** The links of a data set's team, made when first needed: their facts are asked for again and again. */
import type { Dataset } from "../model/dataset.ts";
import { type CreatedLinkFacts, createdLinkId, createdLinkOf } from "../team/created-links.ts";
import { createdMs, mostLinks, teamLinkId, teamLinkIndex } from "../team/team-links.ts";
import { type LinkFacts, linkFactsOf } from "./smart-link.ts";

/** Links that were made, of about 400 bytes each. */
interface MadeLinks {
  /** At most `mostLinks`. */
  readonly generated: TeamLink[];
  /** Those that a user describes or brings clicks of. */
  readonly own: readonly TeamLink[];
}

/** Of each data set that is in use. */
const teams = new WeakMap<Dataset, MadeLinks>();

/** A link of the team. */
export interface TeamLink extends LinkFacts {
  /** Its place in the team. Links that users created come after all others that a team may have. */
  readonly index: number;
  /** When it was created, in milliseconds since 1970. */
  readonly createdMs: number;
}

/** The first links of the team, and those with clicks that a user brings. A described team has no other links. */
export function teamOf(dataset: Dataset, linkCount: number): readonly TeamLink[] {
  const { seed } = dataset;
  let made = teams.get(dataset);
  if (!made) {
    made = { generated: [], own: ownLinksOf(dataset) };
    teams.set(dataset, made);
  }
  const { generated, own } = made;
  if (dataset.own?.only || dataset.own?.team) return own;
  for (let index = generated.length; index < linkCount; index++) {
    const facts = linkFactsOf(dataset, teamLinkId(seed, index));
    generated.push({ index, createdMs: createdMs(seed, index), ...facts });
  }
  const links = generated.length === linkCount ? generated : generated.slice(0, linkCount);
  return own.length === 0 ? links : [...links, ...own.filter(({ id }) => !isAmong(links, seed, id))];
}

/** Their places come after those of all other links. */
function ownLinksOf(dataset: Dataset): readonly TeamLink[] {
  const { team, clicks } = dataset.own ?? {};
  const ids = new Set([...(team?.links.keys() ?? []), ...(clicks?.keys() ?? [])]);
  // Links that clients create are listed as such, with clicks of a user or without.
  const listed = [...ids].filter((id) => createdLinkOf(id) === undefined);
  return listed.map((id, i) => {
    const facts = linkFactsOf(dataset, id);
    return { index: mostLinks + i, createdMs: 1000 * facts.createdSecond, ...facts };
  });
}

function isAmong(links: readonly TeamLink[], seed: string, id: string): boolean {
  const index = teamLinkIndex(seed, id);
  return index !== undefined && index < links.length;
}

/** A link that a user of the team creates. */
export function createdLink(dataset: Dataset, name: string, facts: CreatedLinkFacts): TeamLink {
  const { profile, ...rest } = linkFactsOf(dataset, createdLinkId(dataset.seed, facts));
  const index = 2 * mostLinks + facts.number;
  return { index, createdMs: facts.createdMs, ...rest, profile: { ...profile, name } };
}
