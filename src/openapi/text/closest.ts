/** The word that was probably meant. */

/**
 * The candidate with the fewest slips (letter added, left out, changed, or two swapped) from a word; none when
 * more than a third of the letters would have to differ. A word that begins a candidate is close to it.
 */
export function closestMatch(word: string, candidates: readonly string[]): string | undefined {
  const tolerance = Math.max(1, Math.floor(word.length / 3));
  let best: { readonly candidate: string; readonly slips: number } | undefined;
  for (const candidate of candidates) {
    const begins = word.length > 2 && candidate.startsWith(word);
    const slips = begins ? 1 : slipsBetween(word, candidate);
    if (slips <= tolerance && slips < (best?.slips ?? Number.POSITIVE_INFINITY)) best = { candidate, slips };
  }
  return best?.candidate;
}

/** ` Did you mean X?`, to follow a sentence; empty when no candidate is close. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const meant = closestMatch(word, candidates);
  return meant === undefined ? "" : ` Did you mean ${meant}?`;
}

/** Optimal string alignment distance, row by row. */
function slipsBetween(a: string, b: string): number {
  let older: readonly number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(changed, previous[j]! + 1, row[j - 1]! + 1, swapped ? older[j - 2]! + 1 : Number.MAX_VALUE),
      );
    }
    older = previous;
    previous = row;
  }
  return previous[b.length]!;
}
