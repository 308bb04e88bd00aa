/** What a bar says when it is pointed at. */
import { spanWords } from "../dates.ts";
import { el } from "../dom.ts";
import type { Bar } from "./bars.ts";
import { dayAt, type Geometry, xOf } from "./geometry.ts";
import { type Measure, type Series, sumOf } from "./series.ts";

interface TooltipChart {
  readonly bars: readonly Bar[];
  readonly geometry: Geometry;
  readonly series: readonly Series[];
  readonly measure: Measure;
}

export interface Tooltip {
  readonly element: HTMLElement;
  /** Follows the pointer over a chart's paper. */
  readonly follow: (paper: HTMLElement, chart: TooltipChart) => void;
}

export function createTooltip(): Tooltip {
  const element = el("div", { class: "tip", "aria-hidden": "true", hidden: true });
  const hide = () => {
    element.hidden = true;
  };
  return {
    element,
    follow: (paper, chart) => {
      const { bars, geometry } = chart;
      hide();
      paper.onpointerleave = hide;
      paper.onpointermove = ({ clientX }) => {
        const day = dayAt(geometry, clientX - paper.getBoundingClientRect().left);
        const bar = bars.find(({ first, last }) => first <= day && day <= last);
        if (!bar) return hide();
        element.replaceChildren(...wordsOf(bar, chart));
        element.hidden = false;
        const middle = (xOf(geometry, bar.first) + xOf(geometry, bar.last + 1)) / 2;
        const room = paper.clientWidth - element.offsetWidth - 4;
        element.style.left = `${Math.max(4, Math.min(middle - element.offsetWidth / 2, room))}px`;
      };
    },
  };
}

function wordsOf({ first, last, values }: Bar, { series, measure }: TooltipChart): readonly Node[] {
  const parts = series.length > 1 ? series.filter(({ name }) => (values[name] ?? 0) > 0) : [];
  return [
    el("b", {}, `${measure.text(sumOf(values, series))} · ${spanWords(first, last)}`),
    ...parts.map(({ name, label }) =>
      el("span", { class: `key ${name}` }, `${label} ${measure.text(values[name] ?? 0)}`),
    ),
  ];
}
