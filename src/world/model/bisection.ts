/**
 * The last whole number from `first` to `last` for which a condition holds. It must hold for `first`, and for every number
 * before one for which it holds.
 */
export function lastWhere(first: number, last: number, holds: (number: number) => boolean): number {
  let [low, high] = [first, last];
  while (low < high) {
    const middle = Math.floor((low + high + 1) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
