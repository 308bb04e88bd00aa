/** The four classes of clicks, found by differences: the API counts them only together. */

/** A number for each class. */
export interface ClassTotals {
  readonly people: number;
  readonly peopleAgain: number;
  readonly bots: number;
  readonly botsAgain: number;
}

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
export const classes: readonly {
  readonly name: keyof ClassTotals;
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

/** Whether a class is kept by a filter. */
export function isKept(is: ClassFilter, filter: ClassFilter): boolean {
  return (filter.bots || !is.bots) && (filter.duplicates || !is.duplicates);
}

export function sumOf({ people, peopleAgain, bots, botsAgain }: ClassTotals): number {
  return people + peopleAgain + bots + botsAgain;
}
