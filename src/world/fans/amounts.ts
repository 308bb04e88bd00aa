/** Money of conversions, in whole cents. */
import type { Behaviour } from "../../openapi/assumptions.ts";

// What fans pay for messages, posts and tips. The order is mixed, since amounts of a day follow it.
const grossCents = [
  500, 2000, 1000, 300, 1500, 799, 2500, 500, 5000, 1000, 1299, 300, 999, 2000, 700, 1999, 500, 3500, 1000,
  450, 1500, 2999, 600, 12_025, 1000, 500, 800, 2500, 350, 1750, 10_000, 500, 1200, 999, 3000, 400, 1000,
  7500, 1499, 500, 2000, 625, 4999, 1000, 900, 20_000, 300,
];

/** An amount before and after the platform's share of a fifth is taken off. */
export interface Amount {
  readonly grossCents: number;
  readonly netCents: number;
}

/** The part of an amount that figures show: which is an assumption. */
export function centsOf({ grossCents, netCents }: Amount, { revenue_basis }: Behaviour): number {
  return revenue_basis === "gross" ? grossCents : netCents;
}

export const nothing: Amount = { grossCents: 0, netCents: 0 };

/** What is left of an amount, to the cent. */
export function netOf(gross: number): number {
  return Math.round((gross * 4) / 5);
}

/** How many amounts there are. A day's purchases take them one after the other, from a place that a hash chooses. */
export const amountCount = grossCents.length;

const twice = [...grossCents, ...grossCents];
const grossBefore = sumsBefore(twice);
const netBefore = sumsBefore(twice.map(netOf));

/** The amount of purchase `i`. */
export function amountAt(first: number, i: number): Amount {
  const gross = twice[(first + i) % amountCount] as number;
  return { grossCents: gross, netCents: netOf(gross) };
}

/** The sum of the first `count` amounts before the platform's share. */
export function grossOfFirst(first: number, count: number): number {
  return sumOfFirst(grossBefore, first, count);
}

/** The same after the platform's share, of which each amount is rounded by itself. */
export function netOfFirst(first: number, count: number): number {
  return sumOfFirst(netBefore, first, count);
}

function sumOfFirst(before: readonly number[], first: number, count: number): number {
  const rounds = Math.floor(count / amountCount);
  const rest = count - rounds * amountCount;
  const wholeRounds = rounds * (before[amountCount] as number);
  return wholeRounds + (before[first + rest] as number) - (before[first] as number);
}

function sumsBefore(amounts: readonly number[]): readonly number[] {
  const sums = [0];
  for (const amount of amounts) sums.push((sums.at(-1) as number) + amount);
  return sums;
}
