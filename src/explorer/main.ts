/** The explorer: one page over the sandbox's public and admin API. Its address says all that it shows. */
import { healthOf } from "./admin-client.ts";
import { createClicksView } from "./clicks/clicks-view.ts";
import { byId } from "./dom.ts";
import { createJournalView } from "./journal/journal-view.ts";
import { createScenariosView } from "./scenarios/scenarios-view.ts";
import { type Place, readPlace, sections, writePlace } from "./url-state.ts";

let place = readPlace(location);
let shown: string | undefined;
const clicks = createClicksView(go);
const scenarios = createScenariosView();
const journal = createJournalView(go);

addEventListener("popstate", follow);
addEventListener("hashchange", follow);

follow();
void showAbout();

/** Goes to another place, and lets the address bar say so. */
function go(change: Partial<Place>): void {
  place = { ...place, ...change };
  const address = location.pathname + writePlace(place);
  if (address !== addressOf(location)) history.pushState(null, "", address);
  show();
}

/** Goes where the address bar says, unless the page is there: both events tell of one step. */
function follow(): void {
  if (shown === addressOf(location)) return;
  place = readPlace(location);
  show();
}

/** Shows the section of the place, and nothing of the others: they ask for nothing unseen. */
function show(): void {
  shown = addressOf(location);
  showSection(place.section);
  if (place.section === "scenarios") void scenarios.show();
  journal.show(place.section === "journal" ? place.watched : undefined);
  if (place.section === "clicks") void clicks.show(place);
}

function showSection(chosen: Place["section"]): void {
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
  const answer = await healthOf();
  if (!("told" in answer)) return;
  const { version, seed, now } = answer.told;
  byId("about").textContent = `seed ${seed} · ${now.slice(0, 16).replace("T", " ")} UTC · ${version}`;
}
