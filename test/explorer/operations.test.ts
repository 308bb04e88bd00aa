/** The section of all operations: what the API lists, creates and deletes, and the calls of postbacks. */
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { startMock } from "../../src/index.ts";
import { document } from "../../src/openapi/generated/document.gen.ts";
import { loopback } from "../exchange/loopback.ts";
import { chromiumPath } from "../support/chromium.ts";
import { readApi } from "./api.ts";
import { open } from "./browser.ts";
import { browser, mock, useExplorer } from "./use-explorer.ts";

describe.skipIf(!chromiumPath)("all operations in the explorer, in Chromium", { timeout: 90_000 }, () => {
  useExplorer();

  const choose = (page: Page, operation: string) =>
    page.locator("#operation select[name=operation]").selectOption(operation);
  const send = (page: Page) => page.getByRole("button", { name: "Send" }).click();
  const cells = async (page: Page) => {
    await page.locator("#operation-rows tbody tr").first().waitFor();
    const [names, values] = await Promise.all(
      ["thead th", "tbody tr:first-child > *"].map((part) =>
        page.locator(`#operation-rows ${part}`).allTextContents(),
      ),
    );
    return Object.fromEntries(names!.map((name, i) => [name, values![i]]));
  };

  test("every operation of the latest edition can be chosen", async () => {
    const { page, context } = await open(browser, `${mock.url}/#operations`);
    const options = page.locator("#operation select[name=operation] option");
    await options.first().waitFor({ state: "attached" });
    const values = await options.evaluateAll((all) => all.map((each) => each.getAttribute("value")));
    const described = Object.values<object>(document.paths).flatMap((item) => Object.values(item));
    const latest = described.filter((each) => each["x-edition"] === "2026-09");
    expect(values).toEqual(latest.map(({ operationId }) => operationId));
    await context.close();
  });

  test("fans and spenders are listed page by page, as the API has them", async () => {
    const { page, context } = await open(browser, `${mock.url}/?link=fugit&given=limit%3D5#operations`);
    const { data } = await readApi(mock, "/smart-links/fugit/fans?limit=5");
    expect((await cells(page)).fan_id).toBe(String(data.rows[0].fan_id));
    const of = `of ${data.summary.fans_total.toLocaleString("en")}`;
    expect(await page.textContent("#operation-pager .range")).toBe(`1 – 5 ${of}`);
    await page.getByRole("button", { name: "Next page" }).click();
    await page.locator("#operation-pager .range", { hasText: "6 – 10" }).waitFor();
    const next = await readApi(mock, "/smart-links/fugit/fans?limit=5&offset=5");
    expect((await cells(page)).fan_id).toBe(String(next.data.rows[0].fan_id));
    await choose(page, "listSmartLinkSpenders");
    await page.locator("#operation-title", { hasText: "spenders" }).waitFor();
    const spenders = await readApi(mock, "/smart-links/fugit/spenders");
    expect(Object.values(await cells(page))[0]).toBe(String(Object.values(spenders.data[0])[0]));
    await context.close();
  });

  test("a link is created when it is sent, and not before, and deleted once", async () => {
    const { page, context } = await open(browser, `${mock.url}/?operation=createSmartLink#operations`);
    await page.getByText("Not sent yet.").waitFor();
    expect(await page.textContent("#operation-request .code")).toContain("curl -X POST");
    await send(page);
    const { id, name } = await cells(page);
    expect(name).toBe("My link");
    await page.locator('a[href="#links"]').click();
    await page.locator("#links").getByText("My link").waitFor();
    await page.locator('a[href="#operations"]').click();
    await choose(page, "deleteSmartLink");
    await page.locator("[name=smart_link_id]").fill(id!);
    await send(page);
    expect(await cells(page)).toEqual({ success: "true" });
    await send(page);
    await page.locator("#operation-error", { hasText: "It was deleted" }).waitFor();
    expect(await page.locator("#operation-card").isVisible()).toBe(false);
    await context.close();
  });

  test("Fire calls the receivers of the session, and the calls are listed", async () => {
    await using receiver = await loopback((_, response) => response.writeHead(202).end());
    const { page, context } = await open(browser, `${mock.url}/?operation=listSmartLinkPostbacks#operations`);
    await page.getByText("No calls yet.").waitFor();
    await page.getByRole("button", { name: "Fire" }).click();
    await page.getByText("There is no postback: create one").waitFor();
    await choose(page, "createSmartLinkPostback");
    const body = page.locator("#operation textarea");
    await body.waitFor();
    const given = JSON.parse(await body.inputValue());
    await body.fill(JSON.stringify({ ...given, url: `${receiver.origin}/hook?id={click_id}` }));
    await send(page);
    expect((await cells(page)).http_method).toBe("GET");
    await page.getByRole("button", { name: "Fire" }).click();
    await page.getByText("One call was made.").waitFor();
    const call = page.locator("#calls tbody tr").first();
    await call.getByText("202").waitFor();
    expect(await call.textContent()).toContain(`postback GET ${receiver.origin}/hook?id=`);
    expect(receiver.seen).toHaveLength(1);
    await context.close();
  });

  test("a chart whose requests fail is hidden, and drawn when they succeed again", async () => {
    const { page, context } = await open(browser, `${mock.url}/#clicks`);
    await page.locator("#chart .bar .people").first().waitFor();
    const ofChart = /limit=1(&|$)/;
    await page.route(ofChart, (route) => route.fulfill({ status: 500, body: "{}" }));
    await page.locator("#query [name=link]").fill("fugit");
    await page.locator("#query .main").click();
    await page.getByText("Another response that the chart needs failed.").waitFor();
    expect(await page.locator("#picture").isVisible()).toBe(false);
    await page.unroute(ofChart);
    await page.locator("#query .main").click();
    await page.locator("#chart .bar .people").first().waitFor();
    expect(await page.locator("#error").isVisible()).toBe(false);
    await context.close();
  });

  test("the journal of a sandbox that was started again begins again", async () => {
    const first = await startMock({ port: 0 });
    const whoami = async (url: string) => {
      await (await fetch(`${url}/api/whoami`, { headers: { authorization: "Bearer any" } })).text();
    };
    for (let i = 0; i < 3; i++) await whoami(first.url);
    const { page, context } = await open(browser, `${first.url}/#journal`);
    await page.locator("#journal tbody tr").nth(2).waitFor();
    await first.close();
    await page.getByText("Not connected").waitFor();
    await using again = await startMock({ port: Number(new URL(first.url).port) });
    await whoami(again.url);
    await page.locator("#journal tbody tr").nth(1).waitFor({ state: "detached" });
    expect(await page.locator("#journal tbody tr").count()).toBe(1);
    await context.close();
  });

  test("a sandbox that has stopped is named in every section, and nothing of it stays", async () => {
    const stopped = await startMock({ port: 0, now: "2026-02-01T12:00:00Z" });
    const { page, context } = await open(browser, stopped.url);
    for (const [section, shown] of [
      ["clicks", "#chart .bar .people"],
      ["operations", "#operation-rows tbody tr"],
    ]) {
      await page.locator(`a[href="#${section}"]`).click();
      await page.locator(shown!).first().waitFor();
    }
    await stopped.close();
    const text = "The sandbox does not respond.";
    for (const [section, place, gone] of [
      ["links", "#links-error", "#links-card"],
      ["clicks", "#error", "#picture"],
      ["operations", "#operation-error", "#operation-card"],
      ["journal", "#journal", "#journal tr"],
    ]) {
      await page.locator(`a[href="#${section}"]`).click();
      await page.locator(place!, { hasText: text }).waitFor();
      expect(await page.locator(gone!).isVisible(), section).toBe(false);
    }
    await context.close();
  });
});
