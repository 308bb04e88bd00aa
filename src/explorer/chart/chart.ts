/** The chart: clicks per day as stacked bars, with the window lit and a table of the same numbers. */

import { dayText, spanWords } from "../dates.ts";
import { el, figure, svg } from "../dom.ts";
import { type Bar, barsOf, partsOf, tallest } from "./bars.ts";
import { createBrush } from "./brush.ts";
import { type ClassFilter, classes, sumOf } from "./classes.ts";
import { type Geometry, geometryOf, margin, xOf } from "./geometry.ts";
import type { LinkHistory } from "./link-history.ts";
import { ticksOf } from "./ticks.ts";
import { createTooltip } from "./tooltip.ts";
import { type DayRange, daysInBar, roundUp } from "./visible-range.ts";

/** What the chart shows. */
export interface ChartModel {
  readonly history: LinkHistory;
  readonly view: DayRange;
  readonly window: DayRange;
  readonly filter: ClassFilter;
}

export interface ChartView {
  readonly draw: (model: ChartModel) => void;
}

/** Room that a label needs on the right of its day. */
const labelRoom = 34;
const leastBarWidth = 2.4;
const tickRoom = 58;

/** A chart that fills an element and calls back when a window is chosen. */
export function createChartView(
  root: HTMLElement,
  { figures, choose }: { readonly figures: HTMLElement; readonly choose: (window: DayRange) => void },
): ChartView {
  const paper = el("div", { class: "paper" });
  const tip = createTooltip();
  let model: ChartModel | undefined;
  const brush = createBrush(paper, { onPreview: (window) => markWindow(paper, window), onChoose: choose });
  root.replaceChildren(paper, ...brush.handles, tip.element);
  const draw = () => {
    if (!model || root.clientWidth === 0) return;
    const geometry = geometryOf(model.view, { width: root.clientWidth, height: root.clientHeight });
    const bars = barsOf(model.history, model.view, daysInBar(model.view, geometry.width / leastBarWidth));
    paper.replaceChildren(drawing(model, geometry, bars));
    figures.replaceChildren(tableOf(bars));
    tip.follow(paper, { bars, geometry });
    brush.draw(geometry, model.window);
  };
  new ResizeObserver(draw).observe(root);
  return {
    draw: (next) => {
      model = next;
      draw();
    },
  };
}

function drawing({ filter, view }: ChartModel, geometry: Geometry, bars: readonly Bar[]): SVGElement {
  const top = roundUp(tallest(bars));
  const yOf = (clicks: number) => geometry.top + geometry.height * (1 - clicks / top);
  const per = bars[0] && bars[0].first !== bars[0].last ? `${bars[0].last - bars[0].first + 1} days` : "day";
  return svg(
    "svg",
    {
      role: "img",
      "aria-label": `Clicks per ${per}, ${spanWords(view.first, view.last)}. The most are ${figure(tallest(bars))}.`,
      width: geometry.left + geometry.width + margin.right,
      height: geometry.top + geometry.height + margin.bottom,
    },
    ...[top, top / 2, 0].map((clicks) => gridLine(geometry, { clicks, y: yOf(clicks) })),
    ...ticksOf(view, geometry.width / tickRoom)
      .filter(({ day }) => xOf(geometry, day) < geometry.left + geometry.width - labelRoom)
      .map(({ day, label }) =>
        svg("text", { x: xOf(geometry, day), y: geometry.top + geometry.height + 18 }, label),
      ),
    svg("rect", { class: "window", y: geometry.top, height: geometry.height }),
    ...bars.map((bar) => barOf(bar, { filter, geometry, yOf })),
  );
}

function gridLine(
  { left, width }: Geometry,
  { clicks, y }: { readonly clicks: number; readonly y: number },
): SVGElement {
  return svg(
    "g",
    { class: "grid" },
    svg("line", { x1: left, x2: left + width, y1: y, y2: y }),
    svg("text", { x: left - 8, y: y + 4 }, short(clicks)),
  );
}

interface BarContext {
  readonly filter: ClassFilter;
  readonly geometry: Geometry;
  readonly yOf: (clicks: number) => number;
}

function barOf(bar: Bar, { filter, geometry, yOf }: BarContext): SVGElement {
  const [x, end] = [xOf(geometry, bar.first), xOf(geometry, bar.last + 1)];
  const gap = end - x > 6 ? 2 : end - x > 3 ? 1 : 0.4;
  return svg(
    "g",
    { class: "bar", "data-first": bar.first, "data-last": bar.last, "data-day": dayText(bar.first) },
    ...partsOf(bar, filter).map(({ name, isKept, from, to }) =>
      svg("rect", {
        class: isKept ? name : `${name} left-out`,
        "data-clicks": to - from,
        x: x + gap / 2,
        width: end - x - gap,
        y: yOf(to),
        height: yOf(from) - yOf(to),
      }),
    ),
  );
}

/** Lights the bars that the window touches. */
function markWindow(paper: HTMLElement, window: DayRange): void {
  for (const bar of paper.querySelectorAll<SVGElement>(".bar")) {
    const { first, last } = bar.dataset;
    bar.classList.toggle("out", Number(last) < window.first || Number(first) > window.last);
  }
}

function tableOf(bars: readonly Bar[]): HTMLTableElement {
  const head = ["Days", ...classes.map(({ label }) => label), "All"];
  return el(
    "table",
    {},
    el("thead", {}, el("tr", {}, ...head.map((text) => el("th", { scope: "col" }, text)))),
    el(
      "tbody",
      {},
      ...bars.map(({ first, last, counts }) =>
        el(
          "tr",
          {},
          el("th", { scope: "row" }, spanWords(first, last)),
          ...classes.map(({ name }) => el("td", {}, figure(counts[name]))),
          el("td", {}, figure(sumOf(counts))),
        ),
      ),
    ),
  );
}

function short(clicks: number): string {
  return clicks.toLocaleString("en", { notation: "compact", maximumFractionDigits: 1 });
}
