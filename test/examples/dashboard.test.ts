/** The dashboard in a real browser: what it shows is held against the responses of the API. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Mock, startMock } from "../../src/index.ts";
import { launch, open } from "../explorer/browser.ts";
import { addAxe, axeFindings } from "../support/axe.ts";
import { chromiumPath } from "../support/chromium.ts";
import { type DashboardServer, startDashboard } from "./dashboard-server.ts";

const window = { date_start: "2026-01-01", date_end: "2026-01-31" };

describe.skipIf(!chromiumPath)("the dashboard, in Chromium", { timeout: 90_000 }, () => {
  let mock: Mock;
  let dashboard: DashboardServer;
  let browser: Browser;

  beforeAll(async () => {
    mock = await startMock({ port: 0, seed: "dashboard", now: "2026-02-01T12:00:00Z" });
    dashboard = await startDashboard();
    browser = await launch();
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await dashboard?.[Symbol.asyncDispose]();
    await mock?.close();
  });

  test("the list has a row for each link of the team, with the counters of the API", async () => {
    const { page, context } = await visit("list");
    const { data } = await read("/smart-links?limit=1000");
    expect(data.length).toBeGreaterThan(10);
    expect(await cellsOf(page, "#links")).toEqual(
      data.map((link: Json) => [
        link.name,
        link.link_type.replace("_", " "),
        link.clicks_count.toLocaleString("en"),
        link.conversions_count.toLocaleString("en"),
        `$${Number(link.revenue).toLocaleString("en", { minimumFractionDigits: 2 })}`,
      ]),
    );
    await context.close();
  });

  test("a link shows its facts, a bar for each day, and figures of the days and of its life", async () => {
    const { page, context } = await visit("link");
    const link = await openLink(page);
    await choose(page, window);
    const clicks = (await read(`/smart-links/${link.id}/clicks?${new URLSearchParams(window)}`)).data;
    const stats = (await read(`/smart-links/${link.id}/stats?${new URLSearchParams(window)}`)).data;
    expect(await page.textContent("#link-name")).toBe(link.name);
    expect(await page.textContent("#facts")).toContain(link.traffic_redirect_url);
    const bars = page.locator("#clicks rect");
    expect(await bars.locator("title").allTextContents()).toEqual(
      clicks.chart.map((point: Json) => `${point.timestamp}: ${point.clicks.toLocaleString("en")}`),
    );
    const heights = await bars.evaluateAll((all) => all.map((bar) => Number(bar.getAttribute("height"))));
    const most = Math.max(...clicks.chart.map((point: Json) => point.clicks));
    for (const [index, { clicks: count }] of clicks.chart.entries()) {
      expect(heights[index]! / Math.max(...heights)).toBeCloseTo(count / most, 3);
    }
    const cents = stats.daily_metrics.reduce(
      (sum: number, day: Json) => sum + Math.round(day.revenue * 100),
      0,
    );
    expect(await page.locator("#stats dd").allTextContents()).toEqual([
      stats.daily_metrics.reduce((sum: number, day: Json) => sum + day.subs, 0).toLocaleString("en"),
      dollars(cents / 100),
      stats.summary.subs_total.toLocaleString("en"),
      stats.summary.spenders_total.toLocaleString("en"),
      dollars(stats.summary.revenue_total),
    ]);
    await context.close();
  });

  test("a day without clicks keeps its place among the days, and the first and the last are named", async () => {
    const clicks = ["2026-01-27T12:00:00Z", "2026-01-27T13:00:00Z", "2026-01-30T12:00:00Z"].map(
      (created_at) => ({ id: created_at, created_at, is_bot: false, is_duplicate: false }),
    );
    const session = mock.session("gaps");
    const { data } = await read("/smart-links?limit=1");
    session.clicks.set(data[0].id, JSON.stringify(clicks));
    const { page, context } = await visit("gaps");
    await page.locator(`[data-id="${data[0].id}"]`).click();
    await page.locator("#link:visible").waitFor();
    await choose(page, { date_start: "2026-01-26", date_end: "2026-02-01" });
    const bars = await page
      .locator("#clicks rect")
      .evaluateAll((all) =>
        all.map((bar) => ["data-day", "x", "width", "height"].map((name) => bar.getAttribute(name))),
      );
    // Seven days share a width of 700; each bar takes four fifths of its day.
    expect(bars).toEqual([
      ["2026-01-27", "110", "80", "160"],
      ["2026-01-30", "410", "80", "80"],
    ]);
    expect(await page.locator("#clicks span").allTextContents()).toEqual(["2026-01-26", "2026-02-01"]);
    await context.close();
  });

  test("turning the pages shows every conversion of the window once, with its amounts", async () => {
    const { page, context } = await visit("pages");
    const link = await openLink(page);
    await choose(page, window);
    const query = new URLSearchParams({ ...window, limit: "1000" });
    const { rows, summary } = (await read(`/smart-links/${link.id}/conversions?${query}`)).data;
    const shown = [...(await cellsOf(page, "#conversions"))];
    while (await page.isEnabled("#next")) {
      await page.click("#next");
      await page.getByText(`${shown.length + 1} to `).waitFor();
      shown.push(...(await cellsOf(page, "#conversions")));
    }
    expect(shown.length).toBe(summary.conversions_total);
    expect(shown.length).toBeGreaterThan(50);
    expect(shown).toEqual(
      rows.map((row: Json) => [
        `${row.conversion_at.slice(0, 10)} ${row.conversion_at.slice(11, 16)}`,
        row.conversion_type.replaceAll("_", " "),
        row.fan.username,
        dollars(row.amount_gross),
        dollars(row.amount_net),
        row.click.id,
        row.click.country_code ?? "unknown",
      ]),
    );
    await context.close();
  });

  test("axe finds nothing, with a link open, on a narrow screen too", async () => {
    const { page, context } = await visit("axe");
    await openLink(page);
    await addAxe(page);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
    }
    await context.close();
  });

  async function visit(session: string) {
    const watched = await open(browser, dashboard.url);
    await watched.page.fill("[name=base]", `${mock.url}/__s/${session}`);
    await watched.page.fill("[name=key]", mock.token);
    await watched.page.getByRole("button", { name: "Show links" }).click();
    await watched.page.locator("#links tbody tr").first().waitFor();
    return watched;
  }

  /** Opens the first link that has a few pages of conversions in the window. */
  async function openLink(page: Page): Promise<Json> {
    const { data } = await read("/smart-links?limit=1000");
    for (const link of data) {
      const query = new URLSearchParams({ ...window, limit: "1" });
      const { summary } = (await read(`/smart-links/${link.id}/conversions?${query}`)).data;
      if (summary.conversions_total < 60 || summary.conversions_total > 300) continue;
      await page.locator(`[data-id="${link.id}"]`).click();
      await page.locator("#link:visible").waitFor();
      return link;
    }
    throw new Error("No link has a few pages of conversions.");
  }

  async function read(path: string): Promise<Json> {
    const response = await fetch(`${mock.url}/api${path}`, { headers: { authorization: "Bearer any" } });
    return response.json();
  }
});

// biome-ignore lint/suspicious/noExplicitAny: the oracle reads bodies as the wire has them.
type Json = any;

async function choose(page: Page, days: typeof window): Promise<void> {
  await page.fill("[name=date_start]", days.date_start);
  await page.fill("[name=date_end]", days.date_end);
  await page.getByRole("button", { name: "Show days" }).click();
  await page.getByText(`clicks from ${days.date_start} to ${days.date_end}`).waitFor();
}

function cellsOf(page: Page, table: string): Promise<readonly (readonly string[])[]> {
  return page
    .locator(`${table} tbody tr`)
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent ?? "")),
    );
}

function dollars(amount: number): string {
  return `$${amount.toLocaleString("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
}
