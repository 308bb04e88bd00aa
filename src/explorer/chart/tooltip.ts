/** What a bar says when it is pointed at. */

import { spanWords } from "../dates.ts";
import { el, figure } from "../dom.ts";
import type { Bar } from "./bars.ts";
import { classes, sumOf } from "./classes.ts";
import { dayAt, type Geometry, xOf } from "./geometry.ts";

export interface Tooltip {
  readonly element: HTMLElement;
  /** Follows the pointer over a chart's paper. */
  readonly follow: (
    paper: HTMLElement,
    chart: { readonly bars: readonly Bar[]; readonly geometry: Geometry },
  ) => void;
}

export function createTooltip(): Tooltip {
  const element = el("div", { class: "tip", "aria-hidden": "true", hidden: true });
  const hide = () => {
    element.hidden = true;
  };
  return {
    element,
    follow: (paper, { bars, geometry }) => {
      hide();
      paper.onpointerleave = hide;
      paper.onpointermove = ({ clientX }) => {
        const day = dayAt(geometry, clientX - paper.getBoundingClientRect().left);
        const bar = bars.find(({ first, last }) => first <= day && day <= last);
        if (!bar) return hide();
        element.replaceChildren(...wordsOf(bar));
        element.hidden = false;
        const middle = (xOf(geometry, bar.first) + xOf(geometry, bar.last + 1)) / 2;
        const room = paper.clientWidth - element.offsetWidth - 4;
        element.style.left = `${Math.max(4, Math.min(middle - element.offsetWidth / 2, room))}px`;
      };
    },
  };
}

function wordsOf({ first, last, counts }: Bar): readonly Node[] {
  return [
    el("b", {}, `${figure(sumOf(counts))} · ${spanWords(first, last)}`),
    ...classes
      .filter(({ name }) => counts[name] > 0)
      .map(({ name, label }) => el("span", { class: `key ${name}` }, `${label} ${figure(counts[name])}`)),
  ];
}
