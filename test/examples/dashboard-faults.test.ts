/** What the dashboard says when the API fails, and that trying again helps. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Mock, startMock } from "../../src/index.ts";
import { loopback } from "../exchange/loopback.ts";
import { launch, open } from "../explorer/browser.ts";
import { chromiumPath } from "../support/chromium.ts";
import { type DashboardServer, startDashboard } from "./dashboard-server.ts";

describe.skipIf(!chromiumPath)("the dashboard of an API that fails, in Chromium", { timeout: 90_000 }, () => {
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

  test.each([
    ["ofapi_test_expired", "The API key is missing or wrong. (401)"],
    ["ofapi_test_no_credits", "The team has no credits left. (402)"],
    ["ofapi_test_forbidden", "The API key may not read this. (403)"],
  ])("the key %s gets a plain message, and a good key then gets the list", async (key, message) => {
    const { page, context } = await visit(key, key);
    await page.getByRole("alert").getByText(message).waitFor();
    expect(await page.locator("#links tbody tr").count()).toBe(0);
    await connect(page, key, mock.token);
    await page.locator("#links tbody tr").first().waitFor();
    expect(await page.getByRole("alert").isVisible()).toBe(false);
    await context.close();
  });

  test("a link that is gone gets a message, and the list stays", async () => {
    const { page, context } = await visit("gone");
    await page.locator("#links button").first().waitFor();
    mock.session("gone").fail({ code: 404, times: 1 });
    await page.locator("#links button").first().click();
    await page.getByRole("alert").getByText("There is no such link. (404)").waitFor();
    expect(await page.locator("#link").isVisible()).toBe(false);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.locator("#link:visible").waitFor();
    await context.close();
  });

  test.each([
    ["{}", "This is not a response of the API. Is the base URL right? (200)"],
    ["null", "This is not a response of the API. Is the base URL right? (200)"],
    ['{"team":{"name":"T"},"data":{}}', "This is not a response of the API. Is the base URL right? (200)"],
    ['{"team":{"name":"T"},"data":[{"id":"x"}]}', "A response lacks something that this page needs. (200)"],
  ])(
    "another server that responds with 200 and %s gets a message, and no old row stays",
    async (body, message) => {
      await using other = await loopback((_request, response) => {
        response.setHeader("access-control-allow-origin", "*");
        response.setHeader("access-control-allow-headers", "*, authorization");
        response.setHeader("content-type", "application/json").end(body);
      });
      const { page, context, errors } = await visit("other");
      await page.locator("#links button").first().click();
      await page.locator("#link:visible").waitFor();
      await page.fill("[name=base]", other.origin);
      await page.getByRole("button", { name: "Show links" }).click();
      await page.getByRole("alert").getByText(message).waitFor();
      expect(await page.locator("#links tr, #link:visible").count()).toBe(0);
      expect(errors.filter((text) => text.startsWith("TypeError"))).toHaveLength(
        message.startsWith("A ") ? 1 : 0,
      );
      await connect(page, "other", mock.token);
      await page.locator("#links tbody tr").first().waitFor();
      await context.close();
    },
  );

  test("a base URL at which nothing is gets a message that does not speak of a link", async () => {
    const { page, context } = await visit("nothing");
    await page.locator("#links button").first().waitFor();
    await page.fill("[name=base]", `${mock.url}/nothing`);
    await page.getByRole("button", { name: "Show links" }).click();
    await page.getByRole("alert").getByText("Nothing is here. Is the base URL right? (404)").waitFor();
    expect(await page.locator("#team").textContent()).toBe("");
    expect(await page.getByRole("button", { name: "Try again" }).isEnabled()).toBe(true);
    await context.close();
  });

  test("a refused window is explained by the API's own words", async () => {
    const { page, context } = await visit("window");
    await page.locator("#links button").first().click();
    await page.locator("#link:visible").waitFor();
    await page.fill("[name=date_start]", "2026-02-01");
    await page.fill("[name=date_end]", "2026-01-01");
    await page.getByRole("button", { name: "Show days" }).click();
    const alert = page.getByRole("alert");
    await alert.getByText("The API refuses a value. (422)").waitFor();
    expect(await alert.locator("li").allTextContents()).toEqual([
      expect.stringMatching(/date_start|date_end/),
    ]);
    await context.close();
  });

  test("after a 429 the page waits as long as Retry-After says, then goes on by itself", async () => {
    const { page, context } = await visit("busy");
    const session = mock.session("busy");
    await page.locator("#links button").first().click();
    await page.locator("#link:visible").waitFor();
    session.set({ retryAfter: 2 });
    session.fail({ code: 429, times: 1, match: { path: "/stats" } });
    await page.getByRole("button", { name: "Show days" }).click();
    const alert = page.getByRole("alert");
    await alert.getByText("Too many requests. (429)").waitFor();
    expect(await alert.getByRole("button", { name: /^Trying again in [12] s$/ }).isDisabled()).toBe(true);
    const asked = Date.now();
    await alert.waitFor({ state: "hidden" });
    expect(Date.now() - asked).toBeGreaterThan(1000);
    await page.locator("body:not([aria-busy])").waitFor();
    const stats = session.requests({ path: "/stats" });
    expect(stats.map(({ status }) => status)).toEqual([200, 429, 200]);
    await context.close();
  });

  test.each([
    { code: 500, times: 1 },
    { fault: "html-502", times: 1 },
    { fault: "reset", times: 1 },
    { fault: "malformed", times: 1 },
    { fault: "truncate", times: 1 },
  ] as const)("one passing failure is not seen at all: %o", async (fault) => {
    const name = `passing-${"code" in fault ? fault.code : fault.fault}`;
    mock.session(name).fail(fault);
    const { page, context } = await visit(name);
    await page.locator("#links tbody tr").first().waitFor();
    expect(await page.getByRole("alert").isVisible()).toBe(false);
    await context.close();
  });

  test("a failure that stays gets a message, and trying again helps once it is over", async () => {
    mock.session("down").fail({ code: 503, times: 3 });
    const { page, context } = await visit("down");
    await page.getByRole("alert").getByText("The API has a problem. (503)").waitFor();
    await page.getByRole("button", { name: "Try again" }).click();
    await page.locator("#links tbody tr").first().waitFor();
    expect(mock.session("down").requests({ path: "/api/whoami" }).length).toBe(4);
    await context.close();
  });

  async function visit(session: string, key: string = mock.token) {
    const watched = await open(browser, dashboard.url);
    await connect(watched.page, session, key);
    return watched;
  }

  async function connect(page: Page, session: string, key: string): Promise<void> {
    await page.fill("[name=base]", `${mock.url}/__s/${session}`);
    await page.fill("[name=key]", key);
    await page.getByRole("button", { name: "Show links" }).click();
  }
});
