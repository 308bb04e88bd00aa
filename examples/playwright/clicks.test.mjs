/**
 * A page in a browser reads every click of a day, and the sandbox says whether it has.
 *
 *   npm install --save-dev playwright-core smart-links-kit
 *   CHROMIUM=/usr/bin/chromium node --test clicks.test.mjs
 *
 * With @playwright/test it is the same: `test` and `page` come from there, and `useSandbox` gets its hooks `beforeAll`,
 * `beforeEach`, `afterEach` and `afterAll`.
 */
import { after, afterEach, before, beforeEach, test } from "node:test";
import { chromium } from "playwright-core";
import { assertReadAll, useSandbox } from "smart-links-kit/testing";

const sandbox = useSandbox({ before, beforeEach, afterEach, after });
const day = "2026-01-20";

/** Runs in the page: your own page has its code instead. */
async function readClicks({ base, day }) {
  let read = 0;
  for (;;) {
    const query = `date_start=${day}&date_end=${day}&limit=100&offset=${read}`;
    const headers = { authorization: "Bearer any" };
    const response = await fetch(`${base}/api/smart-links/eveniet/clicks?${query}`, { headers });
    const { data } = await response.json();
    read += data.rows.length;
    if (data.rows.length < 100) return read;
  }
}

test("the page reads every click once", async (t) => {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox"] });
  t.after(() => browser.close());
  const page = await browser.newPage();
  await page.evaluate(readClicks, { base: sandbox.mock.url, day });
  assertReadAll(sandbox.mock, { link: "eveniet", start: day, end: day });
});
