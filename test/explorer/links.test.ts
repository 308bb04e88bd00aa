/** The list of links of the explorer in a real browser, held against the API. */
import { describe, expect, test } from "vitest";
import { chromiumPath } from "../support/chromium.ts";
import { dollars, type Json, readApi } from "./api.ts";
import { open, type Watched } from "./browser.ts";
import { browser, mock, useExplorer } from "./use-explorer.ts";

describe.skipIf(!chromiumPath)("the links of the explorer, in Chromium", { timeout: 90_000 }, () => {
  useExplorer();

  test("the page starts with the links of the team and their counters", async () => {
    await using view = await visit("/");
    const { data } = await readApi(mock, "/smart-links");
    const rows = await view.page
      .locator("#links tbody tr")
      .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
    expect(rows.length).toBeGreaterThan(10);
    expect(rows).toEqual(
      data.map((link: Json) => [
        link.name,
        link.id,
        link.link_type.replace("_", " ") +
          (link.free_trial_days === null ? "" : ` · ${link.free_trial_days} days`),
        ...["clicks", "conversions", "subscribers", "spenders"].map((name) =>
          link[`${name}_count`].toLocaleString("en"),
        ),
        dollars(link.revenue),
        link.account.display_name,
        link.created_at.slice(0, 10),
      ]),
    );
    expect(await view.page.textContent("#team")).toBe("Sandbox Team");
    expect(view.errors).toEqual([]);
  });

  test("choosing a link shows its clicks, and Back leads to the list", async () => {
    await using view = await visit("/");
    const { page } = view;
    const { data } = await readApi(mock, "/smart-links");
    await page.getByRole("link", { name: data[1].name }).click();
    await page.locator("#legend li").first().waitFor();
    expect(await page.inputValue("[name=link]")).toBe(data[1].id);
    const { data: clicks } = await readApi(mock, `/smart-links/${data[1].id}/clicks`);
    expect(await page.textContent("#total b")).toBe(clicks.summary.clicks_total.toLocaleString("en"));
    await page.goBack();
    await page.locator("#links tbody tr").first().waitFor();
  });

  test("the list follows what is typed, without Enter", async () => {
    await using view = await visit("/");
    const { page } = view;
    await page.locator("#links-query [name=name]").pressSequentially("twitter ");
    const { data } = await readApi(mock, "/smart-links?name=twitter");
    const count = () => page.locator("#links tbody tr").count();
    await expect.poll(count).toBe(data.length);
    expect(new URL(page.url()).search).toBe("?name=twitter");
    expect(await page.inputValue("#links-query [name=name]")).toBe("twitter ");
    await page.goBack();
    await expect.poll(count).toBeGreaterThan(data.length);
    expect(await page.inputValue("#links-query [name=name]")).toBe("");
  });

  test("any other id can be typed", async () => {
    await using view = await visit("/");
    await view.page.getByLabel("any other id").fill("fugit");
    await view.page.getByRole("button", { name: "Open" }).click();
    await view.page.locator("#legend li").first().waitFor();
    expect(new URL(view.page.url()).search).toBe("?link=fugit");
  });

  test.each([
    ["name", "name=twitter", "twitter"],
    ["tag", "filter%5Btags%5D%5B%5D=Instagram", "Instagram"],
  ])("the filter %s asks for %s, and a reload shows the same", async (field, parameter, value) => {
    await using view = await visit("/");
    const { page } = view;
    await page.locator(`#links-query [name=${field}]`).fill(value);
    await page.keyboard.press("Enter");
    const { data } = await readApi(mock, `/smart-links?${parameter}`);
    expect(data.length).toBeGreaterThan(0);
    for (const time of ["first", "again"]) {
      await page.getByText(`1 – ${data.length}`, { exact: true }).waitFor();
      const names = await page.locator("#links tbody th").allTextContents();
      expect({ time, names }).toEqual({ time, names: data.map(({ name }: Json) => name) });
      expect(await page.inputValue(`#links-query [name=${field}]`)).toBe(value);
      await page.reload();
      await page.locator("#links tbody tr").first().waitFor();
    }
  });

  test("an account is chosen by its name", async () => {
    await using view = await visit("/");
    const [account] = await readApi(mock, "/accounts");
    await view.page.locator("#links-query [name=account_ids]").selectOption(account.display_name);
    const { data } = await readApi(mock, `/smart-links?account_ids=${account.id}`);
    await view.page.getByText(`1 – ${data.length}`, { exact: true }).waitFor();
    expect(await view.page.locator("#links tbody th").count()).toBe(data.length);
  });

  test("an offset that is refused is shown in the API's own words", async () => {
    const view = await open(browser, `${mock.url}/?from=-1#links`);
    await view.page.locator("#links-error", { hasText: "422" }).waitFor();
    expect(await view.page.locator("#links-card").isVisible()).toBe(false);
    await view.context.close();
  });

  async function visit(path: string): Promise<Watched & AsyncDisposable> {
    const watched = await open(browser, mock.url + path);
    await watched.page.locator("#links tbody tr").first().waitFor();
    return { ...watched, [Symbol.asyncDispose]: () => watched.context.close() };
  }
});
