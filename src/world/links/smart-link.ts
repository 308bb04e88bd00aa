/** A smart link as the API shows it: its profile, and counters of all time until now. */

import type { Behaviour } from "../../openapi/assumptions.ts";
import type { SmartLinkFields } from "../../openapi/wire.ts";
import { centsOf } from "../fans/amounts.ts";
import { instantText, secondsPerDay } from "../model/calendar.ts";
import { accountsIn, createdSecondOf, type Dataset, profileOf } from "../model/dataset.ts";
import { below, derive } from "../model/hash.ts";
import { linkHash } from "../model/link-parts.ts";
import { salts } from "../model/salts.ts";
import { type CountedLink, countedLink, type Figures, figuresOf } from "../stats/figures.ts";
import type { Account } from "../team/accounts.ts";
import type { LinkProfile } from "../team/link-profile.ts";
import { lifetimeOf } from "../time/past-span.ts";
import { shownLink } from "./link-transforms.ts";
import { nextChangeMs } from "./next-change.ts";

/** What is known of a link without counting anything. */
export interface LinkFacts {
  readonly id: string;
  readonly profile: LinkProfile;
  readonly account: Account;
  readonly createdSecond: number;
  readonly updatedSecond: number;
}

/** The facts of any link. The list knows those of the team's links from `teamOf`. */
export function linkFactsOf(dataset: Dataset, id: string): LinkFacts {
  const created = createdSecondOf(dataset, id);
  const profile = profileOf(dataset, id);
  const accounts = accountsIn(dataset);
  const {
    id: accountId,
    display_name,
    username,
  } = accounts[profile.accountIndex % accounts.length] as Account;
  const changes = derive(linkHash(dataset.seed, id), salts.linkUpdate);
  return {
    id,
    profile,
    account: { id: accountId, display_name, username },
    createdSecond: created,
    updatedSecond: created + below(updateDays * secondsPerDay, changes),
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

/** A link as the list shows it, and the span of time in which it is shown so. */
interface Listed {
  readonly dataset: Dataset;
  readonly fromMs: number;
  readonly untilMs: number;
  readonly fields: SmartLinkFields;
}

/** One for each link of a team. Fifty links take a tenth of the time when they need not be counted again. */
const lastListed = new WeakMap<LinkFacts, Listed>();

/** A link as the list shows it. The same object until its counters change. */
export function listedLinkOf(dataset: Dataset, facts: LinkFacts, nowMs: number): SmartLinkFields {
  const last = lastListed.get(facts);
  if (last?.dataset === dataset && last.fromMs <= nowMs && nowMs < last.untilMs) return last.fields;
  const counted = countedLink(dataset, facts.id, nowMs);
  const fields = fieldsOf(counted, facts, { nowMs, inList: true });
  if (dataset.changes) return fields;
  const updatedMs = 1000 * facts.updatedSecond;
  const changeMs = nextChangeMs(counted, nowMs);
  const untilMs = updatedMs > nowMs ? Math.min(updatedMs, changeMs) : changeMs;
  lastListed.set(facts, { dataset, fromMs: nowMs, untilMs, fields });
  return fields;
}

/** A link with its counters. */
export function smartLinkOf(dataset: Dataset, facts: LinkFacts, nowMs: number): SmartLinkFields {
  const counted = countedLink(dataset, facts.id, nowMs);
  return fieldsOf(counted, facts, { nowMs, inList: false });
}

function fieldsOf(counted: CountedLink, facts: LinkFacts, { nowMs, inList }: Shown): SmartLinkFields {
  const { id, profile, account, createdSecond, updatedSecond } = facts;
  const { dataset } = counted;
  const figures = figuresOf(counted, lifetimeOf(nowMs));
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

function costOf({ subscribers, clicks }: Figures): SmartLinkFields["cost"] {
  return {
    inputMode: null,
    inputValue: null,
    perSub: null,
    perClick: null,
    perPromo: null,
    subscriberSourceCount: subscribers,
    clickSourceCount: clicks,
  };
}

function revenueText(figures: Figures, behaviour: Behaviour): string {
  const cents = centsOf(figures, behaviour);
  const whole = Math.floor(cents / 100);
  return `${whole}.${String(cents - 100 * whole).padStart(2, "0")}`;
}

/** Half of a character that two code units make cannot be written into a URL. */
function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, "\ufffd");
}
