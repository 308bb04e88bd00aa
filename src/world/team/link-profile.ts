/** What is known of a link beside its clicks and dates: all of it follows from the link's hash. */
import type { SmartLinkFields } from "../../openapi/wire.ts";
import { below, derive, pick } from "../model/hash.ts";
import { salts } from "../model/salts.ts";
import { vocabulary } from "../model/vocabulary.gen.ts";
import { subscriptionPrices } from "./accounts.ts";

/** What a link gives to those who follow it. */
export type LinkType = SmartLinkFields["link_type"];

export interface LinkProfile {
  readonly name: string;
  readonly linkType: LinkType;
  /** Days of a free trial; null on a tracking link. */
  readonly freeTrialDays: number | null;
  readonly tags: readonly string[];
  /** The account that the link leads to, by its place in the team. */
  readonly accountIndex: number;
}

interface Placement {
  readonly name: string;
  readonly tag: string;
}

const placements: readonly Placement[] = [
  { name: "Instagram bio", tag: "Instagram" },
  { name: "Instagram story", tag: "Instagram" },
  { name: "TikTok profile", tag: "TikTok" },
  { name: "Twitter pinned post", tag: "Twitter" },
  { name: "Twitter ads", tag: "Twitter" },
  { name: "Reddit posts", tag: "Reddit" },
  { name: "Telegram channel", tag: "Telegram" },
  { name: "Snapchat story", tag: "Snapchat" },
  { name: "YouTube description", tag: "YouTube" },
  { name: "Newsletter", tag: "Email" },
  { name: "Shoutout", tag: "Partner" },
];
const furtherTags = ["VIP", "Promo", "Test", "Evergreen"];
const trialDays = [3, 7, 7, 14, 30];

/** @param described What a user says of the link. The rest is invented. */
export function linkProfileOf(linkHash: number, described?: Partial<LinkProfile>): LinkProfile {
  return described ? { ...inventedProfile(linkHash), ...described } : inventedProfile(linkHash);
}

function inventedProfile(linkHash: number): LinkProfile {
  const placement = pick(placements, derive(linkHash, salts.linkPlacement));
  const colour = pick(vocabulary.colours, derive(linkHash, salts.linkColour));
  const animal = pick(vocabulary.animals, derive(linkHash, salts.linkAnimal));
  const linkType = linkTypeOf(linkHash);
  return {
    name: `${placement.name} - ${colour} ${animal}`,
    linkType,
    freeTrialDays: linkType === "free_trial" ? pick(trialDays, derive(linkHash, salts.linkTrialDays)) : null,
    tags: tagsOf(linkHash, placement),
    accountIndex: accountIndexOf(linkHash),
  };
}

/** Three links in ten give a free trial. */
export function linkTypeOf(linkHash: number): LinkType {
  return below(10, derive(linkHash, salts.linkType)) < 3 ? "free_trial" : "tracking_link";
}

export function accountIndexOf(linkHash: number): number {
  return below(subscriptionPrices.length, derive(linkHash, salts.linkAccount));
}

/** None, one or two. */
function tagsOf(linkHash: number, { tag }: Placement): readonly string[] {
  const chance = below(6, derive(linkHash, salts.linkTags));
  if (chance === 0) return [];
  return chance < 4 ? [tag] : [tag, pick(furtherTags, derive(linkHash, salts.linkFurtherTag))];
}
