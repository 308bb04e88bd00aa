/** One conversion: where it stands, and what follows from that. */
import { type Amount, amountAt, nothing } from "../fans/amounts.ts";
import { subscribingClicks } from "../fans/cohorts.ts";
import { type ConversionSums, firstAmount } from "../fans/conversion-sums.ts";
import { type DayConversions, fanNumber } from "../fans/day-conversions.ts";
import { memberAt } from "../fans/stratified-sample.ts";

/** A conversion: which it is of its kind, class and day, and when in the day it happens. */
export interface PlacedConversion {
  readonly conversions: DayConversions;
  readonly i: number;
  readonly tick: number;
}

/** What the fan paid: nothing for a message. */
export function amountOf(
  sums: ConversionSums,
  { conversions, i }: Pick<PlacedConversion, "conversions" | "i">,
): Amount {
  const { kind, cohort } = conversions;
  if (kind.type === 0) return { grossCents: sums.subscriptionGross, netCents: sums.subscriptionNet };
  return kind.type === 1 ? amountAt(firstAmount(cohort.hash, kind.step), i) : nothing;
}

/** The number of its fan in the cohort, and of the click among those of the cohort's class and day. */
export function fanAndClick({ conversions, i }: PlacedConversion): {
  readonly fan: number;
  readonly k: number;
} {
  const fan = fanNumber(conversions, i);
  return { fan, k: memberAt(subscribingClicks(conversions.cohort), fan) };
}
