/** A data set: all clicks of all links, identified by a seed. Only recent links are stored. */
import { assumedBehaviour, type Behaviour } from "../../openapi/assumptions.ts";
import { emptyLinkCache, type LinkCache, recallLink, rememberLink } from "../cache/link-cache.ts";
import type { StoredClicks } from "../stored/stored-clicks.ts";
import { firstDay, lastDay } from "./calendar.ts";
import type { DataChanges } from "./data-changes.ts";
import type { LinkVariant } from "./link-parts.ts";
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
  /** Links whose clicks are not generated. */
  readonly own?: OwnLinks | undefined;
}

/** Links whose clicks a user brings, by id. */
export interface OwnLinks {
  readonly clicks: ReadonlyMap<string, StoredClicks>;
  /** Whether no other link exists. */
  readonly only: boolean;
}

export interface Dataset {
  readonly seed: string;
  readonly clicksPerDay: number | undefined;
  readonly behaviour: Behaviour;
  readonly variant: LinkVariant | undefined;
  readonly changes: DataChanges | undefined;
  /** Undefined where a variant makes all links. */
  readonly own: OwnLinks | undefined;
  readonly recent: LinkCache;
}

/** Days counted beyond those that are needed, because later days are often requested next. */
const [extraDays, mostExtraDays] = [60, 365];

/** Largest value of `clicksPerDay`. */
export const mostClicksPerDay = 100_000_000;

export function createDataset(options: DatasetOptions): Dataset {
  return {
    seed: options.seed,
    clicksPerDay: options.clicksPerDay,
    behaviour: options.behaviour ?? assumedBehaviour,
    variant: options.variant,
    changes: options.changes,
    own: options.variant ? undefined : options.own,
    recent: emptyLinkCache(),
  };
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
  const ahead = Math.min(Math.max(present - day, extraDays), mostExtraDays);
  const countedTo = Math.min(needed + ahead, lastDay + 1);
  const stored = own?.clicks.get(name);
  return rememberLink(recent, name, (reuse) =>
    generateLink({ seed, link: name, clicksPerDay, variant }, { countedTo, reuse, stored }),
  );
}

/** Whether a link exists. */
export function hasLink({ own }: Dataset, name: string): boolean {
  return !own?.only || own.clicks.has(name);
}
