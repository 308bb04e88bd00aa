/** Scenarios and journal of the explorer in a real browser. */
import { describe, expect, test } from "vitest";
import { chromiumPath } from "../support/chromium.ts";
import { open } from "./browser.ts";
import { browser, mock, useExplorer } from "./use-explorer.ts";

/** What a trial of each scenario leads to, written out. */
const outcomes = {
  test_empty: "200 OK",
  test_one: "200 OK",
  test_bots_only: "200 OK",
  test_no_bots: "200 OK",
  test_duplicates: "200 OK",
  test_nulls: "200 OK",
  test_filled: "200 OK",
  test_unicode: "200 OK",
  test_nul_character: "200 OK",
  test_unknown_fields: "200 OK",
  test_huge: "200 OK",
  test_late: "200 OK",
  test_corrected: "200 OK",
  test_moving_5: "200 OK",
  test_404: "404 Not Found",
  test_500: "500 Internal Server Error",
  test_502_html: "502 Bad Gateway",
  test_slow_3000: "200 OK",
  test_reset: "no response",
  test_truncated: "no response",
  test_malformed: "200 OK",
  test_flaky_2: "500 Internal Server Error",
  test_mutant_page_repeated: "200 OK",
  ofapi_test_expired: "401 Unauthorized",
  ofapi_test_forbidden: "403 Forbidden",
  ofapi_test_no_credits: "402 Payment Required",
  ofapi_test_rate_limited: "429 Too Many Requests",
};

describe.skipIf(!chromiumPath)(
  "scenarios and journal of the explorer, in Chromium",
  { timeout: 90_000 },
  () => {
    useExplorer();

    test("every scenario can be tried, and its response is shown with its headers", async () => {
      const { page, context } = await open(browser, `${mock.url}/#scenarios`);
      const buttons = page.getByRole("button", { name: /^Try ./ });
      await buttons.first().waitFor();
      const names = await buttons.evaluateAll((all) =>
        all.map((each) => each.getAttribute("aria-label")?.slice(4)),
      );
      expect(names).toEqual(Object.keys(outcomes));
      for (const button of await buttons.all()) await button.dispatchEvent("click");
      for (const [name, outcome] of Object.entries(outcomes)) {
        const entry = page.locator("article", {
          has: page.getByRole("button", { name: `Try ${name}`, exact: true }),
        });
        await entry.getByRole("status").getByText(outcome).waitFor();
        if (outcome !== "no response")
          expect(await entry.locator("dt").allTextContents()).toContain("content-type");
      }
      expect(
        await page.locator("article", { hasText: "test_502_html" }).locator("pre").textContent(),
      ).toContain("<html");
      await context.close();
    });

    test("a Prefer header can be tried", async () => {
      const { page, context } = await open(browser, `${mock.url}/#scenarios`);
      await page.getByLabel("Prefer:").fill("code=503");
      await page.getByLabel("Prefer:").press("Enter");
      await page.getByText("503 Service Unavailable").waitFor();
      await page.getByText("preference-applied").waitFor();
      await context.close();
    });

    test("the journal shows requests as they come, why they were refused, and hostile text as text", async () => {
      const { page, context, errors } = await open(browser, `${mock.url}/#journal`);
      await page.getByText("Live").waitFor();
      const hostile = `<img src=x onerror="document.title='taken'"><script>document.title='taken'</script>`;
      await ask("/api/smart-links/eveniet/clicks?limit=1001", { "user-agent": hostile });
      await ask("/api/smart-links/eveniet/clicks?limt=5");
      const lines = page.locator("#journal tbody tr");
      await lines.nth(1).waitFor();
      expect(await lines.nth(1).textContent()).toContain("limit is 1001, but must be at most 1000.");
      expect(await lines.nth(1).locator("td").last().textContent()).toBe(hostile);
      expect(await lines.nth(0).textContent()).toContain('did you mean "limit"?');
      expect(await page.locator("#journal :is(img, script)").count()).toBe(0);
      expect(await page.title()).toBe("Smart Links Kit");
      expect(errors).toEqual([]);
      await context.close();
    });

    test("a request of the journal opens, stays open while others come, and its curl line sends it again", async () => {
      mock.reset();
      const path = "/api/smart-links/eveniet/clicks?limit=5&offset=%27";
      await ask(path, { prefer: "code=503", "x-client": "mine" });
      const { page, context, errors } = await open(browser, `${mock.url}/#journal`);
      const line = page.locator("#journal tbody tr", { hasText: "offset" });
      await line.locator("summary").click();
      await line.getByText("x-client").waitFor();
      expect(await line.locator(".code").textContent()).toBe(
        `curl -H 'Authorization: Bearer any' \\\n  -H 'Prefer: code=503' \\\n  '${mock.url}${path}'`,
      );
      await ask("/api/smart-links/quia/clicks");
      await page.locator("#journal td", { hasText: "/api/smart-links/quia/clicks" }).waitFor();
      expect(await line.locator("details").getAttribute("open")).not.toBeNull();
      expect(await line.getByText("x-client").count()).toBe(1);
      expect(errors).toEqual([]);
      await context.close();
    });

    test("the journal is that of the chosen session, can be cleared, and leads to its clicks", async () => {
      await ask("/__s/other/api/smart-links/fugit/clicks");
      const { page, context } = await open(browser, `${mock.url}/#journal`);
      await page.locator("#watched option[value=other]").waitFor({ state: "attached" });
      await page.selectOption("#watched", "other");
      await page.locator("#journal td", { hasText: "/api/smart-links/fugit/clicks" }).waitFor();
      expect(await page.locator("#journal tbody tr").count()).toBe(1);
      expect(new URL(page.url()).searchParams.get("watched")).toBe("other");
      await page.getByRole("button", { name: "Clear" }).click();
      await page.getByText("No requests yet.").waitFor();
      await page.getByRole("button", { name: "See its clicks" }).click();
      await page.getByText("Asking in the session other").waitFor();
      expect(await page.textContent("#request-code")).toContain("/__s/other/api/smart-links/eveniet/clicks");
      await context.close();
    });

    test("looking at the page leaves no trace in the journal and faults of anyone else", async () => {
      mock.reset();
      mock.fail({ code: 503 });
      const { page, context } = await open(browser, `${mock.url}/#clicks`);
      await page.locator("#legend li").first().waitFor();
      await context.close();
      expect(mock.requests()).toEqual([]);
      expect((await ask("/api/smart-links/eveniet/clicks")).status).toBe(503);
    });

    function ask(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
      return fetch(mock.url + path, { headers: { authorization: "Bearer any", ...headers } });
    }
  },
);
