import { expect, test } from "vitest";
import { editionNames, editions } from "../../../src/openapi/editions.ts";
import { startMock } from "../../../src/sandbox.ts";
import { buildExplorer } from "../../explorer/browser.ts";
import { chromiumPath, startChromium } from "../../support/chromium.ts";

test.skipIf(chromiumPath === undefined)(
  "the documentation tries both editions out, leads back to the explorer, and asks nobody but the mock",
  async () => {
    buildExplorer();
    await using mock = await startMock({ port: 0, now: "2026-02-01T00:00:00Z" });
    await using browser = await startChromium(chromiumPath!);
    const page = await browser.context.newPage();
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));

    await page.goto(`${mock.url}/docs`);
    // Nobody has to find the button for credentials first: any token will do, and one is there.
    for (const edition of editionNames) {
      const { path } = editions[edition];
      const block = page.locator(".opblock").filter({ has: page.locator(`[data-path="${path}"]`) });
      await block.locator(".opblock-summary-control").click();
      await block.getByRole("button", { name: "Execute" }).click();
      const reply = block.locator(".live-responses-table");
      await reply.waitFor({ timeout: 30_000 });
      expect(await reply.locator(".response-col_status").last().textContent()).toMatch(/^200/);
      expect(await reply.textContent()).toContain('"clicks_total"');
    }

    expect(asked).toContain(`${mock.url}/openapi.yaml`);
    expect(asked).not.toContain(`${mock.url}/docs/json`);
    await page.getByRole("link", { name: "Admin API" }).click();
    await page.getByRole("heading", { name: "Sandbox control" }).waitFor();
    await page.getByRole("link", { name: "Explorer" }).click();
    await page.locator("#links tbody tr").first().waitFor();
    const elsewhere = asked.filter((url) => !url.startsWith(mock.url) && !url.startsWith("data:"));
    expect({ elsewhere, complaints }).toEqual({ elsewhere: [], complaints: [] });
  },
  60_000,
);
