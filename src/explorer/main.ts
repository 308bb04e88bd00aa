/** The explorer: one page over the sandbox's public and admin API. Its address says all that it shows. */
import { ask, jsonOf } from "./api.ts";
import { createClicksView } from "./clicks-view.ts";
import { byId } from "./dom.ts";
import { type Place, readPlace, writePlace } from "./place.ts";

const sections = ["clicks", "scenarios", "journal"] as const;

let place = readPlace(location.search);
const clicks = createClicksView(go);

addEventListener("popstate", () => {
  place = readPlace(location.search);
  void show();
});
addEventListener("hashchange", showSection);

showSection();
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

async function show(): Promise<void> {
  await clicks.show(place);
}

function showSection(): void {
  const chosen = sections.find((name) => location.hash === `#${name}`) ?? "clicks";
  for (const name of sections) {
    byId(`${name}-section`).hidden = name !== chosen;
    const link = document.querySelector(`nav a[href="#${name}"]`);
    if (name === chosen) link?.setAttribute("aria-current", "page");
    else link?.removeAttribute("aria-current");
  }
}

/** Says which data set this is and what time it is there. */
async function showAbout(): Promise<void> {
  const reply = await ask("/__admin/health");
  if (!("status" in reply) || reply.status !== 200) return;
  const { version, seed, now } = jsonOf(reply) as Readonly<Record<"version" | "seed" | "now", string>>;
  byId("about").textContent = `seed ${seed} · ${now.slice(0, 16).replace("T", " ")} UTC · ${version}`;
}
