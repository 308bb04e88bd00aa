/** A strip along the days of the chart: what was read of the window, and what is missing. */
import type { CoverageInfo } from "../admin-client.ts";
import { margin } from "../chart/geometry.ts";
import type { DayRange } from "../chart/visible-range.ts";
import { dayMs } from "../dates.ts";
import { el } from "../dom.ts";

export interface ReadStrip {
  readonly draw: (picture: { readonly coverage: CoverageInfo; readonly view: DayRange } | undefined) => void;
}

const secondMs = 1000;

/** @param root The element of the chart. */
export function createReadStrip(root: HTMLElement): ReadStrip {
  const strip = el("div", { class: "read-strip", "aria-hidden": "true" });
  const { left, right, bottom } = margin;
  Object.assign(strip.style, { left: `${left}px`, right: `${right}px`, bottom: `${bottom - 4}px` });
  root.append(strip);
  return {
    draw: (picture) => strip.replaceChildren(...(picture ? partsOf(picture.coverage, picture.view) : [])),
  };
}

function partsOf(
  { date_start, date_end, now, gaps, requests }: CoverageInfo,
  view: DayRange,
): readonly Node[] {
  if (requests === 0 || date_start === null || date_end === null) return [];
  const end = Math.min(Date.parse(date_end), Date.parse(now));
  const whole = partOf("read", { from: Date.parse(date_start), to: end }, view);
  const holes = gaps.map(({ start, end, rows }) => {
    const part = partOf("missing", { from: Date.parse(start), to: Date.parse(end) }, view);
    part.title = `${rows} missing`;
    return part;
  });
  return [whole, ...holes];
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The last second of a span belongs to it. What lies outside of the chart is cut off. */
function partOf(name: string, { from, to }: Span, { first, last }: DayRange): HTMLElement {
  const share = (ms: number) => Math.min(1, Math.max(0, (ms / dayMs - first) / (last + 1 - first)));
  const [start, end] = [share(from), share(to + secondMs)];
  const part = el("span", { class: name });
  Object.assign(part.style, { left: `${100 * start}%`, width: `${100 * (end - start)}%` });
  return part;
}
