/** A data set: all clicks of all links, identified by a seed. Only recent links are stored. */
import { assumedBehaviour, type Behaviour } from "../../openapi/assumptions.ts";
import { emptyLinkCache, type LinkCache, recallLink, rememberLink } from "../cache/link-cache.ts";
import type { StoredClicks } from "../stored/stored-clicks.ts";
import { type Account, accountsOf } from "../team/accounts.ts";
import { createdLinkOf } from "../team/created-links.ts";
import { type LinkProfile, linkProfileOf } from "../team/link-profile.ts";
import type { OwnLink, OwnTeam } from "../team/own-team.ts";
import { createdSecond } from "../team/team-links.ts";
import { firstDay, lastDay } from "./calendar.ts";
import type { DataChanges } from "./data-changes.ts";
import { type LinkVariant, linkHash } from "./link-parts.ts";
import { generateLink, type Link } from "./links.ts";

/** What identifies a data set. */
export interface DatasetOptions {
  /** Any text. The same seed gives the same clicks, everywhere and always. */
  readonly seed: string;
  /** Clicks of every link per day, on average. Without it, links differ in size. */
  readonly clicksPerDay?: number | undefined;
  /** What is assumed where the vendor documents nothing. */
  readonly behaviour?: Behaviour;
  /** Makes all its links special links. */
  readonly variant?: LinkVariant | undefined;
  /** What changes after it happened. Without it nothing does. */
  readonly changes?: DataChanges | undefined;
  /** Links that are not invented, or whose clicks are not. */
  readonly own?: OwnLinks | undefined;
}

/** Links that a user describes, or whose clicks a user brings. */
export interface OwnLinks {
  /** By the id of the link. */
  readonly clicks: ReadonlyMap<string, StoredClicks>;
  readonly team: OwnTeam | undefined;
  /** Whether no other link exists. */
  readonly only: boolean;
}

export interface Dataset extends DatasetOptions {
  readonly behaviour: Behaviour;
  readonly recent: LinkCache;
}

/**
 * Days counted beyond those that are needed, because later days are often requested next. More of them, the second number at
 * most, when later days of a link were requested indeed.
 */
const [extraDays, mostExtraDays] = [60, 365];

/** Largest value of `clicksPerDay`. */
export const mostClicksPerDay = 100_000_000;

export function createDataset(options: DatasetOptions): Dataset {
  const { seed, clicksPerDay, behaviour = assumedBehaviour, variant, changes, own } = options;
  // Written out, not spread: all data sets have one hidden class, so code that reads them is fast.
  return { seed, clicksPerDay, behaviour, variant, changes, own, recent: emptyLinkCache() };
}

interface Days {
  /** The last that is needed. */
  readonly day: number;
  readonly present: number;
}

/** A link with its days counted up to and including `day`, or more, within the calendar. */
export function linkOf(dataset: Dataset, name: string, { day, present }: Days): Link {
  const { recent, seed, clicksPerDay, variant, own } = dataset;
  const known = recallLink(recent, name);
  const needed = Math.min(Math.max(day, firstDay), lastDay) + 1;
  if (known && known.countedTo >= needed) return known;
  const ahead = known ? Math.min(Math.max(present - day, extraDays), mostExtraDays) : extraDays;
  const countedTo = Math.min(needed + ahead, lastDay + 1);
  const stored = storedClicksOf(dataset, name);
  const described = describedLink(dataset, name);
  const account = described && own?.team?.accounts?.[described.profile.accountIndex ?? 0];
  return rememberLink(recent, name, (reuse) =>
    generateLink(
      { seed, link: name, clicksPerDay, variant, described, account },
      { countedTo, reuse, stored },
    ),
  );
}

/** The clicks of a link that a user brings. A variant generates all clicks. */
export function storedClicksOf({ own, variant }: Dataset, name: string): StoredClicks | undefined {
  return variant ? undefined : own?.clicks.get(name);
}

/** Whether a link exists. */
export function hasLink({ own }: Pick<Dataset, "own">, name: string): boolean {
  return !own?.only || own.clicks.has(name) || own.team?.links.has(name) === true;
}

/** When a link was created, in seconds since 1970. */
export function createdSecondOf(dataset: Dataset, name: string): number {
  return describedLink(dataset, name)?.createdSecond ?? createdSecond(dataset.seed, name);
}

/** What is known of a link beside its clicks and dates. */
export function profileOf(dataset: Dataset, name: string): LinkProfile {
  return linkProfileOf(linkHash(dataset.seed, name), describedLink(dataset, name)?.profile);
}

/** What is not invented of a link: a user describes it, or created it. */
function describedLink({ own }: Dataset, name: string): OwnLink | undefined {
  return own?.team?.links.get(name) ?? createdLinkOf(name);
}

/** The accounts of the team. */
export function accountsIn({ seed, own }: Dataset): readonly Account[] {
  return own?.team?.accounts ?? accountsOf(seed);
}
