/** Causes that show in when the rows of a window happened. */
import type { PageExchange } from "../../read/parsed-exchange.ts";
import { isComplete } from "../../read/reference-listing.ts";
import { hourMs } from "../../read/request/instant.ts";
import type { Run } from "../../read/run.ts";

/** Offsets of time zones are multiples of a quarter of an hour, and no longer than this. */
const [step, longest] = [hourMs / 4, 14 * hourMs] as const;

/** Rows of all complete windows lie in the same windows some hours earlier, or some hours later. */
export function windowCause({ pages }: Run): string | undefined {
  const spans = pages.filter(isRequested).filter(isComplete).flatMap(spanOf);
  const [early, late] = [shift(spans), shift(spans.map(mirrored))];
  if (early === undefined && late === undefined) return undefined;
  const [by, direction] = early === undefined ? [late!, "later"] : [early, "earlier"];
  const hours = by.least === by.most ? `${by.least / hourMs} hours` : "some hours";
  return `the window is shifted by a time zone: its rows are ${hours} ${direction}`;
}

/** A window with the instants of its first and its last row. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
}

/** By how much windows are shifted to the past, at least and at most; undefined when no shift fits all of them. */
function shift(spans: readonly Span[]): { readonly least: number; readonly most: number } | undefined {
  const outside = Math.max(0, ...spans.map(({ start, first }) => start - first));
  const room = Math.min(longest, ...spans.map(({ end, last }) => end - last));
  const [least, most] = [Math.ceil(outside / step) * step, Math.floor(room / step) * step];
  return outside > 0 && least <= most ? { least, most } : undefined;
}

function mirrored({ start, end, first, last }: Span): Span {
  return { start: -end, end: -start, first: -last, last: -first };
}

function spanOf({ page }: PageExchange): readonly Span[] {
  const { start, end } = page.effective;
  const times = page.rows.flatMap(({ time }) => time ?? []);
  if (start === undefined || end === undefined || times.length === 0) return [];
  const [first, last] = [Math.min(...times), Math.max(...times)];
  return [{ start, end, first, last }];
}

function isRequested({ query: { operation, sent } }: PageExchange): boolean {
  const { window } = operation.list;
  return window !== undefined && sent[window.start] !== undefined && sent[window.end] !== undefined;
}
