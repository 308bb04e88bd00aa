/** What a chart draws: numbers by day, in one or several series. */
import { figure } from "../dom.ts";

/** One kind of number, stacked on the others of its day. */
export interface Series {
  /** Key of the number, and class of its colour. */
  readonly name: string;
  readonly label: string;
  /** Whether the filters keep it. What they leave out is drawn as a shadow. */
  readonly isKept: boolean;
}

/** A number for each series. */
export type SeriesValues = Readonly<Record<string, number>>;

/** The numbers of each day that the sandbox knows of, the last day being today. */
export interface LinkHistory {
  readonly first: number;
  readonly last: number;
  readonly days: ReadonlyMap<number, SeriesValues>;
}

/** How the numbers of a chart are called and written. */
export interface Measure {
  /** `Clicks` */
  readonly label: string;
  readonly text: (value: number) => string;
}

export function countOf(label: string): Measure {
  return { label, text: figure };
}

/** Nothing before this day is asked for: no data set of the sandbox begins earlier. */
export const firstDay = "2024-01-01";

/** Adds up the series of a day. Amounts stay exact to the cent. */
export function sumOf(values: SeriesValues, series: readonly Series[]): number {
  return toCent(series.reduce((sum, { name }) => sum + (values[name] ?? 0), 0));
}

/** Rounds away what adding fractions leaves behind. */
export function toCent(value: number): number {
  return Math.round(value * 100) / 100;
}
