/** The coverage panel of the explorer in a real browser. */
import { describe, expect, test } from "vitest";
import { chromiumPath } from "../support/chromium.ts";
import { open } from "./browser.ts";
import { browser, mock, useExplorer } from "./use-explorer.ts";

describe.skipIf(!chromiumPath)("what the explorer shows of a client's reads", { timeout: 90_000 }, () => {
  useExplorer({ clicksPerDay: 40 });

  const read = async (query: string) => {
    const headers = { authorization: "Bearer any" };
    await (await fetch(`${mock.url}/api/smart-links/fugit/clicks?${query}`, { headers })).text();
  };

  test("it follows the requests, in words and drawn under the bars", async () => {
    const view = await open(browser, `${mock.url}/?link=fugit&date_start=2026-01-10&date_end=2026-01-19`);
    const { page, errors } = view;
    await page.waitForSelector("#coverage:not([hidden])");
    expect(await page.textContent("#coverage")).toBe("Session default has read none of these rows.");

    await read("date_start=2026-01-10&date_end=2026-01-14&limit=1000");
    await page.waitForSelector(".read-strip .missing");
    const {
      read: rows,
      rows: all,
      missing,
    } = mock.coverage({
      ...{ link: "fugit", start: "2026-01-10", end: "2026-01-19" },
    });
    expect(await page.textContent("#coverage")).toBe(
      `Session default has read ${rows} of ${all} rows · ${missing} missing in 1 gap · 1 page`,
    );
    const boxOf = async (selector: string) => {
      const box = await page.locator(selector).boundingBox();
      return { left: box?.x ?? 0, right: (box?.x ?? 0) + (box?.width ?? 0) };
    };
    const whole = await boxOf(".read-strip .read");
    const gap = await boxOf(".read-strip .missing");
    expect((gap.left - whole.left) / (whole.right - whole.left)).toBeCloseTo(0.5, 1);
    expect(gap.right).toBeLessThanOrEqual(whole.right + 1);

    await read("date_start=2026-01-15&date_end=2026-01-19&limit=1000");
    await page.waitForSelector(".read-strip .missing", { state: "detached" });
    expect(await page.textContent("#coverage")).toBe(
      `Session default has read ${all} of ${all} rows · 2 pages`,
    );
    await page.click('nav a[href="#stats"]');
    await page.waitForSelector("#coverage", { state: "hidden" });
    expect(errors).toEqual([]);
    await view.context.close();
  });
});
