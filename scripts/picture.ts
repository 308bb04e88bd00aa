/** Takes the README's picture of the explorer: `npm run picture`, where Chromium is. */
import { fileURLToPath } from "node:url";
import { startMock } from "../src/index.ts";
import { launch, open } from "../test/explorer/browser.ts";

await using mock = await startMock({ seed: "demo", now: "2026-02-01T12:00:00Z" });
// A client has read four of the seven days.
const days = "date_start=2026-01-12&date_end=2026-01-15";
for (const offset of [0, 1000, 2000]) {
  const path = `/api/smart-links/eveniet/clicks?${days}&limit=1000&offset=${offset}`;
  await (await fetch(mock.url + path, { headers: { authorization: `Bearer ${mock.token}` } })).text();
}
const browser = await launch();
const query = "date_start=2026-01-12&date_end=2026-01-18&language=typescript";
const { page } = await open(browser, `${mock.url}/?${query}`, { viewport: { width: 1280, height: 900 } });
await page.locator("#coverage:not([hidden])").waitFor();
await page.screenshot({ path: fileURLToPath(new URL("../docs/explorer.png", import.meta.url)) });
await browser.close();
