/** The explorer: one page over the sandbox's public and admin API. Its address says all that it shows. */
import { healthOf } from "./admin.ts";
import { createClicksView } from "./clicks-view.ts";
import { byId } from "./dom.ts";
import { createJournalView } from "./journal-view.ts";
import { type Place, readPlace, writePlace } from "./place.ts";
import { createScenariosView } from "./scenarios-view.ts";

const sections = ["clicks", "scenarios", "journal"] as const;

let place = readPlace(location.search);
const clicks = createClicksView(go);
const scenarios = createScenariosView();
const journal = createJournalView(go);

addEventListener("popstate", () => {
  place = readPlace(location.search);
  void show();
});
addEventListener("hashchange", () => void show());

void show();
void showAbout();

/** Goes to another place, and lets the address bar say so. */
function go(change: Partial<Place>): void {
  place = { ...place, ...change };
  const address = `${location.pathname}${writePlace(place)}${location.hash}`;
  if (address !== `${location.pathname}${location.search}${location.hash}`)
    history.pushState(null, "", address);
  void show();
}

/** Shows the section of the address, and nothing of the others: they ask for nothing unseen. */
async function show(): Promise<void> {
  const section = showSection();
  if (section === "scenarios") await scenarios.show();
  journal.show(section === "journal" ? place.watched : undefined);
  if (section === "clicks") await clicks.show(place);
}

function showSection(): (typeof sections)[number] {
  const chosen = sections.find((name) => location.hash === `#${name}`) ?? "clicks";
  for (const name of sections) {
    byId(`${name}-section`).hidden = name !== chosen;
    const link = document.querySelector(`nav a[href="#${name}"]`);
    if (name === chosen) link?.setAttribute("aria-current", "page");
    else link?.removeAttribute("aria-current");
  }
  return chosen;
}

/** Says which data set this is and what time it is there. */
async function showAbout(): Promise<void> {
  const answer = await healthOf();
  if (!("told" in answer)) return;
  const { version, seed, now } = answer.told;
  byId("about").textContent = `seed ${seed} · ${now.slice(0, 16).replace("T", " ")} UTC · ${version}`;
}
