/** The explorer as a page: accessible in every scheme and width, and talking to nobody but the sandbox. */
import { beforeAll, describe, expect, test } from "vitest";
import { addAxe, axeFindings } from "../support/axe.ts";
import { chromiumPath } from "../support/chromium.ts";
import { open } from "./browser.ts";
import { browser, mock, useExplorer } from "./use-explorer.ts";

const narrow = { viewport: { width: 360, height: 740 } };

const looks = [
  { look: "light", options: { colorScheme: "light" }, part: "all" },
  { look: "dark", options: { colorScheme: "dark" }, part: "colours" },
  { look: "narrow", options: narrow, part: "all but colours" },
] as const;

/** Each section, and something that is there once it is complete. */
const sections = {
  links: "#links tbody tr",
  clicks: "#chart .bar .people",
  stats: "#chart .bar .clicks",
  conversions: "#chart .bar .conversions",
  operations: "#operation-rows tbody tr",
  scenarios: "#scenarios article",
  journal: "#journal tbody tr",
};

/** Resolves when nothing on the page has changed for a tenth of a second: axe reports what is replaced under its hands. */
const untilStill = `new Promise((resolve) => {
  const wait = () => setTimeout(() => { observer.disconnect(); resolve(); }, 100);
  const observer = new MutationObserver(() => { clearTimeout(timer); timer = wait(); });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  let timer = wait();
})`;

describe.skipIf(!chromiumPath)("the explorer as a page, in Chromium", { timeout: 90_000 }, () => {
  useExplorer();
  beforeAll(async () => {
    await fetch(`${mock.url}/api/smart-links/test_404/clicks?limt=1`, {
      headers: { authorization: "Bearer any" },
    });
  });

  test.each(looks)(
    "axe finds nothing in any section, $look, and no page is wider than its window",
    async ({ options, part }) => {
      const { page, context } = await open(browser, `${mock.url}/?limit=3`, options);
      await addAxe(page);
      for (const [name, complete] of Object.entries(sections)) {
        await page.locator(`a[href="#${name}"]`).click();
        await page.locator(complete).first().waitFor();
        await page.evaluate(untilStill);
        expect({ name, found: await axeFindings(page, part) }).toEqual({ name, found: [] });
        const excess = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
        expect(excess, name).toBeLessThanOrEqual(0);
        const cutOff = await page.evaluate(
          "[...document.querySelectorAll('.code')].map((code) => code.scrollHeight - code.clientHeight)",
        );
        expect({ name, cutOff }).toEqual({ name, cutOff: [0, 0, 0] });
      }
      await context.close();
    },
  );

  test("on a phone nothing hides: code, journal, the handles of a window of one day", async () => {
    await fetch(`${mock.url}/api/smart-links/eveniet/clicks?limt=1`, {
      headers: { authorization: "Bearer any", prefer: "fault=malformed" },
    });
    const { page, context } = await open(
      browser,
      `${mock.url}/?language=python&date_start=2026-01-15&date_end=2026-01-15&days=0`,
      narrow,
    );
    await page.locator(sections.clicks).first().waitFor();
    const boxes = await Promise.all((await page.getByRole("slider").all()).map((each) => each.boundingBox()));
    expect(boxes[0]!.y + boxes[0]!.height).toBeLessThanOrEqual(boxes[1]!.y);
    const excess = "(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)";
    expect(await page.evaluate(`${excess}(document.querySelector('#request-code'))`)).toBe(0);
    await page.locator('a[href="#journal"]').click();
    await page.locator(sections.journal).first().waitFor();
    expect(await page.evaluate(`${excess}(document.querySelector('#journal'))`)).toBe(0);
    const line = page.locator(sections.journal).first();
    for (const text of [
      "200",
      "/api/smart-links/eveniet/clicks?limt=1",
      "malformed",
      'did you mean "limit"?',
    ])
      expect(await line.getByText(text).first().isVisible(), text).toBe(true);
    await context.close();
  });

  test("a chart of weeks says so, and a window that is larger than the chart too", async () => {
    const { page, context } = await open(
      browser,
      `${mock.url}/?date_start=2024-01-01&days=90&until=2025-06-30`,
    );
    await page.locator(sections.clicks).first().waitFor();
    expect(await page.textContent("#chart .unit")).toBe("Clicks per day");
    expect(await page.textContent("#outside")).toBe(
      "The window is larger than the chart: it begins on Jan 1, 2024, before the chart, and ends on Feb 1, 2026, after the chart.",
    );
    await page.getByRole("button", { name: "1 year" }).click();
    await page.locator("#chart .unit", { hasText: "Clicks per week" }).waitFor();
    await page.getByRole("button", { name: "Last seven days" }).click();
    await page.locator("#outside:empty").waitFor({ state: "attached" });
    await context.close();
  });

  test("nothing is asked of anyone but the sandbox, and the console stays empty", async () => {
    const { page, context, requested, errors } = await open(browser, mock.url);
    for (const [name, complete] of Object.entries(sections)) {
      await page.locator(`a[href="#${name}"]`).click();
      await page.locator(complete).first().waitFor();
    }
    expect(requested.length).toBeGreaterThan(20);
    expect(requested.filter((url) => !url.startsWith(`${mock.url}/`))).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  test("markup made from text is refused by the browser itself", async () => {
    const { page, context } = await open(browser, mock.url);
    const attempt = page.evaluate("document.body.innerHTML = '<b>x</b>'");
    await expect(attempt).rejects.toThrow(/TrustedHTML/);
    await context.close();
  });

  test("the keyboard reaches everything, the content first of all", async () => {
    const { page, context } = await open(browser, `${mock.url}/#clicks`);
    await page.locator(sections.clicks).first().waitFor();
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the content");
    const reached = new Set<unknown>();
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press("Tab");
      reached.add(
        await page.evaluate(
          "document.activeElement.id || document.activeElement.getAttribute('aria-label') || document.activeElement.name || document.activeElement.textContent",
        ),
      );
    }
    for (const stop of [
      "link",
      "edition",
      "include_bots",
      "Send",
      "First day of the window",
      "Copy",
      "request-curl",
      "request-code",
      "Next page",
      "rows",
    ]) {
      expect(reached, stop).toContain(stop);
    }
    await context.close();
  });
});
