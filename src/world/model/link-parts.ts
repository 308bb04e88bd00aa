/** What a link is made of, before its days are counted. */
import { subscriptionPrices } from "../team/accounts.ts";
import { accountIndexOf, linkTypeOf } from "../team/link-profile.ts";
import type { OwnAccount, OwnLink } from "../team/own-team.ts";
import { createdSecond, firstClickDayOf } from "../team/team-links.ts";
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
  /** What a subscription costs, in cents. */
  readonly subscriptionCents: number;
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
  /** What a user says of the link. */
  readonly described?: OwnLink | undefined;
  /** Its account, where a user describes accounts. */
  readonly account?: OwnAccount | undefined;
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
  const { described } = name;
  const hash = linkHash(name.seed, name.link);
  const campaigns = campaignsIn(described, hash);
  return {
    hash,
    hash2: hashText(name.link, derive(hashText(name.seed, dataSetVersion), salts.seedHash2)),
    firstClickDay: firstClickDayOf(described?.createdSecond ?? createdSecond(name.seed, name.link)),
    traffic: trafficOf(hash, campaigns, described?.clicksPerDay ?? name.clicksPerDay),
    campaigns,
    hourlyDistributions: hourlyDistributionsOf(hash),
    countries: countriesOf(hash),
    subscriptionCents: subscriptionCentsOf(hash, name),
  };
}

/** The campaigns that a user describes, with the courses of invented ones. */
function campaignsIn(described: OwnLink | undefined, hash: number): readonly Campaign[] {
  const invented = campaignsOf(hash);
  if (!described?.campaigns) return invented;
  return described.campaigns.map((campaign, i) => ({
    ...campaign,
    course: (invented[i % invented.length] as Campaign).course,
  }));
}

/** The account's price on a tracking link, nothing on a free trial. */
function subscriptionCentsOf(hash: number, { described, account }: LinkName): number {
  if ((described?.profile.linkType ?? linkTypeOf(hash)) === "free_trial") return 0;
  return account?.subscriptionCents ?? (subscriptionPrices[accountIndexOf(hash)] as number);
}
