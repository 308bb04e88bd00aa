/** A data set: the clicks of every link there could be, named by a seed. Nothing is stored but recent links. */
import { assumedBehaviour, type Behaviour } from "../spec/assumptions.ts";
import { firstDay, lastDay } from "./calendar.ts";
import { type Counts, drawLink, type Link } from "./links.ts";
import type { Variant } from "./variants.ts";

/** What names a data set. */
export interface DatasetOptions {
  /** Any text. The same seed gives the same clicks, everywhere and always. */
  readonly seed: string;
  /** Clicks a day on average, of every link; left out, links differ in size. */
  readonly clicksPerDay?: number | undefined;
  /** What is taken for true where the vendor's documentation is silent. */
  readonly behaviour?: Behaviour;
  /** What is peculiar about all its links. */
  readonly variant?: Variant | undefined;
}

/** The clicks of every link there could be. */
export interface Dataset {
  readonly seed: string;
  readonly clicksPerDay: number | undefined;
  readonly behaviour: Behaviour;
  readonly variant: Variant | undefined;
  /** Links drawn lately; once there is no room for more, the one used last at the end. */
  readonly recent: Map<string, Link>;
}

// 8 MiB are 450 links with three years of days; every link is redrawn in well under a millisecond.
const recentBytes = 8 * 2 ** 20;
/** Days counted beyond those that are needed: a while, and more of what has happened, which is asked for next. */
const [spareDays, mostSpareDays] = [60, 365];

/** More clicks a day than this nobody may ask for. */
export const mostClicksPerDay = 100_000_000;

export function createDataset(options: DatasetOptions): Dataset {
  return {
    seed: options.seed,
    clicksPerDay: options.clicksPerDay,
    behaviour: options.behaviour ?? assumedBehaviour,
    variant: options.variant,
    recent: new Map(),
  };
}

interface Days {
  /** The last that is needed. */
  readonly day: number;
  readonly present: number;
}

/** A link with its days counted at least up to and including `day`, as far as the calendar goes. */
export function linkOf(dataset: Dataset, name: string, { day, present }: Days): Link {
  const { recent, seed, clicksPerDay, variant } = dataset;
  const known = recent.get(name);
  const needed = Math.min(Math.max(day, firstDay), lastDay) + 1;
  if (known && known.countedTo >= needed) {
    if (recent.size < mostRecent(known)) return known;
    recent.delete(name);
    recent.set(name, known);
    return known;
  }
  const ahead = Math.min(Math.max(present - day, spareDays), mostSpareDays);
  const countedTo = Math.min(needed + ahead, lastDay + 1);
  recent.delete(name);
  // Memory of the system's is slow to come and slower to go, so the numbers of whoever leaves are written over.
  const spare = known?.prefix ?? forgetOldest(recent);
  const link = drawLink({ seed, link: name, clicksPerDay, variant }, { countedTo, spare });
  recent.set(name, link);
  for (const oldest of recent.keys()) {
    if (recent.size <= mostRecent(link)) break;
    recent.delete(oldest);
  }
  return link;
}

/** When there is no room for one more link: makes some, and gives the numbers of the one that had to go. */
function forgetOldest(recent: Map<string, Link>): Counts | undefined {
  const [oldest] = recent;
  if (!oldest || recent.size < mostRecent(oldest[1])) return undefined;
  recent.delete(oldest[0]);
  return oldest[1].prefix;
}

/** Links of a link's size that there is room for. */
function mostRecent({ prefix }: Link): number {
  return Math.max(1, Math.floor(recentBytes / prefix.byteLength));
}
