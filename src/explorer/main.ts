/** The explorer: one page over the sandbox's public and admin API. Its address says all that it shows. */
import { healthOf, queuedFaultsOf } from "./admin-client.ts";
import { button, byId, el } from "./dom.ts";
import { createJournalView } from "./journal/journal-view.ts";
import { createLinkView } from "./link/link-view.ts";
import { createLinksView } from "./links/links-view.ts";
import { createOperationsView } from "./operations/operations-view.ts";
import { defaultSession, keepSessionIn } from "./page-session.ts";
import { createScenariosView } from "./scenarios/scenarios-view.ts";
import {
  isLinkSection,
  readUrlState,
  type Section,
  sections,
  type UrlState,
  writeUrlState,
} from "./url-state.ts";

let state = readUrlState(location);
let shown: string | undefined;
let latestAbout = 0;
const links = createLinksView(go);
const link = createLinkView(go);
const operations = createOperationsView(go);
const scenarios = createScenariosView();
const journal = createJournalView(go);

addEventListener("popstate", follow);
addEventListener("hashchange", follow);

// A clock may have been moved meanwhile.
addEventListener("focus", () => void showAbout(state.session));

for (const name of sections) tabOf(name)?.addEventListener("click", (event) => choose(name, event));
keepSessionIn(document.querySelectorAll("nav.out a"));
follow();

/** Goes to another state, and lets the address bar say so. */
function go(change: Partial<UrlState>): void {
  state = { ...state, ...change };
  const address = location.pathname + writeUrlState(state);
  if (address !== addressOf(location)) history.pushState(null, "", address);
  show();
}

/** Chooses a section. Another list of the same link starts at its first row. */
function choose(section: Section, event: Event): void {
  event.preventDefault();
  const offset = section === state.section ? state.query.offset : "";
  go({ section, query: { ...state.query, offset } });
}

/** Goes where the address bar says, unless the page is there: both events tell of one step. */
function follow(): void {
  if (shown === addressOf(location)) return;
  state = readUrlState(location);
  show();
}

/** Shows the section of the state, and nothing of the others: they ask for nothing unseen. */
function show(): void {
  shown = addressOf(location);
  showSection(state.section);
  showSession(state);
  void showAbout(state.session);
  if (state.section === "operations") void operations.show(state);
  if (state.section === "scenarios") void scenarios.show();
  journal.show(state.section === "journal" ? state.watched : undefined);
  if (state.section === "links") void links.show(state);
  if (isLinkSection(state.section)) void link.show(state.section, state);
  else link.hide();
}

function showSection(chosen: Section): void {
  byId("link-section").hidden = !isLinkSection(chosen);
  byId("link-section").setAttribute("aria-labelledby", `${chosen}-tab`);
  for (const name of ["links", "operations", "scenarios", "journal"])
    byId(`${name}-section`).hidden = name !== chosen;
  for (const name of sections) {
    if (name === chosen) tabOf(name)?.setAttribute("aria-current", "page");
    else tabOf(name)?.removeAttribute("aria-current");
  }
}

/** Says in whose session the page asks, unless it is that of requests that name none. */
function showSession({ section, session }: UrlState): void {
  byId("session").hidden = session === defaultSession || section === "scenarios" || section === "journal";
  const leave = button("Leave it", { class: "plain" }, () => go({ session: defaultSession }));
  byId("session").replaceChildren("Asking in the session ", el("b", {}, session), leave);
}

function tabOf(section: Section): HTMLElement | null {
  return document.querySelector<HTMLElement>(`nav a[href="#${section}"]`);
}

function addressOf({ pathname, search, hash }: Location): string {
  return pathname + search + hash;
}

/** Says which data set a session has, what time it is there, and what its next request meets that the page does not. */
async function showAbout(session: string): Promise<void> {
  const turn = ++latestAbout;
  const [result, faults] = await Promise.all([healthOf(session), queuedFaultsOf(session)]);
  if (turn !== latestAbout || result.kind === "failure") return;
  const { version, seed, replay, now } = result.value;
  const data = replay ? `recording of ${replay.recordedAt.slice(0, 10)}` : `seed ${seed}`;
  byId("about").textContent =
    `${data} · ${now.slice(0, 16).replace("T", " ")} UTC · ${version}${waitingText(faults)}`;
}

function waitingText(faults: number): string {
  if (faults === 0) return "";
  return ` · ${faults === 1 ? "a queued fault waits" : `${faults} queued faults wait`} for other requests`;
}
