/** Tabs that nobody looks at keep no connection, and the size of the chart. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { chromiumPath } from "../support/chromium.ts";
import { open } from "./browser.ts";
import { browser, mock, useExplorer } from "./use-explorer.ts";

describe.skipIf(!chromiumPath)("what the explorer keeps open, in Chromium", { timeout: 90_000 }, () => {
  useExplorer();

  test("more hidden tabs than a browser has connections do not hold up the next one", async () => {
    const { page, context } = await open(browser, `${mock.url}/?link=fugit`);
    await page.locator("#coverage:visible").waitFor();
    await setHidden(page, true);
    for (let i = 0; i < 8; i++) {
      const tab = await context.newPage();
      await tab.goto(i % 2 === 0 ? `${mock.url}/?link=fugit` : `${mock.url}/#journal`);
      await tab.locator(i % 2 === 0 ? "#coverage:visible" : "#live.on").waitFor({ timeout: 10_000 });
      await setHidden(tab, true);
    }
    await context.close();
  });

  test("a tab that is seen again catches up, and its opened requests stay open", async () => {
    await ask("first");
    const { page, context } = await open(browser, `${mock.url}/#journal`);
    const lines = page.locator("#journal tbody tr");
    await lines.locator("summary").first().click();
    await setHidden(page, true);
    await ask("second");
    await page.waitForTimeout(500);
    expect(await page.locator("#journal", { hasText: "second" }).count()).toBe(0);
    await setHidden(page, false);
    await lines.filter({ hasText: "second" }).waitFor();
    expect(await lines.filter({ hasText: "first" }).locator("details[open]").count()).toBe(1);
    await ask("third");
    await lines.filter({ hasText: "third" }).waitFor();
    await context.close();
  });

  test("coverage of a tab that is seen again is that of now", async () => {
    const { page, context } = await open(browser, `${mock.url}/?link=quia`);
    await page.locator("#coverage", { hasText: "none of these rows" }).waitFor();
    await setHidden(page, true);
    await ask("quia");
    await setHidden(page, false);
    await page.locator("#coverage", { hasText: "has read" }).getByText("1 page").waitFor();
    await context.close();
  });

  test("the headers and the body of a response do not stretch the chart", async () => {
    const options = { viewport: { width: 1280, height: 1000 } };
    const { page, context } = await open(browser, `${mock.url}/?link=fugit`, options);
    await page.locator("#coverage:visible").waitFor();
    const height = async () => Math.round((await page.locator("#chart").boundingBox())?.height ?? 0);
    const before = await height();
    await page.getByText("Headers and body").click();
    await page.locator("#request .raw").waitFor();
    expect(await height()).toBeLessThanOrEqual(before);
    expect(await height()).toBeGreaterThanOrEqual(248);
    await context.close();
  });

  test("headers and body that an error has opened are closed again when the request succeeds", async () => {
    const { page, context } = await open(browser, `${mock.url}/?limit=1001`);
    await page.locator("#request .raw").waitFor();
    await page.fill("[name=limit]", "3");
    await page.keyboard.press("Enter");
    await page.getByText("1 – 3 of").waitFor();
    expect(await page.locator("#request .raw").count()).toBe(0);
    await page.getByText("Headers and body").click();
    await page.locator("#request .raw").waitFor();
    await page.getByRole("button", { name: "Next page" }).click();
    await page.getByText("4 – 6 of").waitFor();
    expect(await page.locator("#request .raw").isVisible()).toBe(true);
    await context.close();
  });

  /** As the browser does when another tab is chosen. */
  async function setHidden(page: Page, isHidden: boolean): Promise<void> {
    await page.evaluate(`
      Object.defineProperty(document, "hidden", { configurable: true, get: () => ${isHidden} });
      document.dispatchEvent(new Event("visibilitychange"));
    `);
  }

  async function ask(link: string): Promise<void> {
    const headers = { authorization: "Bearer any" };
    await (await fetch(`${mock.url}/api/smart-links/${link}/clicks?limit=1`, { headers })).text();
  }
});
