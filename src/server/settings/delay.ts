/** How long the mock waits before it responds. */

/** A delay in milliseconds: fixed, between two bounds, or lognormal, as real latencies are. */
export type Delay =
  | { readonly kind: "between"; readonly from: number; readonly to: number }
  | { readonly kind: "lognormal"; readonly median: number; readonly sigma: number };

const longestDelayMs = 600_000;

const range = /^(\d{1,6})(?:-(\d{1,6}))?$/;
const lognormal = /^lognormal-(\d{1,6})-(\d(?:\.\d{1,3})?)$/;

/** Reads `500`, `200-800` or `lognormal-300-0.5` (median and sigma); undefined when it is none of them. */
export function readDelay(text: string): Delay | undefined {
  const [, first, second = first] = range.exec(text) ?? [];
  if (first !== undefined) {
    const [from, to] = [Number(first), Number(second)];
    return from <= to && to <= longestDelayMs ? { kind: "between", from, to } : undefined;
  }
  const [, median, sigma] = lognormal.exec(text) ?? [];
  if (median === undefined || Number(median) > longestDelayMs) return undefined;
  return { kind: "lognormal", median: Number(median), sigma: Number(sigma) };
}

/** A delay as users write it. */
export function delayText(delay: Delay): string {
  if (delay.kind === "lognormal") return `lognormal-${delay.median}-${delay.sigma}`;
  return delay.from === delay.to ? String(delay.from) : `${delay.from}-${delay.to}`;
}

/** The milliseconds, from two random numbers from 0 to less than 1. */
export function drawDelay(delay: Delay, random: number, random2: number): number {
  if (delay.kind === "between") return Math.floor(delay.from + random * (delay.to - delay.from + 1));
  // Box-Muller: two uniform random numbers give one of the normal distribution. 1 - random is never 0.
  const normal = Math.sqrt(-2 * Math.log(1 - random)) * Math.cos(2 * Math.PI * random2);
  return Math.min(longestDelayMs, Math.round(delay.median * Math.exp(delay.sigma * normal)));
}
