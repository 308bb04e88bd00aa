/** A team that a user describes: accounts and links in the place of invented ones. */
import type { Campaign } from "../model/campaigns.ts";
import type { Account } from "./accounts.ts";
import type { LinkProfile } from "./link-profile.ts";

export interface OwnTeam {
  readonly name: string | undefined;
  /** Undefined for the accounts that the sandbox invents. */
  readonly accounts: readonly OwnAccount[] | undefined;
  /** By id, in the order of the description. */
  readonly links: ReadonlyMap<string, OwnLink>;
}

export interface OwnAccount extends Account {
  readonly subscriptionCents: number;
}

export interface OwnLink {
  /** What is not described is invented. */
  readonly profile: Partial<LinkProfile>;
  readonly createdSecond: number;
  /** Clicks per day, on average. */
  readonly clicksPerDay: number | undefined;
  readonly campaigns: readonly OwnCampaign[] | undefined;
}

/** A campaign without its course, which is invented. */
export type OwnCampaign = Omit<Campaign, "course">;
