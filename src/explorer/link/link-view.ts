/** The page of a link: request, response, chart and rows, all of one query. */
import { type ApiResponse, baseOf, type RequestFailure, sendRequest } from "../api-client.ts";
import type { LinkHistory } from "../chart/series.ts";
import type { DayRange } from "../chart/visible-range.ts";
import { clicksPart } from "../clicks/clicks-part.ts";
import { conversionsPart } from "../conversions/conversions-part.ts";
import { type CoverageSubject, createCoveragePanel } from "../coverage/coverage-panel.ts";
import { byId } from "../dom.ts";
import { errorDetailsOf, showErrorIn } from "../request/error-view.ts";
import { type LinkOperation, requestOf, urlOf } from "../request/explorer-request.ts";
import { createQueryForm } from "../request/query-form.ts";
import { createRequestPanel } from "../request/request-panel.ts";
import { statsPart } from "../stats/stats-part.ts";
import type { Go, UrlState } from "../url-state.ts";
import type { LinkPart, LinkPartView } from "./link-part.ts";
import { createLinkPicture } from "./link-picture.ts";

export interface LinkView {
  readonly show: (operation: LinkOperation, state: UrlState) => Promise<void>;
  /** Stops what follows the requests of a client. */
  readonly hide: () => void;
}

export function createLinkView(go: Go): LinkView {
  let latest = 0;
  let histories = new Map<string, Promise<LinkHistory | undefined>>();
  const parts: { readonly [O in LinkOperation]: LinkPart } = {
    clicks: clicksPart(go),
    stats: statsPart(go),
    conversions: conversionsPart(go),
  };
  const form = createQueryForm((query) => {
    histories = new Map();
    go({ query });
  });
  const panel = createRequestPanel(byId("request"), go);
  const picture = createLinkPicture(go);
  const coverage = createCoveragePanel();

  return {
    show: async (operation, state) => {
      const turn = ++latest;
      coverage.show(undefined);
      const { query, session } = state;
      const part = parts[operation];
      form.show(query, operation);
      picture.showLength(state.days);
      const request = requestOf(operation, query);
      panel.show({ request, base: baseOf(session) }, state.language);
      const response = await sendRequest(urlOf(request), { session });
      if (turn !== latest) return;
      const view = part.read(response, state);
      panel.respond(response, view !== undefined);
      showError(response, view, form.mark);
      if (!view) return;
      byId("picture").setAttribute("aria-busy", "true");
      picture.showHeadline(view);
      view.below();
      const key = JSON.stringify([operation, session, query.edition, query.account, ...filtersOf(query)]);
      const history = histories.get(key) ?? part.historyOf(query, session);
      histories.set(key, history);
      const [whole, legend] = await Promise.all([history, view.legend()]);
      if (turn !== latest) return;
      if (!whole || !legend) {
        histories.delete(key);
        byId("picture").hidden = true;
        showErrorIn(byId("error"), {
          tone: "odd",
          title: "No chart",
          texts: ["Another response that the chart needs failed. Send the request again."],
          errors: {},
        });
        return;
      }
      const days = picture.draw(view, state, whole);
      showLegend(legend);
      byId("picture").removeAttribute("aria-busy");
      coverage.show(coverageSubject(operation, state, days));
    },
    hide: () => {
      latest++;
      coverage.show(undefined);
    },
  };
}

/** What is followed: the list that is shown. */
function coverageSubject(
  operation: LinkOperation,
  { query, session }: UrlState,
  view: DayRange,
): CoverageSubject | undefined {
  const id = { clicks: "listSmartLinkClicks", conversions: "listSmartLinkConversions", stats: undefined }[
    operation
  ];
  if (id === undefined) return undefined;
  const filters = requestOf(operation, query).parameters.filter(
    ([name]) => name !== "limit" && name !== "offset",
  );
  const search = new URLSearchParams({ operation: id, link: query.link, ...Object.fromEntries(filters) });
  return { session, link: query.link, search, view };
}

/** A choice in the legend that has the focus keeps it. */
function showLegend(legend: readonly Node[]): void {
  const box = byId("legend");
  const hasFocus = box.contains(document.activeElement);
  box.replaceChildren(...legend);
  if (hasFocus) box.querySelector<HTMLElement>("[aria-pressed=true]")?.focus();
}

/** What a history depends on, besides the operation. */
function filtersOf(query: UrlState["query"]): readonly string[] {
  const { link, include_bots, include_duplicates, conversion_type, onlyfans_user_id } = query;
  return [link, include_bots, include_duplicates, conversion_type, onlyfans_user_id];
}

function showError(
  response: ApiResponse | RequestFailure,
  view: LinkPartView | undefined,
  mark: (errors: Readonly<Record<string, readonly string[]>>) => void,
): void {
  const error = view ? undefined : errorDetailsOf(response);
  showErrorIn(byId("error"), error);
  for (const id of ["picture", "page"]) byId(id).hidden = error !== undefined;
  mark(error?.errors ?? {});
}
