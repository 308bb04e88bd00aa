/** The explorer: one page over the sandbox's public and admin API. Its address says all that it shows. */
import { healthOf } from "./admin-client.ts";
import { createClicksView } from "./clicks/clicks-view.ts";
import { byId } from "./dom.ts";
import { createJournalView } from "./journal/journal-view.ts";
import { createScenariosView } from "./scenarios/scenarios-view.ts";
import { readUrlState, sections, type UrlState, writeUrlState } from "./url-state.ts";

let state = readUrlState(location);
let shown: string | undefined;
const clicks = createClicksView(go);
const scenarios = createScenariosView();
const journal = createJournalView(go);

addEventListener("popstate", follow);
addEventListener("hashchange", follow);

follow();
void showAbout();

/** Goes to another state, and lets the address bar say so. */
function go(change: Partial<UrlState>): void {
  state = { ...state, ...change };
  const address = location.pathname + writeUrlState(state);
  if (address !== addressOf(location)) history.pushState(null, "", address);
  show();
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
  if (state.section === "scenarios") void scenarios.show();
  journal.show(state.section === "journal" ? state.watched : undefined);
  if (state.section === "clicks") void clicks.show(state);
}

function showSection(chosen: UrlState["section"]): void {
  for (const name of sections) {
    byId(`${name}-section`).hidden = name !== chosen;
    const link = document.querySelector(`nav a[href="#${name}"]`);
    if (name === chosen) link?.setAttribute("aria-current", "page");
    else link?.removeAttribute("aria-current");
  }
}

function addressOf({ pathname, search, hash }: Location): string {
  return pathname + search + hash;
}

/** Says which data set this is and what time it is there. */
async function showAbout(): Promise<void> {
  const result = await healthOf();
  if (result.kind === "failure") return;
  const { version, seed, now } = result.value;
  byId("about").textContent = `seed ${seed} · ${now.slice(0, 16).replace("T", " ")} UTC · ${version}`;
}
