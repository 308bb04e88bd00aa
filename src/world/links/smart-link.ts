/** A smart link as the API shows it: its profile, and counters of all time until now. */
import type { Behaviour } from "../../openapi/assumptions.ts";
import { instantText, secondsPerDay } from "../model/calendar.ts";
import type { Dataset } from "../model/dataset.ts";
import { below, derive } from "../model/hash.ts";
import { linkHash } from "../model/link-parts.ts";
import { salts } from "../model/salts.ts";
import { countedLink, type Figures, figuresOf } from "../stats/figures.ts";
import { lifetimeOf } from "../stats/query-stats.ts";
import { type Account, accountsOf } from "../team/accounts.ts";
import { type LinkProfile, linkProfileOf } from "../team/link-profile.ts";
import { createdSecond } from "../team/team-links.ts";
import { shownLink } from "./link-transforms.ts";
import type { LinkCost, SmartLinkFields } from "./smart-link-fields.ts";

/** What is known of a link without counting anything. */
export interface LinkFacts {
  readonly id: string;
  readonly profile: LinkProfile;
  readonly account: Account;
  readonly createdSecond: number;
  readonly updatedSecond: number;
}

/** The facts of any link. The list knows those of the team's links from `teamOf`. */
export function linkFactsOf(seed: string, id: string): LinkFacts {
  const created = createdSecond(seed, id);
  const hash = linkHash(seed, id);
  const profile = linkProfileOf(hash);
  return {
    id,
    profile,
    account: accountsOf(seed)[profile.accountIndex] as Account,
    createdSecond: created,
    updatedSecond: created + below(updateDays * secondsPerDay, derive(hash, salts.linkUpdate)),
  };
}

/** Whether a link is created by then. */
export function exists({ createdSecond }: LinkFacts, nowMs: number): boolean {
  return 1000 * createdSecond <= nowMs;
}

/** A link is changed once, at most so many days after it was created. */
const updateDays = 60;

interface Shown {
  readonly nowMs: number;
  /** The list shows one field more than a link by itself. */
  readonly inList: boolean;
}

/** A link with its counters. */
export function smartLinkOf(dataset: Dataset, facts: LinkFacts, { nowMs, inList }: Shown): SmartLinkFields {
  const { id, profile, account, createdSecond, updatedSecond } = facts;
  const lifetime = lifetimeOf(nowMs);
  const counted = countedLink(dataset, id, lifetime.endMs);
  const figures = figuresOf(counted, lifetime);
  const fields: SmartLinkFields = {
    id,
    name: profile.name,
    link_type: profile.linkType,
    traffic_redirect_url: `https://trk.of-traffic.com/go/${encodeURIComponent(wellFormed(id))}`,
    free_trial_days: profile.freeTrialDays,
    clicks_count: figures.clicks,
    conversions_count: figures.conversions,
    subscribers_count: figures.subscribers,
    ...(inList ? { spenders_count: figures.spenders } : {}),
    revenue: revenueText(figures, dataset.behaviour),
    cost: costOf(figures),
    account,
    created_at: instantText(createdSecond),
    updated_at: instantText(1000 * updatedSecond > nowMs ? createdSecond : updatedSecond),
  };
  const { transform } = counted.sums.link;
  return transform ? shownLink(fields, transform) : fields;
}

function costOf({ subscribers, clicks }: Figures): LinkCost {
  const unknown = { inputMode: null, inputValue: null, perSub: null, perClick: null, perPromo: null };
  return { ...unknown, subscriberSourceCount: subscribers, clickSourceCount: clicks };
}

function revenueText({ grossCents, netCents }: Figures, { revenue_basis }: Behaviour): string {
  const cents = revenue_basis === "gross" ? grossCents : netCents;
  const whole = Math.floor(cents / 100);
  return `${whole}.${String(cents - 100 * whole).padStart(2, "0")}`;
}

/** Half of a character that two code units make cannot be written into a URL. */
function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, "\ufffd");
}
