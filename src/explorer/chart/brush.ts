/** Choosing the window on the chart: by dragging over it, or by two handles that arrow keys move. */
import { dayText, dayWords } from "../dates.ts";
import { el } from "../dom.ts";
import { clamped, dayAt, type Geometry, xOf } from "./geometry.ts";
import type { DayRange } from "./visible-range.ts";

export interface Brush {
  /** The handles of the first and the last day, to stand beside the paper. */
  readonly handles: readonly [HTMLElement, HTMLElement];
  /** Shows a window on a chart that was drawn anew. */
  readonly draw: (geometry: Geometry, window: DayRange) => void;
}

interface BrushListener {
  /** The window moves, but is not chosen yet. */
  readonly onPreview: (window: DayRange) => void;
  readonly onChoose: (window: DayRange) => void;
}

const settleMs = 300;
/** Width of a handle for fingers. Closer ones would cover each other. */
const nearPx = 26;
const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -7,
  PageUp: 7,
};

export function createBrush(paper: HTMLElement, { onPreview, onChoose }: BrushListener): Brush {
  const handles = [handle("First day of the window"), handle("Last day of the window")] as const;
  let geometry: Geometry | undefined;
  let window: DayRange = { first: 0, last: 0 };
  let anchor: number | undefined;
  let timer = 0;

  const show = (next: DayRange) => {
    if (!geometry) return;
    window = next;
    const [from, to] = edgesOf(geometry, next);
    const rect = paper.querySelector(".window");
    rect?.setAttribute("x", String(from));
    rect?.setAttribute("width", String(Math.max(to - from, 0)));
    showHandle(handles[0], { geometry, day: next.first, x: from });
    showHandle(handles[1], { geometry, day: next.last, x: to });
    for (const element of handles) element.classList.toggle("near", to - from < nearPx);
    onPreview(next);
  };
  const settle = () => {
    clearTimeout(timer);
    timer = setTimeout(() => onChoose(window), settleMs);
  };

  paper.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || !geometry) return;
    paper.setPointerCapture(event.pointerId);
    anchor = dayUnder(paper, geometry, event);
    show({ first: anchor, last: anchor });
  });
  paper.addEventListener("pointermove", (event) => {
    if (anchor === undefined || !geometry) return;
    show(ordered(anchor, dayUnder(paper, geometry, event)));
  });
  paper.addEventListener("pointerup", () => {
    if (anchor === undefined) return;
    anchor = undefined;
    onChoose(window);
  });
  paper.addEventListener("pointercancel", () => {
    anchor = undefined;
  });

  for (const [index, element] of handles.entries()) {
    element.addEventListener("keydown", (event) => {
      const day = geometry && dayAfterKey(geometry, event.key, index === 0 ? window.first : window.last);
      if (day === undefined) return;
      event.preventDefault();
      show(
        index === 0
          ? { first: Math.min(day, window.last), last: window.last }
          : { first: window.first, last: Math.max(day, window.first) },
      );
      settle();
    });
    element.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      element.focus();
      anchor = index === 0 ? window.last : window.first;
      paper.setPointerCapture(event.pointerId);
    });
  }

  return {
    handles,
    draw: (drawn, shown) => {
      geometry = drawn;
      show(anchor === undefined ? shown : window);
    },
  };
}

function handle(label: string): HTMLElement {
  return el("div", { class: "handle", role: "slider", tabindex: 0, "aria-label": label, hidden: true });
}

function showHandle(
  element: HTMLElement,
  { geometry, day, x }: { readonly geometry: Geometry; readonly day: number; readonly x: number },
): void {
  element.hidden = false;
  element.style.left = `${x}px`;
  element.setAttribute("aria-valuemin", String(geometry.view.first));
  element.setAttribute("aria-valuemax", String(geometry.view.last));
  element.setAttribute("aria-valuenow", String(clamped(geometry.view, day)));
  element.setAttribute("aria-valuetext", dayWords(day));
  element.dataset.day = dayText(day);
}

/** Where a window begins and ends on the paper. The parts outside of the chart are cut off. */
function edgesOf(geometry: Geometry, { first, last }: DayRange): readonly [from: number, to: number] {
  const { view } = geometry;
  return [
    xOf(geometry, Math.min(Math.max(first, view.first), view.last + 1)),
    xOf(geometry, Math.max(Math.min(last, view.last), view.first - 1) + 1),
  ];
}

function dayUnder(paper: HTMLElement, geometry: Geometry, { clientX }: PointerEvent): number {
  return dayAt(geometry, clientX - paper.getBoundingClientRect().left);
}

function dayAfterKey({ view }: Geometry, key: string, day: number): number | undefined {
  if (key === "Home") return view.first;
  if (key === "End") return view.last;
  const step = steps[key];
  return step === undefined ? undefined : clamped(view, day + step);
}

function ordered(a: number, b: number): DayRange {
  return { first: Math.min(a, b), last: Math.max(a, b) };
}
