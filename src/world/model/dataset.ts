/** A data set: the clicks of every link there could be, named by a seed. Nothing is stored but recent links. */
import { assumedBehaviour, type Behaviour } from "../../openapi/assumptions.ts";
import { emptyLinkCache, type LinkCache, recallLink, rememberLink } from "../cache/link-cache.ts";
import { firstDay, lastDay } from "./calendar.ts";
import type { Variant } from "./link-variants.ts";
import { generateLink, type Link } from "./links.ts";

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
  readonly recent: LinkCache;
}

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
    recent: emptyLinkCache(),
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
  const known = recallLink(recent, name);
  const needed = Math.min(Math.max(day, firstDay), lastDay) + 1;
  if (known && known.countedTo >= needed) return known;
  const ahead = Math.min(Math.max(present - day, spareDays), mostSpareDays);
  const countedTo = Math.min(needed + ahead, lastDay + 1);
  return rememberLink(recent, name, (spare) =>
    generateLink({ seed, link: name, clicksPerDay, variant }, { countedTo, spare }),
  );
}
