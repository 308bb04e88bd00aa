/** The four classes of clicks, found by differences: the API counts them only together. */

import type { Series } from "../chart/series.ts";

type ClassName = "people" | "peopleAgain" | "bots" | "botsAgain";

/** A number for each class. */
export type ClassTotals = Readonly<Record<ClassName, number>>;

/** What a combination of the two filters keeps. */
export interface ClassFilter {
  readonly bots: boolean;
  readonly duplicates: boolean;
}

/** The same number under each combination of the two filters. */
export interface Combined {
  readonly all: number;
  readonly withoutBots: number;
  readonly withoutDuplicates: number;
  readonly withoutBoth: number;
}

/** The combinations to ask for. */
export const combinations: { readonly [K in keyof Combined]: ClassFilter } = {
  all: { bots: true, duplicates: true },
  withoutBots: { bots: false, duplicates: true },
  withoutDuplicates: { bots: true, duplicates: false },
  withoutBoth: { bots: false, duplicates: false },
};

/** The classes in the order in which they are stacked, from the ground up. */
const classes: readonly {
  readonly name: ClassName;
  readonly label: string;
  readonly is: ClassFilter;
}[] = [
  { name: "people", label: "People", is: { bots: false, duplicates: false } },
  { name: "peopleAgain", label: "People, duplicate", is: { bots: false, duplicates: true } },
  { name: "bots", label: "Bots", is: { bots: true, duplicates: false } },
  { name: "botsAgain", label: "Bots, duplicate", is: { bots: true, duplicates: true } },
];

/** Tells the classes apart. */
export function countsOf({ all, withoutBots, withoutDuplicates, withoutBoth }: Combined): ClassTotals {
  return {
    people: withoutBoth,
    peopleAgain: withoutBots - withoutBoth,
    bots: withoutDuplicates - withoutBoth,
    botsAgain: all - withoutBots - withoutDuplicates + withoutBoth,
  };
}

/** The classes as series of the chart. */
export function seriesOf(filter: ClassFilter): readonly Series[] {
  return classes.map(({ name, label, is }) => ({ name, label, isKept: isKept(is, filter) }));
}

function isKept(is: ClassFilter, filter: ClassFilter): boolean {
  return (filter.bots || !is.bots) && (filter.duplicates || !is.duplicates);
}
