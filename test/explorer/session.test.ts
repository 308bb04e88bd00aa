/** Whose page it is: the explorer shows the session that its own code requests, and is not one of its clients. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { chromiumPath } from "../support/chromium.ts";
import { open } from "./browser.ts";
import { browser, mock, useExplorer } from "./use-explorer.ts";

const rows = (count: number) =>
  JSON.stringify(
    Array.from({ length: count }, (_, i) => ({
      ...{ id: `c${i}`, created_at: "2026-01-31T12:00:00Z", is_bot: false, is_duplicate: false },
    })),
  );

describe.skipIf(!chromiumPath)("the session of the explorer, in Chromium", { timeout: 90_000 }, () => {
  useExplorer({ now: "2026-02-01T00:00:00Z" });

  test.each([
    ["/__s/abc/?link=eveniet", "abc", 2],
    ["/__s/abc?link=eveniet", "abc", 2],
    ["/?link=eveniet&session=abc", "abc", 2],
    ["/__s/abc/?link=eveniet&session=default", "default", 1],
    ["/?link=eveniet", "default", 1],
  ])("%s is the page of %s, and its curl line gets what it shows", async (path, name, clicks) => {
    mock.clicks.set("eveniet", rows(1));
    mock.session("abc").clicks.set("eveniet", rows(2));
    const { page, context, errors } = await open(browser, mock.url + path);
    await page.locator("#legend li").first().waitFor();
    const count = clicks === 1 ? "1 click " : "2 clicks ";
    expect(await page.textContent("#total")).toBe(`${count}Jan 26 – Feb 1, 2026`);
    await page.waitForSelector("#coverage:not([hidden])");
    expect(await page.textContent("#coverage")).toBe(`Session ${name} has read none of these rows.`);
    expect(await page.locator("#session").isVisible()).toBe(name !== "default");
    expect(await answerTo(page)).toMatchObject({ data: { summary: { clicks_total: clicks } } });
    mock.reset("clicks");
    mock.reset("journal");
    mock.session("abc").end();
    expect(errors).toEqual([]);
    await context.close();
  });

  test("links, journal and documents of a session's page are those of the session", async () => {
    const { page, context, requested } = await open(browser, `${mock.url}/__s/abc/`);
    const link = page.locator("#links tbody a").first();
    expect(await link.getAttribute("href")).toMatch(/^\/__s\/abc\/\?link=/);
    await page.locator('a[href="#scenarios"]').click();
    expect(await page.locator("#scenarios a").first().getAttribute("href")).toMatch(/^\/__s\/abc\/\?link=/);
    await page.locator('a[href="#journal"]').click();
    await page.getByText("No requests yet.").waitFor();
    expect(await page.inputValue("#watched")).toBe("abc");
    page.setDefaultTimeout(60_000);
    await page.getByRole("link", { name: "API docs" }).click();
    const block = page.locator(".opblock").filter({ has: page.locator('[data-path="/api/whoami"]') });
    await block.locator(".opblock-summary-control").click();
    await block.getByRole("button", { name: "Execute" }).click();
    await block.locator(".live-responses-table").waitFor();
    expect(requested).toContain(`${mock.url}/__s/abc/api/whoami`);
    expect(mock.session("abc").requests()).toHaveLength(1);
    await page.getByRole("link", { name: "Admin API" }).click();
    await page.locator(".opblock").first().waitFor();
    expect(await page.locator(".servers select option").first().getAttribute("value")).toBe("/__s/abc");
    await page.getByRole("link", { name: "Explorer" }).click();
    await page.locator("#links tbody tr").first().waitFor();
    expect(new URL(page.url()).pathname).toBe("/__s/abc/");
    mock.session("abc").end();
    await context.close();
  });

  test("the time in the header is that of the session, also when its clock is moved", async () => {
    mock.clock.advance("P10D");
    mock.session("abc").clock.advance("P20D");
    const { page, context } = await open(browser, `${mock.url}/?link=fugit`);
    await page.locator("#about", { hasText: "2026-02-11 00:00 UTC" }).waitFor();
    await page.locator("#total", { hasText: "Feb 5 – 11, 2026" }).waitFor();
    await page.goto(`${mock.url}/?link=fugit&session=abc`);
    await page.locator("#about", { hasText: "2026-02-21 00:00 UTC" }).waitFor();
    mock.session("abc").clock.advance("P1D");
    await page.getByRole("button", { name: "Send" }).first().click();
    await page.locator("#about", { hasText: "2026-02-22 00:00 UTC" }).waitFor();
    mock.reset("clock");
    mock.session("abc").end();
    await context.close();
  });

  test("looking at every section leaves no trace in the session that is looked at", async () => {
    const session = mock.session("looked-at");
    session.set({ rateLimit: 5, credits: 1, mutant: "page-repeated" });
    session.fail({ code: 503, times: 1 });
    await ask(`${session.url}/api/smart-links/fugit/clicks?limit=10`);
    await ask(`${session.url}/api/smart-links/fugit/clicks?limit=10`);
    session.fail({ code: 503, times: 1 });
    const state = async () => [
      session.requests(),
      session.coverage({ link: "fugit" }),
      session.mutants(),
      await (await ask(`${session.url}/__admin/quota`)).json(),
      await (await ask(`${session.url}/__admin/faults`)).json(),
    ];
    const before = await state();
    const { page, context } = await open(browser, `${session.url}/`);
    for (const [section, shown] of [
      ["journal", "#journal tbody tr"],
      ["stats", "#chart .bar .clicks"],
      ["conversions", "#chart .bar .conversions"],
      ["operations", "#operation-rows tbody tr"],
      ["links", "#links tbody tr"],
    ]) {
      await page.locator(`a[href="#${section}"]`).click();
      await page.locator(shown!).first().waitFor();
    }
    await page.goto(`${session.url}/?link=fugit`);
    await page.locator("#coverage", { hasText: "has read 10 of" }).waitFor();
    const after = await state();
    // Only the time until the quota is full again goes on.
    const withoutTime = (all: unknown) => JSON.stringify(all).replaceAll(/"resetInMs":\d+/g, "");
    expect(withoutTime(after)).toEqual(withoutTime(before));
    await context.close();
  });

  test("faults that wait for other requests are named, because the page does not meet them", async () => {
    mock.fail({ code: 503, times: 1 });
    const { page, context } = await open(browser, `${mock.url}/?link=fugit`);
    await page.locator("#legend li").first().waitFor();
    await page.locator("#about", { hasText: "a queued fault waits for other requests" }).waitFor();
    mock.fail({ code: 503, times: 1 });
    await page.getByRole("button", { name: "Send" }).first().click();
    await page.locator("#about", { hasText: "2 queued faults wait for other requests" }).waitFor();
    mock.reset("faults");
    await page.getByRole("button", { name: "Send" }).first().click();
    await page.locator("#about", { hasNotText: "queued" }).waitFor();
    await context.close();
  });

  test("a fault that was asked for is not taken for a sandbox that has stopped", async () => {
    const { page, context } = await open(browser, `${mock.url}/?link=test_reset`);
    const error = page.locator("#error");
    await error.getByText("No response").waitFor();
    expect(await error.textContent()).toContain("The sandbox itself is running");
    expect(await error.textContent()).not.toContain("Is it still running?");
    await context.close();
  });

  /** What the curl line of the page gets. */
  async function answerTo(page: Page): Promise<unknown> {
    const line = await page.textContent("#request-code");
    const { stdout } = await promisify(execFile)("sh", ["-c", `${line} --silent`], { timeout: 20_000 });
    return JSON.parse(stdout);
  }

  function ask(url: string): Promise<Response> {
    return fetch(url, { headers: { authorization: "Bearer any" } });
  }
});
