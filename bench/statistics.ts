/** What a few noisy numbers say. */

/** The value below which the share `p` of the numbers lies, between neighbours in proportion. */
export function quantile(numbers: readonly number[], p: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = p * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

/** Of speeds the best decile: noise only ever slows. */
export function best(speeds: readonly number[]): number {
  return quantile(speeds, 0.9);
}
