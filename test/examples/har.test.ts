/** Traffic of the dashboard, saved by a real browser and by the kit, and judged. */
import { mkdtempSync, rmSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runRecord } from "../../src/cli/commands/record.ts";
import { runVerify } from "../../src/cli/commands/verify.ts";
import { type Mock, startMock } from "../../src/index.ts";
import { fakeIo } from "../cli/fake-io.ts";
import { launch } from "../explorer/browser.ts";
import { chromiumPath } from "../support/chromium.ts";
import { type DashboardServer, startDashboard } from "./dashboard-server.ts";

const key = "ofapi_0123456789abcdefghijABCDEFGHIJ0123456789abcdefgh";
let mock: Mock;
let folder: string;
beforeAll(async () => {
  mock = await startMock({ port: 0, seed: "har", now: "2026-02-01T12:00:00Z" });
  folder = mkdtempSync(join(tmpdir(), "smart-links-har-"));
});
afterAll(async () => {
  await mock.close();
  rmSync(folder, { recursive: true });
});

async function verify(file: string) {
  const io = fakeIo({ cwd: folder });
  const code = await runVerify([file, "--json"], io);
  return { code, text: io.written.stdout + io.written.stderr };
}

describe.skipIf(!chromiumPath)("traffic of the dashboard, saved by Chromium", { timeout: 90_000 }, () => {
  let dashboard: DashboardServer;
  let browser: Browser;
  beforeAll(async () => {
    dashboard = await startDashboard();
    browser = await launch();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await dashboard?.[Symbol.asyncDispose]();
  });

  test("holds, and its key is in no report", async () => {
    const file = join(folder, "dashboard.har");
    const context = await browser.newContext({ recordHar: { path: file, content: "embed" } });
    const page = await context.newPage();
    await page.goto(dashboard.url);
    await page.fill("[name=base]", `${mock.url}/__s/har`);
    await page.fill("[name=key]", key);
    await page.getByRole("button", { name: "Show links" }).click();
    await page.locator("[data-id]").first().click();
    await page.locator("#link:visible").waitFor();
    await page.waitForLoadState("networkidle");
    await context.close();
    expect(await readFile(file, "utf8")).toContain(key);
    const { code, text } = await verify("dashboard.har");
    expect(text).not.toContain(key);
    expect(code).toBe(0);
    const { exchanges } = JSON.parse(text).reports[0];
    expect(exchanges.length).toBeGreaterThan(5);
  });

  test("with a wrong total is violated", async () => {
    const har = JSON.parse(await readFile(join(folder, "dashboard.har"), "utf8"));
    for (const { request, response } of har.log.entries) {
      if (!request.url.includes("/clicks") || response.content.encoding === "base64") continue;
      response.content.text = response.content.text.replace(/"clicks_total":(\d+)/, '"clicks_total":1$1');
    }
    await writeFile(join(folder, "wrong.har"), JSON.stringify(har));
    const { code, text } = await verify("wrong.har");
    expect(code).toBe(1);
    expect(text).toContain("total-is-sum-of-chart");
  });
});

test("record writes HAR beside the recording, and it is judged like the recording", async () => {
  const io = fakeIo({ cwd: folder });
  const argv = [mock.url, "--plan", "full", "--out", "mock.json", "--har", "mock.har"];
  expect(await runRecord(argv, io)).toBe(0);
  for (const file of ["mock.json", "mock.har"]) expect((await verify(file)).code).toBe(0);
  const { log } = JSON.parse(await readFile(join(folder, "mock.har"), "utf8"));
  expect(log.entries[0].request.url).toMatch(new RegExp(`^${mock.url}/api/`));
});
