/** Which fans a request lists, and in which order. */
import type { Behaviour } from "../../openapi/assumptions.ts";
import { flagBits } from "./fan-insights.ts";
import { mostFans } from "./fan-numbers.ts";
import { type FanTable, other, subscriber } from "./fan-table.ts";

export type FanSort = "revenue_net" | "tips_net" | "messages_sent_by_fan" | "converted_at";

/** What is listed. A filter that is undefined lets everybody through. */
export interface FanFilters {
  readonly hasMessages: boolean | undefined;
  readonly minMessages: number | undefined;
  /** In dollars. */
  readonly minRevenue: number | undefined;
  readonly minTips: number | undefined;
  readonly previouslySubscribed: boolean | undefined;
  readonly usingPromo: boolean | undefined;
}

export const noFilters: FanFilters = {
  hasMessages: undefined,
  minMessages: undefined,
  minRevenue: undefined,
  minTips: undefined,
  previouslySubscribed: undefined,
  usingPromo: undefined,
};

export interface FanOrder {
  readonly sort: FanSort;
  readonly descending: boolean;
}

/** A list of fans as it is shown, and kept until another one is requested. */
interface SortedFans {
  readonly key: string;
  readonly numbers: Uint32Array;
}

/** One for each table. */
const lastSorted = new WeakMap<FanTable, SortedFans>();

/** The numbers of the fans that pass the filters, in order. */
export function sortedFans(
  table: FanTable,
  { filters, order, behaviour }: { filters: FanFilters; order: FanOrder; behaviour: Behaviour },
): Uint32Array {
  const { fan_ties, fans_without_conversion } = behaviour;
  const key = JSON.stringify([filters, order, fan_ties, fans_without_conversion]);
  const last = lastSorted.get(table);
  if (last?.key === key) return last.numbers;
  const sortKeys = new Float64Array(table.size);
  const sortValue = values[order.sort];
  let count = 0;
  for (let fan = 0; fan < table.size; fan++) {
    if (!isListed(table, fan, behaviour) || !passes(table, fan, filters)) continue;
    const value = order.descending ? -sortValue(table, fan) : sortValue(table, fan);
    // Numbers of fans rise with their ids, so they decide between equal values.
    sortKeys[count++] = value * tieRange + (fan_ties === "lowest_id_first" ? fan : mostFans - fan);
  }
  const sorted = sortKeys.subarray(0, count).sort();
  const numbers = Uint32Array.from(sorted, (sortKey) => {
    const tie = sortKey - Math.floor(sortKey / tieRange) * tieRange;
    return fan_ties === "lowest_id_first" ? tie : mostFans - tie;
  });
  lastSorted.set(table, { key, numbers });
  return numbers;
}

/** More than any number of a fan. Sort keys stay exact in a double: there are less than 2^32 cents or seconds. */
const tieRange = 2 ** 17;

/** What fans are sorted by. Who has no conversion counts as converted before everybody else. */
const values: Readonly<Record<FanSort, (table: FanTable, fan: number) => number>> = {
  revenue_net: ({ netCents }, fan) => netCents[fan]!,
  tips_net: ({ tipsCents }, fan) => tipsCents[fan]!,
  messages_sent_by_fan: ({ messages }, fan) => messages[fan]!,
  converted_at: ({ kinds, convertedAt }, fan) => (kinds[fan] === other ? -1 : convertedAt[fan]!),
};

function isListed({ kinds }: FanTable, fan: number, { fans_without_conversion }: Behaviour): boolean {
  return kinds[fan] === subscriber || (kinds[fan] === other && fans_without_conversion === "listed");
}

function passes(table: FanTable, fan: number, filters: FanFilters): boolean {
  const { hasMessages, minMessages = 0, minRevenue = 0, minTips = 0 } = filters;
  const messages = table.messages[fan]!;
  if (hasMessages !== undefined && messages > 0 !== hasMessages) return false;
  if (messages < minMessages) return false;
  // Dollars as they are shown, so that 0.29 is not less than 29 cents.
  if (table.netCents[fan]! / 100 < minRevenue || table.tipsCents[fan]! / 100 < minTips) return false;
  return hasFlags(table.flags[fan]!, filters);
}

function hasFlags(flags: number, { previouslySubscribed, usingPromo }: FanFilters): boolean {
  if (previouslySubscribed === undefined && usingPromo === undefined) return true;
  const has = (bit: number, wanted: boolean | undefined) =>
    wanted === undefined || ((flags & bit) !== 0) === wanted;
  return flags !== 0 && has(flagBits.isReturning, previouslySubscribed) && has(flagBits.hasPromo, usingPromo);
}
