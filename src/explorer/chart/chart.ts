/** The chart: numbers by day as stacked bars, with the window lit and a table of the same numbers. */
import { dayText, spanWords } from "../dates.ts";
import { el, svg } from "../dom.ts";
import { type Bar, barsOf, partsOf, tallest } from "./bars.ts";
import { createBrush } from "./brush.ts";
import { type Geometry, geometryOf, margin, xOf } from "./geometry.ts";
import { type LinkHistory, type Measure, type Series, sumOf } from "./series.ts";
import { ticksOf } from "./ticks.ts";
import { createTooltip } from "./tooltip.ts";
import { barName, type DayRange, daysInBar, roundUp } from "./visible-range.ts";

/** What the chart shows. */
export interface ChartModel {
  readonly history: LinkHistory;
  readonly view: DayRange;
  readonly window: DayRange;
  readonly series: readonly Series[];
  readonly measure: Measure;
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
    const size = daysInBar(model.view, geometry.width / leastBarWidth);
    const bars = barsOf({ ...model, size });
    paper.replaceChildren(drawing(model, geometry, { bars, size }));
    figures.replaceChildren(tableOf(bars, model));
    tip.follow(paper, { bars, geometry, ...model });
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

function drawing(
  { series, measure, view }: ChartModel,
  geometry: Geometry,
  { bars, size }: { readonly bars: readonly Bar[]; readonly size: number },
): SVGElement {
  const most = tallest(bars, series);
  const top = roundUp(most);
  const yOf = (value: number) => geometry.top + geometry.height * (1 - value / top);
  const unit = `${measure.label} per ${barName(size)}`;
  return svg(
    "svg",
    {
      role: "img",
      "aria-label": `${unit}, ${spanWords(view.first, view.last)}. The most are ${measure.text(most)}.`,
      width: geometry.left + geometry.width + margin.right,
      height: geometry.top + geometry.height + margin.bottom,
    },
    svg("text", { class: "unit", x: geometry.left, y: geometry.top - 4 }, unit),
    ...[top, top / 2, 0].map((value) => gridLine(geometry, { value, y: yOf(value) })),
    ...ticksOf(view, geometry.width / tickRoom)
      .filter(({ day }) => xOf(geometry, day) < geometry.left + geometry.width - labelRoom)
      .map(({ day, label }) =>
        svg("text", { x: xOf(geometry, day), y: geometry.top + geometry.height + 18 }, label),
      ),
    svg("rect", { class: "window", y: geometry.top, height: geometry.height }),
    ...bars.map((bar) => barOf(bar, { series, geometry, yOf })),
  );
}

function gridLine(
  { left, width }: Geometry,
  { value, y }: { readonly value: number; readonly y: number },
): SVGElement {
  return svg(
    "g",
    { class: "grid" },
    svg("line", { x1: left, x2: left + width, y1: y, y2: y }),
    svg("text", { x: left - 8, y: y + 4 }, short(value)),
  );
}

interface BarContext {
  readonly series: readonly Series[];
  readonly geometry: Geometry;
  readonly yOf: (value: number) => number;
}

function barOf(bar: Bar, { series, geometry, yOf }: BarContext): SVGElement {
  const [x, end] = [xOf(geometry, bar.first), xOf(geometry, bar.last + 1)];
  const gap = end - x > 6 ? 2 : end - x > 3 ? 1 : 0.4;
  return svg(
    "g",
    { class: "bar", "data-first": bar.first, "data-last": bar.last, "data-day": dayText(bar.first) },
    ...partsOf(bar, series).map(({ name, isKept, from, to }) =>
      svg("rect", {
        class: isKept ? name : `${name} left-out`,
        "data-value": to - from,
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

function tableOf(bars: readonly Bar[], { series, measure }: ChartModel): HTMLTableElement {
  const isStacked = series.length > 1;
  const head = ["Days", ...series.map(({ label }) => label), ...(isStacked ? ["All"] : [])];
  return el(
    "table",
    {},
    el("thead", {}, el("tr", {}, ...head.map((text) => el("th", { scope: "col" }, text)))),
    el(
      "tbody",
      {},
      ...bars.map(({ first, last, values }) =>
        el(
          "tr",
          {},
          el("th", { scope: "row" }, spanWords(first, last)),
          ...series.map(({ name }) => el("td", {}, measure.text(values[name] ?? 0))),
          ...(isStacked ? [el("td", {}, measure.text(sumOf(values, series)))] : []),
        ),
      ),
    ),
  );
}

function short(value: number): string {
  return value.toLocaleString("en", { notation: "compact", maximumFractionDigits: 1 });
}
