/** The links of the team: the place to start from. */
import { accountsOf, baseOf, linksIn, sendRequest, teamNameOf } from "../api-client.ts";
import { announce, byId, el, figure } from "../dom.ts";
import { errorDetailsOf, showErrorIn } from "../request/error-view.ts";
import { urlOf } from "../request/explorer-request.ts";
import { pagerOf } from "../request/pager.ts";
import { createRequestPanel } from "../request/request-panel.ts";
import { type Go, type UrlState, writeUrlState } from "../url-state.ts";
import { linksPerPage, linksRequestOf } from "./link-filters.ts";
import { createLinksForm } from "./links-form.ts";
import { linksTable } from "./links-table.ts";

export interface LinksView {
  readonly show: (state: UrlState) => Promise<void>;
}

export function createLinksView(go: Go): LinksView {
  let latest = 0;
  let state: UrlState;
  const open = (id: string) => go(stateOfLink(state, id));
  const form = createLinksForm({ ask: (list) => go({ list }), open });
  const panel = createRequestPanel(byId("links-request"), go);

  return {
    show: async (next) => {
      state = next;
      const turn = ++latest;
      const { list, session, language } = state;
      form.show(list);
      const request = linksRequestOf(list);
      panel.show({ request, base: baseOf(session) }, language);
      const [response, team, accounts] = await Promise.all([
        sendRequest(urlOf(request), { session }),
        teamNameOf(session),
        accountsOf(session),
      ]);
      if (turn !== latest) return;
      const links = linksIn(response);
      panel.respond(response, links !== undefined);
      form.showAccounts(accounts, list.account_ids);
      byId("team").textContent = team ?? "Links";
      showErrorIn(byId("links-error"), links ? undefined : errorDetailsOf(response));
      byId("links-card").hidden = !links;
      if (!links) return;
      const addressOf = (id: string) =>
        `${location.pathname}${writeUrlState({ ...next, ...stateOfLink(next, id) })}`;
      byId("links").replaceChildren(linksTable(links, { addressOf, open }));
      byId("link-ids").replaceChildren(
        ...links.map(({ id, name }) => el("option", { value: id, label: name })),
      );
      const offset = Number(list.from);
      byId("links-pager").replaceChildren(
        ...pagerOf({ offset, limit: linksPerPage, count: links.length, total: undefined }, (from) =>
          go({ list: { ...list, from: from === 0 ? "" : String(from) } }),
        ),
      );
      announce(`${figure(links.length)} links`);
    },
  };
}

/** The page of a link, in the window that was looked at last. */
function stateOfLink({ query }: UrlState, link: string): Partial<UrlState> {
  return { section: "clicks", query: { ...query, link, offset: "", edition: "2026-09" } };
}
