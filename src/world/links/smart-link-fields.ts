/** The fields of a smart link as the API writes them. */
import type { Account } from "../team/accounts.ts";
import type { LinkType } from "../team/link-type.ts";

/** What costs are worked out from. Nothing is known of costs, so only the counts are there (documented examples). */
export interface LinkCost {
  readonly inputMode: null;
  readonly inputValue: null;
  readonly perSub: null;
  readonly perClick: null;
  readonly perPromo: null;
  readonly subscriberSourceCount: number;
  readonly clickSourceCount: number;
}

/** The fields of a link, in the order of the documented example. */
export interface SmartLinkFields {
  readonly id: string;
  readonly name: string;
  readonly link_type: LinkType;
  readonly traffic_redirect_url: string;
  readonly free_trial_days: number | null;
  readonly clicks_count: number;
  readonly conversions_count: number;
  readonly subscribers_count: number;
  /** Only in the list of links (documented). */
  readonly spenders_count?: number;
  /** Two decimals. */
  readonly revenue: string;
  readonly cost: LinkCost;
  readonly account: Account;
  readonly created_at: string;
  readonly updated_at: string;
}
