/** Stats and conversions of the explorer in a real browser, held against the API. */
import { describe, expect, test } from "vitest";
import { chromiumPath } from "../support/chromium.ts";
import { dollars, type Json, readApi } from "./api.ts";
import { open, type Watched } from "./browser.ts";
import { barsOf, drag } from "./chart-bars.ts";
import { browser, mock, useExplorer } from "./use-explorer.ts";

const january = "date_start=2026-01-01&date_end=2026-01-31";

describe.skipIf(!chromiumPath)("the figures of a link, in Chromium", { timeout: 90_000 }, () => {
  useExplorer({ clicksPerDay: 300 });

  test.each(["clicks", "subs", "revenue"])("stats draw %s by day and by month", async (metric) => {
    await using view = await visit(`/?link=fugit&${january}&metric=${metric}#stats`);
    const { page } = view;
    const { data } = await readApi(mock, `/smart-links/fugit/stats?${january}`);
    const byDay = new Map(data.daily_metrics.map((day: Json) => [day.timestamp, day[metric]]));
    const bars = (await barsOf(page)).filter(({ day }) => byDay.has(day));
    expect(bars.length).toBeGreaterThan(20);
    for (const { day, parts } of bars) {
      const value = byDay.get(day);
      expect({ day, ...parts }).toEqual({ day, ...(value === 0 ? {} : { [metric]: value }) });
    }
    const cents = data.daily_metrics.reduce(
      (sum: number, day: Json) => sum + Math.round(day[metric] * 100),
      0,
    );
    const total = metric === "revenue" ? dollars(cents / 100) : (cents / 100).toLocaleString("en");
    expect(await page.textContent("#total b")).toBe(total);
    const months = await page
      .locator("#rows tbody tr")
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
    expect(months).toEqual(
      data.monthly_metrics
        .toReversed()
        .map((month: Json) => [
          month.timestamp.slice(0, 7),
          ...[month.clicks, month.subs, month.spenders].map((value) => value.toLocaleString("en")),
          dollars(month.revenue),
          "",
        ]),
    );
    const { clicks_total, subs_total, spenders_total, revenue_total } = data.summary;
    expect(await page.locator("#legend b").allTextContents()).toEqual([
      ...[clicks_total, subs_total, spenders_total].map((value) => value.toLocaleString("en")),
      dollars(revenue_total),
    ]);
  });

  test("another figure is chosen with the keyboard, keeps the focus, and stays after a reload", async () => {
    await using view = await visit("/?link=fugit#stats");
    const { page } = view;
    await page.locator("#legend").getByRole("button", { name: "Revenue" }).press("Enter");
    await page.locator("#chart .bar .revenue").first().waitFor();
    await page.waitForFunction("document.activeElement.textContent === 'Revenue'");
    await page.reload();
    await page.locator("#chart .bar .revenue").first().waitFor();
  });

  test("conversions have their total, revenue, a bar for each day, and rows with the click", async () => {
    await using view = await visit(`/?link=fugit&${january}#conversions`);
    const { page } = view;
    const { data } = await readApi(mock, `/smart-links/fugit/conversions?${january}`);
    expect(data.rows.length).toBeGreaterThan(10);
    const { conversions_total, subscribers_total, revenue_total } = data.summary;
    expect(await page.textContent("#total b")).toBe(conversions_total.toLocaleString("en"));
    expect(await page.locator("#legend b").allTextContents()).toEqual([
      subscribers_total.toLocaleString("en"),
      dollars(revenue_total),
    ]);
    const byDay = new Map(data.chart.map((point: Json) => [point.timestamp, point.conversions]));
    for (const { day, parts } of (await barsOf(page)).filter(({ day }) => day < "2026-02-01")) {
      expect({ day, conversions: parts["conversions" as keyof typeof parts] }).toEqual({
        day,
        conversions: byDay.get(day),
      });
    }
    const heads = await page.locator("#rows thead th").allTextContents();
    const cells = await page.locator("#rows tbody tr").first().locator("th, td").allTextContents();
    const [row] = data.rows;
    const shown = new Map(heads.map((head, index) => [head, cells[index]]));
    expect(heads.length).toBe(6 + 5 + 30);
    expect(shown.get("id")).toBe(row.id);
    expect(shown.get("amount_gross")).toBe(String(row.amount_gross));
    expect(shown.get("fan.username")).toBe(row.fan.username);
    expect(shown.get("click.id")).toBe(row.click.id);
  });

  test("a type of conversions is chosen, and the next page is that of the same type", async () => {
    await using view = await visit(`/?link=fugit&${january}&limit=5#conversions`);
    const { page } = view;
    await page.getByLabel("conversion_type").selectOption("new_subscriber");
    await page.locator("#request-code", { hasText: "conversion_type=new_subscriber" }).waitFor();
    await page.getByRole("button", { name: "Next page" }).click();
    await page.getByText("6 – 10 of").waitFor();
    const query = `${january}&limit=5&offset=5&conversion_type=new_subscriber`;
    const { data } = await readApi(mock, `/smart-links/fugit/conversions?${query}`);
    expect(await page.locator("#rows tbody th").allTextContents()).toEqual(
      data.rows.map(({ id }: Json) => id),
    );
    await page.locator("#clicks-tab").click();
    await page.getByText("1 – 5 of").waitFor();
    expect(await page.getByLabel("conversion_type").isVisible()).toBe(false);
  });

  test("a window that is chosen on the chart of conversions is that of clicks and stats too", async () => {
    await using view = await visit("/?link=fugit#conversions");
    const { page } = view;
    await drag(page, "2026-01-08", "2026-01-11");
    for (const name of ["conversions", "stats", "clicks"]) {
      await page.locator(`#${name}-tab`).click();
      await page.locator("#total", { hasText: "Jan 8 – 11, 2026" }).waitFor();
      await page.locator("#request-code", { hasText: `/${name}?date_start=2026-01-08` }).waitFor();
    }
  });

  async function visit(path: string): Promise<Watched & AsyncDisposable> {
    const watched = await open(browser, mock.url + path);
    await watched.page.locator("#chart .bar").first().waitFor({ state: "attached" });
    await watched.page.locator("#legend li").first().waitFor();
    return { ...watched, [Symbol.asyncDispose]: () => watched.context.close() };
  }
});
