/** The clicks of a link: chart, request, response and rows, all of one query. */
import {
  type ApiResponse,
  type ClicksData,
  clicksIn,
  ownSession,
  type RequestFailure,
  sendRequest,
} from "../api-client.ts";
import { type ChartView, createChartView } from "../chart/chart.ts";
import { type ClassFilter, type ClassTotals, classes, isKept } from "../chart/classes.ts";
import { countsIn, type LinkHistory, linkHistoryOf } from "../chart/link-history.ts";
import { type DayRange, visibleRangeOf } from "../chart/visible-range.ts";
import { dayOf, dayText, spanWords } from "../dates.ts";
import { button, byId, el, figure } from "../dom.ts";
import { chartLengths, type UrlState } from "../url-state.ts";
import { errorDetailsOf, errorView } from "./error-view.ts";
import { pagerOf } from "./pager.ts";
import { createQueryForm } from "./query-form.ts";
import { createRequestPanel } from "./request-panel.ts";
import { urlOf } from "./request-query.ts";
import { responseDetails, statusLine } from "./response-view.ts";
import { rowsTable } from "./rows-table.ts";

export interface ClicksView {
  readonly show: (state: UrlState) => Promise<void>;
}

type Go = (change: Partial<UrlState>) => void;

export function createClicksView(go: Go): ClicksView {
  let state: UrlState;
  let latest = 0;
  let histories = new Map<string, Promise<LinkHistory | undefined>>();
  const form = createQueryForm((query) => {
    histories = new Map();
    go({ query });
  });
  const panel = createRequestPanel((language) => go({ language }));
  const chart = createChartView(byId("chart"), {
    figures: byId("figures").lastElementChild as HTMLElement,
    choose: ({ first, last }) => {
      const window = { date_start: dayText(first), date_end: dayText(last), offset: "" };
      // The chart stays where it is, whichever part of it is chosen.
      const until = drawn && drawn.view.last < drawn.history.last ? dayText(drawn.view.last) : state.until;
      go({ until, query: { ...state.query, ...window } });
    },
  });
  let drawn: { readonly view: DayRange; readonly history: LinkHistory } | undefined;
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
  byId("reset").addEventListener("click", () => {
    go({ until: "", query: { ...state.query, date_start: "", date_end: "", offset: "" } });
  });

  return {
    show: async (next) => {
      state = next;
      const turn = ++latest;
      const { query, session } = state;
      form.show(query);
      showSession(session, () => go({ session: ownSession }));
      showSpans(state.days);
      panel.show({ query, base: baseOf(session) }, state.language);
      const response = await sendRequest(urlOf(query), { session });
      if (turn !== latest) return;
      const data = clicksIn(response);
      showResponse(response);
      showError(response, data, form.mark);
      if (!data) return;
      showRows(data, (offset) =>
        go({ query: { ...state.query, offset: offset === 0 ? "" : String(offset) } }),
      );
      const key = JSON.stringify([session, query.edition, query.account, query.link]);
      const history = histories.get(key) ?? linkHistoryOf(query, session);
      histories.set(key, history);
      const [whole, counts] = await Promise.all([history, countsIn(query, session)]);
      if (turn !== latest) return;
      if (!whole || !counts) {
        histories.delete(key);
        byId("legend").replaceChildren(
          el("li", {}, "Another response failed, so the chart is not of this window."),
        );
        return;
      }
      drawn = { view: showChart(chart, { state, data, history: whole }), history: whole };
      showLegend(counts, filterOf(data));
    },
  };
}

/** Base URL for programs that are to ask as the page does. The page's own session is for itself alone. */
function baseOf(session: string): string {
  return location.origin + (session === ownSession ? "" : `/__s/${encodeURIComponent(session)}`);
}

/** Says in whose session the page asks, unless it is its own. */
function showSession(session: string, leave: () => void): void {
  byId("session").hidden = session === ownSession;
  byId("session").replaceChildren(
    "Asking in the session ",
    el("b", {}, session),
    button("Leave it", { class: "plain" }, leave),
  );
}

function showSpans(chosen: number): void {
  for (const each of byId("spans").querySelectorAll("button")) {
    each.setAttribute("aria-pressed", String(Number(each.dataset.days) === chosen));
  }
}

function showResponse(response: ApiResponse | RequestFailure): void {
  const wasOpen = byId("response").querySelector("details")?.open ?? false;
  const details = el("details", {}, el("summary", {}, "Headers and body"));
  const fill = () => {
    if (details.open && details.childElementCount === 1) details.append(...responseDetails(response));
  };
  details.addEventListener("toggle", fill);
  details.open = wasOpen || !clicksIn(response);
  byId("response").replaceChildren(statusLine(response), details);
}

function showError(
  response: ApiResponse | RequestFailure,
  data: ClicksData | undefined,
  mark: (errors: Readonly<Record<string, readonly string[]>>) => void,
): void {
  const error = data ? undefined : errorDetailsOf(response);
  const box = byId("error");
  box.hidden = !error;
  box.className = `error ${error?.tone ?? ""}`;
  box.replaceChildren(...(error ? errorView(error) : []));
  for (const id of ["picture", "page"]) byId(id).hidden = error !== undefined;
  mark(error?.errors ?? {});
}

function showRows(data: ClicksData, go: (offset: number) => void): void {
  const { date_start, date_end } = data.filters;
  const window = spanWords(dayOf(date_start) ?? 0, dayOf(date_end) ?? 0);
  const total = data.summary.clicks_total;
  byId("total").replaceChildren(
    el("b", {}, figure(total)),
    ` ${total === 1 ? "click" : "clicks"} `,
    el("span", { class: "dates" }, window),
  );
  byId("rows").replaceChildren(rowsTable(data.rows));
  byId("rows").scrollTop = 0;
  byId("pager").replaceChildren(...pagerOf(data, go));
}

function showChart(
  chart: ChartView,
  {
    state,
    data,
    history,
  }: { readonly state: UrlState; readonly data: ClicksData; readonly history: LinkHistory },
): DayRange {
  const window = {
    first: dayOf(data.filters.date_start) ?? history.last,
    last: dayOf(data.filters.date_end) ?? history.last,
  };
  const view = visibleRangeOf({ days: state.days, until: dayOf(state.until), window, allDays: history });
  chart.draw({ history: history, view, window, filter: filterOf(data) });
  byId<HTMLButtonElement>("earlier").disabled = view.first <= history.first;
  byId<HTMLButtonElement>("later").disabled = view.last >= history.last;
  return view;
}

function showLegend(counts: ClassTotals, filter: ClassFilter): void {
  byId("legend").replaceChildren(
    ...classes.map(({ name, label, is }) =>
      el(
        "li",
        { class: isKept(is, filter) ? "" : "left-out" },
        el("span", { class: `key ${name}` }, label),
        " ",
        el("b", {}, figure(counts[name])),
        isKept(is, filter) ? "" : el("span", { class: "quiet" }, " (left out)"),
      ),
    ),
  );
}

function filterOf({ filters }: ClicksData): ClassFilter {
  return { bots: filters.include_bots, duplicates: filters.include_duplicates };
}
