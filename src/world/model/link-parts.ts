/** What a link is made of, before its days are counted. */
import { firstClickDayOf } from "../team/team-links.ts";
import { type Campaign, campaignsOf } from "./campaigns.ts";
import { type Countries, countriesOf } from "./countries.ts";
import { derive, hashText } from "./hash.ts";
import { type HourlyDistribution, hourlyDistributionsOf } from "./hourly-distribution.ts";
import type { RowTransform } from "./row-transforms.ts";
import { salts } from "./salts.ts";
import { type Traffic, trafficOf } from "./traffic.ts";

export interface LinkParts {
  /** Two independent hashes of seed and link. */
  readonly hash: number;
  readonly hash2: number;
  /** The first day with clicks. */
  readonly firstClickDay: number;
  readonly traffic: Traffic;
  readonly campaigns: readonly Campaign[];
  readonly hourlyDistributions: readonly [weekday: HourlyDistribution, weekend: HourlyDistribution];
  readonly countries: Countries;
  /** How its rows differ from those of ordinary links. */
  readonly transform?: RowTransform | undefined;
}

/** Makes a special link from an ordinary one. */
export type LinkVariant = (parts: LinkParts) => LinkParts;

/** What identifies a link. */
export interface LinkName {
  readonly seed: string;
  readonly link: string;
  readonly clicksPerDay: number | undefined;
  readonly variant?: LinkVariant | undefined;
}

/** Count this up when any generated value changes: that is a new data set, and needs a major version. */
const dataSetVersion = 2;

/** The first hash of a link. */
export function linkHash(seed: string, link: string): number {
  return hashText(link, hashText(seed, dataSetVersion));
}

export function linkPartsOf(name: LinkName): LinkParts {
  const parts = ordinaryParts(name);
  return name.variant ? name.variant(parts) : parts;
}

function ordinaryParts(name: LinkName): LinkParts {
  const hash = linkHash(name.seed, name.link);
  const campaigns = campaignsOf(hash);
  return {
    hash,
    hash2: hashText(name.link, derive(hashText(name.seed, dataSetVersion), salts.seedHash2)),
    firstClickDay: firstClickDayOf(name.seed, name.link),
    traffic: trafficOf(hash, campaigns, name.clicksPerDay),
    campaigns,
    hourlyDistributions: hourlyDistributionsOf(hash),
    countries: countriesOf(hash),
  };
}
