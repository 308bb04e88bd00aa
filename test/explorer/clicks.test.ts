/** The clicks of the explorer in a real browser: what it shows is held against the rows of the API itself. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import type { ClicksResponse } from "../../src/index.ts";
import { chromiumPath } from "../support/chromium.ts";
import { open, type Watched } from "./browser.ts";
import { barsOf, countsOf, drag, type Row, rowsOf } from "./chart-bars.ts";
import { browser, mock, useExplorer } from "./use-explorer.ts";

describe.skipIf(!chromiumPath)("the clicks of the explorer, in Chromium", { timeout: 90_000 }, () => {
  useExplorer({ clicksPerDay: 40 });

  test("the chart has a bar for each day, with the clicks of each class that the rows hold", async () => {
    await using view = await visit("/?link=fugit");
    const { page } = view;
    const rows = await rowsOf(mock.url, "fugit", "2026-01-03", "2026-02-01");
    const expected = new Map<string, Row[]>();
    for (const row of rows) {
      const day = row.created_at.slice(0, 10);
      expected.set(day, [...(expected.get(day) ?? []), row]);
    }
    const bars = await barsOf(page);
    expect(bars.map(({ day }) => day)).toEqual([...expected.keys()].sort());
    for (const { day, parts } of bars) {
      expect({ day, ...countsOf(expected.get(day) ?? []) }).toEqual({ day, ...parts });
    }
    const top = Math.max(...bars.map(({ height }) => height));
    const most = Math.max(...[...expected.values()].map((list) => list.length));
    for (const { day, height } of bars) {
      expect(height / top).toBeCloseTo((expected.get(day)?.length ?? 0) / most, 3);
    }
  });

  test("the total, the legend and the rows are those of the window", async () => {
    await using view = await visit("/?link=fugit&date_start=2026-01-10&date_end=2026-01-12");
    const { page } = view;
    const rows = await rowsOf(mock.url, "fugit", "2026-01-10", "2026-01-12");
    expect(await page.textContent("#total")).toBe(`${rows.length} clicks Jan 10 – 12, 2026`);
    const { people, peopleAgain, bots, botsAgain } = countsOf(rows);
    const numbers = await page.locator("#legend b").allTextContents();
    expect(numbers.map(Number)).toEqual([people, peopleAgain, bots, botsAgain].map((count) => count ?? 0));
    const cells = await page.locator("#rows tbody tr").first().locator("th, td").allTextContents();
    expect(cells).toEqual(Object.values(rows[0] ?? {}).map(String));
    const heads = await page.locator("#rows thead th").allTextContents();
    expect(heads).toEqual(Object.keys(rows[0] ?? {}));
  });

  test("dragging over the chart changes the request, the rows and the address, and Back undoes it", async () => {
    await using view = await visit("/?link=fugit");
    const { page } = view;
    const before = await page.textContent("#total");
    await drag(page, "2026-01-08", "2026-01-11");
    const rows = await rowsOf(mock.url, "fugit", "2026-01-08", "2026-01-11");
    await page.getByText(`${rows.length} clicks Jan 8 – 11, 2026`).waitFor();
    expect(view.requested).toContain(
      `${mock.url}/api/smart-links/fugit/clicks?date_start=2026-01-08&date_end=2026-01-11`,
    );
    expect(new URL(page.url()).search).toBe("?link=fugit&date_start=2026-01-08&date_end=2026-01-11");
    expect(await page.inputValue("[name=date_start]")).toBe("2026-01-08");
    await page.goBack();
    await page.locator("#total", { hasText: before ?? "" }).waitFor();
  });

  test("its handles change the window too, by arrow keys and by dragging", async () => {
    await using view = await visit("/?link=fugit&date_start=2026-01-20&date_end=2026-01-25");
    const { page } = view;
    const first = page.getByRole("slider", { name: "First day of the window" });
    await first.press("ArrowLeft");
    await first.press("ArrowLeft");
    await page.getByText("clicks Jan 18 – 25, 2026").waitFor();
    expect(await first.getAttribute("aria-valuetext")).toBe("Jan 18, 2026");
    await page.getByRole("slider", { name: "Last day of the window" }).press("PageUp");
    await page.getByText("clicks Jan 18 – Feb 1, 2026").waitFor();
    const handle = await first.boundingBox();
    await page.mouse.move((handle?.x ?? 0) + 7, (handle?.y ?? 0) + 20);
    await page.mouse.down();
    const box = await page.locator('.bar[data-day="2026-01-14"]').boundingBox();
    await page.mouse.move((box?.x ?? 0) + 4, (handle?.y ?? 0) + 20, { steps: 3 });
    await page.mouse.up();
    await page.getByText("clicks Jan 14 – Feb 1, 2026").waitFor();
  });

  test("a window of long ago brings the chart to its days, which stay there when another is chosen", async () => {
    await using view = await visit("/?link=fugit&date_start=2024-06-10&date_end=2024-06-12");
    const { page } = view;
    const days = async () => (await barsOf(page)).map(({ day }) => day);
    const before = await days();
    expect([before[0], before.at(-1), before.length]).toEqual(["2024-05-28", "2024-06-26", 30]);
    await drag(page, "2024-06-20", "2024-06-21");
    await page.getByText("clicks Jun 20 – 21, 2024").waitFor();
    expect(await days()).toEqual(before);
    await page.getByRole("button", { name: "Last seven days" }).click();
    await page.getByText("clicks Jan 26 – Feb 1, 2026").waitFor();
  });

  test("what a filter leaves out stays in the chart as a shadow, and is neither counted nor listed", async () => {
    await using view = await visit("/?link=fugit&date_start=2026-01-10&date_end=2026-01-16");
    const { page } = view;
    await page.getByLabel("include_bots").uncheck();
    const kept = (await rowsOf(mock.url, "fugit", "2026-01-10", "2026-01-16")).filter((row) => !row.is_bot);
    await page.getByText(`${kept.length} clicks`).waitFor();
    await page.locator(".bar .bots.left-out").first().waitFor();
    expect(await page.locator(".bar .bots:not(.left-out), .bar .people.left-out").count()).toBe(0);
    expect(await page.locator("#rows tbody th").allTextContents()).toEqual(
      kept.slice(0, 100).map(({ id }) => id),
    );
  });

  test("an address that is shared shows the same page, in either edition", async () => {
    await using view = await visit(
      "/?edition=2026-01&account=acct_1&link=fugit&limit=7&offset=14&include_bots=false",
    );
    const { page } = view;
    const path = "/api/acct_1/smart-links/fugit/clicks?limit=7&offset=14&include_bots=false";
    const reply = (await (await fetch(mock.url + path, authorized)).json()) as ClicksResponse["2026-01"];
    expect(view.requested).toContain(mock.url + path);
    expect(await page.locator("#rows tbody th").allTextContents()).toEqual(
      reply.data.rows.map(({ id }) => id),
    );
    expect(await page.locator("#rows thead th").count()).toBe(25);
    await page.getByRole("button", { name: "Next page" }).click();
    await page.getByText("22 – 28 of").waitFor();
  });

  test("an error is shown in its own words, at the field that it is about", async () => {
    await using view = await visit("/?limit=1001");
    const { page } = view;
    await page.locator("#error", { hasText: "limit is 1001, but must be at most 1000." }).waitFor();
    expect(await page.locator("[aria-invalid]").getAttribute("name")).toBe("limit");
    await page.fill("[name=limit]", "3");
    await page.keyboard.press("Enter");
    await page.getByText("1 – 3 of").waitFor();
    expect(await page.locator("[aria-invalid], #error:visible").count()).toBe(0);
  });

  test("the copied curl line asks for what is shown", async () => {
    await using view = await visit("/?link=it's&limit=1", {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const { page } = view;
    await page.getByRole("button", { name: "Copy" }).click();
    await page.getByRole("button", { name: "Copied" }).waitFor();
    const line = await page.evaluate("navigator.clipboard.readText()");
    const { stdout } = await promisify(execFile)("sh", ["-c", `${line} --silent`], { timeout: 20_000 });
    const reply = JSON.parse(stdout);
    const shown = await page.textContent("#rows tbody th");
    expect(reply.data.rows[0].id).toBe(shown);
    await page.getByRole("tab", { name: "Python" }).click();
    expect(await page.textContent("#request-code")).toContain('"it\'s"');
    expect(new URL(page.url()).searchParams.get("language")).toBe("python");
  });

  test("text in the address never becomes markup", async () => {
    const hostile = `"><img src=x onerror="document.title='taken'"><script>document.title='taken'</script>`;
    await using view = await visit(
      `/?link=${encodeURIComponent(hostile)}&date_start=${encodeURIComponent(hostile)}`,
    );
    const { page } = view;
    await page.locator("#error").waitFor();
    expect(await page.textContent("#request-code")).toContain(encodeURIComponent(`<img src=x`));
    expect(await page.locator("main img, main script").count()).toBe(0);
    expect(await page.title()).toBe("Smart Links Kit");
  });

  const authorized = { headers: { authorization: "Bearer any" } };

  async function visit(path: string, options = {}): Promise<Watched & AsyncDisposable> {
    const watched = await open(browser, mock.url + path, options);
    await watched.page.locator("#rows table, #error:visible").first().waitFor();
    if (await watched.page.locator("#error").isHidden())
      await watched.page.locator("#legend li").first().waitFor();
    return { ...watched, [Symbol.asyncDispose]: () => watched.context.close() };
  }
});
