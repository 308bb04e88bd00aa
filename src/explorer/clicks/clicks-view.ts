/** The clicks of a link: chart, request, reply and rows, all of one question. */
import { ask, type ClicksData, clicksIn, ownSession, type Reply, type Silence } from "../api-client.ts";
import { type Chart, createChart } from "../chart/chart.ts";
import { type Counts, classes, type Filter, isKept } from "../chart/classes.ts";
import { countsIn, type Life, lifeOf } from "../chart/link-history.ts";
import { type Span, viewOf } from "../chart/visible-range.ts";
import { dayOf, dayText, spanWords } from "../dates.ts";
import { button, byId, el, figure } from "../dom.ts";
import { type Place, spans } from "../url-state.ts";
import { refusalOf, refusalView } from "./error-view.ts";
import { pagerOf } from "./pager.ts";
import { createQueryForm } from "./query-form.ts";
import { createRequestPanel } from "./request-panel.ts";
import { urlOf } from "./request-query.ts";
import { replyLine, replyText } from "./response-view.ts";
import { rowsTable } from "./rows-table.ts";

export interface ClicksView {
  readonly show: (place: Place) => Promise<void>;
}

type Go = (change: Partial<Place>) => void;

export function createClicksView(go: Go): ClicksView {
  let place: Place;
  let latest = 0;
  let lives = new Map<string, Promise<Life | undefined>>();
  const form = createQueryForm((question) => {
    lives = new Map();
    go({ question });
  });
  const panel = createRequestPanel((language) => go({ language }));
  const chart = createChart(byId("chart"), {
    figures: byId("figures").lastElementChild as HTMLElement,
    choose: ({ first, last }) => {
      const window = { date_start: dayText(first), date_end: dayText(last), offset: "" };
      // The chart stays where it is, whichever part of it is chosen.
      const until = drawn && drawn.view.last < drawn.life.last ? dayText(drawn.view.last) : place.until;
      go({ until, question: { ...place.question, ...window } });
    },
  });
  let drawn: { readonly view: Span; readonly life: Life } | undefined;
  byId("spans").replaceChildren(
    ...spans.map((days) =>
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
    go({ until: "", question: { ...place.question, date_start: "", date_end: "", offset: "" } });
  });

  return {
    show: async (next) => {
      place = next;
      const turn = ++latest;
      const { question, session } = place;
      form.show(question);
      showSession(session, () => go({ session: ownSession }));
      showSpans(place.days);
      panel.show({ question, base: baseOf(session) }, place.language);
      const reply = await ask(urlOf(question), { session });
      if (turn !== latest) return;
      const data = clicksIn(reply);
      showReply(reply);
      showRefusal(reply, data, form.mark);
      if (!data) return;
      showRows(data, (offset) =>
        go({ question: { ...place.question, offset: offset === 0 ? "" : String(offset) } }),
      );
      const key = JSON.stringify([session, question.edition, question.account, question.link]);
      const life = lives.get(key) ?? lifeOf(question, session);
      lives.set(key, life);
      const [whole, counts] = await Promise.all([life, countsIn(question, session)]);
      if (turn !== latest) return;
      if (!whole || !counts) {
        lives.delete(key);
        byId("legend").replaceChildren(
          el("li", {}, "Another reply failed, so the chart is not of this window."),
        );
        return;
      }
      drawn = { view: showChart(chart, { place, data, life: whole }), life: whole };
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

function showReply(reply: Reply | Silence): void {
  const wasOpen = byId("reply").querySelector("details")?.open ?? false;
  const details = el("details", {}, el("summary", {}, "Headers and body"));
  const fill = () => {
    if (details.open && details.childElementCount === 1) details.append(...replyText(reply));
  };
  details.addEventListener("toggle", fill);
  details.open = wasOpen || !clicksIn(reply);
  byId("reply").replaceChildren(replyLine(reply), details);
}

function showRefusal(
  reply: Reply | Silence,
  data: ClicksData | undefined,
  mark: (errors: Readonly<Record<string, readonly string[]>>) => void,
): void {
  const refusal = data ? undefined : refusalOf(reply);
  const box = byId("refusal");
  box.hidden = !refusal;
  box.className = `refusal ${refusal?.tone ?? ""}`;
  box.replaceChildren(...(refusal ? refusalView(refusal) : []));
  for (const id of ["picture", "page"]) byId(id).hidden = refusal !== undefined;
  mark(refusal?.errors ?? {});
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
  chart: Chart,
  { place, data, life }: { readonly place: Place; readonly data: ClicksData; readonly life: Life },
): Span {
  const window = {
    first: dayOf(data.filters.date_start) ?? life.last,
    last: dayOf(data.filters.date_end) ?? life.last,
  };
  const view = viewOf({ days: place.days, until: dayOf(place.until), window, life });
  chart.draw({ life, view, window, filter: filterOf(data) });
  byId<HTMLButtonElement>("earlier").disabled = view.first <= life.first;
  byId<HTMLButtonElement>("later").disabled = view.last >= life.last;
  return view;
}

function showLegend(counts: Counts, filter: Filter): void {
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

function filterOf({ filters }: ClicksData): Filter {
  return { bots: filters.include_bots, duplicates: filters.include_duplicates };
}
