/** Where a day stands on the paper, and which day stands where. */
import type { DayRange } from "./visible-range.ts";

export interface Geometry {
  readonly view: DayRange;
  readonly left: number;
  readonly top: number;
  /** Size of the plot itself, without its axes. */
  readonly width: number;
  readonly height: number;
}

export const margin = { left: 46, right: 10, top: 18, bottom: 24 } as const;

export function geometryOf(
  view: DayRange,
  size: { readonly width: number; readonly height: number },
): Geometry {
  return {
    view,
    left: margin.left,
    top: margin.top,
    width: Math.max(size.width - margin.left - margin.right, 1),
    height: Math.max(size.height - margin.top - margin.bottom, 1),
  };
}

/** Where a day begins. */
export function xOf({ view, left, width }: Geometry, day: number): number {
  return left + (width * (day - view.first)) / (view.last - view.first + 1);
}

/** The day at a place, or the nearest one. */
export function dayAt({ view, left, width }: Geometry, x: number): number {
  const days = view.last - view.first + 1;
  return clamped(view, view.first + Math.floor(((x - left) / width) * days));
}

/** The day itself, or the edge of the span that it lies beyond. */
export function clamped({ first, last }: DayRange, day: number): number {
  return Math.min(Math.max(day, first), last);
}
