/** The card with the chart of a link: which days it shows, and its window. */
import { type ChartView, createChartView } from "../chart/chart.ts";
import { firstDay, type LinkHistory } from "../chart/series.ts";
import { type DayRange, outsideText, visibleRangeOf } from "../chart/visible-range.ts";
import { dayOf, dayText, spanWords } from "../dates.ts";
import { button, byId, el } from "../dom.ts";
import { chartLengths, type Go, type UrlState } from "../url-state.ts";
import type { LinkPartView } from "./link-part.ts";

export interface LinkPicture {
  /** Marks how many days the chart shows. */
  readonly showLength: (days: number) => void;
  readonly showHeadline: (view: LinkPartView) => void;
  /** Returns the days that the chart shows. */
  readonly draw: (view: LinkPartView, state: UrlState, history: LinkHistory) => DayRange;
}

export function createLinkPicture(go: Go): LinkPicture {
  let state: UrlState | undefined;
  let drawn: { readonly view: DayRange; readonly history: LinkHistory } | undefined;
  const ask = (window: { readonly date_start: string; readonly date_end: string }, until: string) => {
    if (state) go({ until, query: { ...state.query, ...window, offset: "" } });
  };
  const chart: ChartView = createChartView(byId("chart"), {
    figures: byId("figures").lastElementChild as HTMLElement,
    choose: ({ first, last }) => {
      // The chart stays where it is, whichever part of it is chosen.
      const isMoved = drawn && drawn.view.last < drawn.history.last;
      const until = drawn && isMoved ? dayText(drawn.view.last) : (state?.until ?? "");
      ask({ date_start: dayText(first), date_end: dayText(last) }, until);
    },
  });
  byId("spans").replaceChildren(
    ...chartLengths.map((days) =>
      button(days === 0 ? "All" : days === 365 ? "1 year" : `${days} days`, { "data-days": days }, () =>
        go({ days, until: "" }),
      ),
    ),
  );
  const move = (steps: number) => {
    if (!drawn) return;
    const { first, last } = drawn.view;
    go({ until: dayText(last + steps * Math.ceil((last - first + 1) / 2)) });
  };
  byId("earlier").addEventListener("click", () => move(-1));
  byId("later").addEventListener("click", () => move(1));
  byId("reset").addEventListener("click", () => ask({ date_start: "", date_end: "" }, ""));
  byId("whole").addEventListener("click", () => ask({ date_start: firstDay, date_end: "" }, ""));

  return {
    showLength: (days) => {
      for (const each of byId("spans").querySelectorAll("button")) {
        each.setAttribute("aria-pressed", String(Number(each.dataset.days) === days));
      }
    },
    showHeadline: ({ headline: [figure, ...words], window }) => {
      const dates = window ? spanWords(window.first, window.last) : "";
      byId("total").replaceChildren(el("b", {}, figure), ...words, el("span", { class: "dates" }, dates));
    },
    draw: ({ window: asked, series, measure }, shown, history) => {
      state = shown;
      const window = asked ?? { first: history.last, last: history.last };
      const until = dayOf(state.until);
      const view = visibleRangeOf({ days: state.days, until, window, allDays: history });
      drawn = { view, history };
      chart.draw({ history, view, window, series, measure });
      byId("outside").textContent = outsideText(view, window);
      byId<HTMLButtonElement>("earlier").disabled = view.first <= history.first;
      byId<HTMLButtonElement>("later").disabled = view.last >= history.last;
      return view;
    },
  };
}
