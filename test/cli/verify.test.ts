import { describe, expect, test } from "vitest";
import { runVerify } from "../../src/cli/commands/verify.ts";
import { startMock } from "../../src/sandbox.ts";
import { elementsOf, readXml } from "../contract/reporters/strict-xml.ts";

import { ignoringOffset, inFolder, mock, now, run, useMockAndFolder, verify } from "./run-command.ts";

useMockAndFolder();

describe("a target that keeps the contract", () => {
  test("is held, in both editions, with everything by default", async () => {
    const { code, stdout } = await verify(mock.url, "--edition", "both");
    expect(stdout.match(/✓ The contract holds: \d+ of \d+ claims held/g)).toHaveLength(2);
    expect(stdout).toMatch(/edition {2}2026-01 .*[\s\S]*edition {2}2026-09 /);
    expect(code).toBe(0);
  });

  test("keeps it to the letter of our assumptions", async () => {
    const { code, stdout } = await verify(mock.url, "--plan", "full", "--assumed", "require");
    expect(stdout).toContain("✓ The contract holds");
    expect(code).toBe(0);
  });

  test("is asked with an account in edition 2026-01, without one in 2026-09", async () => {
    const withAccount = await verify(mock.url, "--plan", "standard", "--account", "acct_1", "--json");
    expect(JSON.parse(withAccount.stdout).reports[0]).toMatchObject({
      edition: { requested: "2026-01", detected: "2026-01" },
      subject: { account: "acct_1" },
      credits: 5,
    });
    const without = await verify(mock.url, "--plan", "standard", "--link", "fugit", "--json");
    expect(JSON.parse(without.stdout).reports[0]).toMatchObject({
      edition: { requested: "2026-09", detected: "2026-09" },
      subject: { link: "fugit" },
      credits: 0,
    });
  });

  test("is asked about the window that was named", async () => {
    const dates = ["--from", "2026-01-01", "--to", "2026-01-02"];
    const { stdout } = await verify(mock.url, "--operation", "listSmartLinkClicks", ...dates, "--json");
    const paths = JSON.parse(stdout).reports[0].exchanges.map(
      (one: { request: { path: string } }) => one.request.path,
    );
    const starts = paths.flatMap(
      (path: string) => new URLSearchParams(path.split("?")[1]).get("date_start") ?? [],
    );
    expect(starts.length).toBeGreaterThan(0);
    for (const start of starts) expect(start).toMatch(/^2026-01-0[12]|^not/);
  });

  test("that is throttled is waited for, and the wait is reported in a build log too", async () => {
    await using throttled = await startMock({ port: 0, now, rateLimit: 3, retryAfter: 2 });
    const { code, stderr } = await verify(throttled.url, "--plan", "standard", "--budget", "10");
    expect(stderr).toContain("Waiting 2 s before the next attempt: the target responded with 429.");
    expect(code).toBe(0);
  });

  test("is told of in several forms at once", async () => {
    const reports = ["junit=out.xml", "html=out.html", "markdown=out.md", "json=out.json"];
    const { stdout } = await verify(mock.url, ...reports.flatMap((report) => ["--report", report]));
    expect(stdout).toContain("✓ The contract holds");
    const suite = readXml(await inFolder("out.xml"));
    expect(elementsOf(suite, "testcase").length).toBeGreaterThan(50);
    expect(elementsOf(suite, "failure")).toEqual([]);
    expect(await inFolder("out.md")).toMatch(/^## ✅ The contract holds/);
    expect(await inFolder("out.html")).toContain("<title>");
    expect(JSON.parse(await inFolder("out.json")).reports[0].result).toBe("held");
  });

  test("costs no more than the budget, over both editions", async () => {
    const { stdout, code } = await verify(mock.url, "--edition", "both", "--budget", "5", "--json");
    const { reports } = JSON.parse(stdout) as { reports: readonly { requests: number }[] };
    expect(reports.reduce((sum, { requests }) => sum + requests, 0)).toBeLessThanOrEqual(5);
    expect(code).toBe(3);
  });

  test("is held though the budget cuts the plan, unless skipped claims make the run fail", async () => {
    const { stdout, code } = await verify(mock.url, "--budget", "5");
    expect(stdout).toContain("the budget of 5 requests cut the plan");
    expect(code).toBe(0);
    expect((await verify(mock.url, "--budget", "5", "--fail-on", "skipped")).code).toBe(4);
    expect((await verify(mock.url, "--budget", "3", "--compare", mock.url)).code).toBe(3);
  });

  test("only the named claims are judged", async () => {
    const { stdout } = await verify(mock.url, "--only", "pages-join,ids-are-unique", "--json");
    const checks = JSON.parse(stdout).reports[0].verdicts.map(({ check }: { check: string }) => check);
    expect(checks.toSorted()).toEqual(["ids-are-unique", "pages-join"]);
  });
});

describe("a target that breaks the contract", () => {
  test("is told with the claim, the place, and a line that repeats the request", async () => {
    await ignoringOffset(async (origin) => {
      const key = "ofapi_ThisKeyIsSecretAndMustNotBeSeenAnywhere";
      const { code, stdout, stderr } = await run(
        runVerify,
        [origin, "--report", "console", "--report", "json"],
        {
          env: { ONLYFANSAPI_API_KEY: key },
          isTerminal: { stdout: false, stderr: true },
        },
      );
      expect(stdout).toContain("✗ Pages join to the full list, without gap or overlap");
      expect(stdout).toMatch(
        /repeat {4}curl -i -H "Authorization: Bearer \$ONLYFANSAPI_API_KEY" .* '?http:\/\/127\.0\.0\.1:\d+\/api\/smart-links\/eveniet\/clicks\?.*offset=/,
      );
      expect(code).toBe(1);
      expect(stdout + stderr).not.toContain(key);
    });
  });
});

describe("a target that does not respond", () => {
  test("is no proof of anything", async () => {
    const { code, stdout } = await verify("http://127.0.0.1:1", "--timeout", "2");
    expect(stdout).toContain("! No usable response: no claim could be checked.");
    expect(code).toBe(3);
  });
});

test("a dry run shows requests and price, and sends nothing", async () => {
  const { code, stdout } = await verify("https://app.onlyfansapi.com", "--edition", "2026-01", "--dry-run");
  expect(stdout).toBe(`\
https://app.onlyfansapi.com would get these requests. Nothing was sent.

Edition 2026-01: plan standard, 7 requests, 5 credits in all
   1  1 credit   no parameters: which defaults apply, and where the rows are
   2  1 credit   all rows of a window that no longer changes; other responses are checked against it
   3  1 credit   a page that ends with the last row, with a default left out
   4  1 credit   a part of the window with filters, limit and offset, dates written with +00:00
   5  1 credit   the listing once more: the same response, or the data changed
   6  0 credits  no key
   7  0 credits  limit -1

The first responses decide the next requests: a link with many or few rows gets other requests, never more.
A request without a response is retried twice at most; --budget limits the requests.
`);
  expect(code).toBe(0);
});
