/** Which days the chart shows, and how many of them make a bar. */

/** A closed span of days. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export interface Wanted {
  /** How many days; 0 for all there are. */
  readonly days: number;
  /** The last day to show; undefined for wherever the window is. */
  readonly until: number | undefined;
  readonly window: Span;
  /** All days there are. */
  readonly life: Span;
}

/** The days to show: those wanted, or, if the window is not among the latest, those around it. */
export function viewOf({ days, until, window, life }: Wanted): Span {
  if (days === 0) return life;
  const clamped = (last: number) => Math.max(Math.min(last, life.last), life.first + days - 1);
  const ending = (last: number) => ({ first: clamped(last) - days + 1, last: clamped(last) });
  if (until !== undefined) return ending(until);
  if (window.first > life.last - days || window.last < life.first) return ending(life.last);
  return ending(Math.floor((window.first + window.last + days) / 2));
}

/** Days in a bar: one, unless there would be more bars than anyone can tell apart. */
export function daysInBar({ first, last }: Span, mostBars: number): number {
  const days = last - first + 1;
  return [1, 7, 28, 91].find((size) => days / size <= mostBars) ?? 364;
}

/** Where the scale ends: the next round number, of those with an even third or quarter. */
export function roundUp(value: number): number {
  if (value <= 4) return 4;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.2, 1.6, 2, 3, 4, 6, 8, 10].find((factor) => factor * power >= value) ?? 10;
  return step * power;
}
