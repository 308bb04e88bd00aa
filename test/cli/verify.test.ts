import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runRecord } from "../../src/cli/commands/record.ts";
import { exitCode, runVerify } from "../../src/cli/commands/verify.ts";
import type { Io } from "../../src/cli/io.ts";
import { type Mock, startMock } from "../../src/sandbox.ts";
import { clean, offsetIgnored, silent } from "../contract/reporters/sample-report.ts";
import { elementsOf, readXml } from "../contract/reporters/strict-xml.ts";
import { type FakeIo, fakeIo } from "./fake-io.ts";

const now = "2026-02-01T00:00:00Z";
let mock: Mock;
let folder: string;
beforeAll(async () => {
  mock = await startMock({ port: 0, seed: "demo", now });
  folder = await mkdtemp(join(tmpdir(), "smart-links-"));
});
afterAll(async () => {
  await mock.close();
  await rm(folder, { recursive: true });
});

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(
  command: (argv: readonly string[], io: Io) => Promise<number>,
  argv: readonly string[],
  changes: Partial<Io> = {},
): Promise<Ran> {
  const io: FakeIo = fakeIo({ cwd: folder, now: () => Date.parse(now), ...changes });
  const code = await command(argv, io);
  return { code, ...io.written };
}

const verify = (...argv: readonly string[]) => run(runVerify, argv);
const inFolder = (name: string) => readFile(join(folder, name), "utf8");

describe("a target that keeps the contract", () => {
  test("is held, in both editions, with everything by default", async () => {
    const { code, stdout } = await verify(mock.url, "--edition", "both");
    expect(stdout.match(/✓ The contract holds: \d+ claims\./g)).toHaveLength(2);
    expect(stdout).toMatch(/edition {2}2026-01 .*[\s\S]*edition {2}2026-09 /);
    expect(code).toBe(0);
  });

  test("keeps it to the letter of our assumptions", async () => {
    const { code, stdout } = await verify(mock.url, "--plan", "full", "--assumed", "require");
    expect(stdout).toContain("✓ The contract holds");
    expect(code).toBe(0);
  });

  test("is asked with an account in edition 2026-01, without one in 2026-09", async () => {
    const withAccount = await verify(mock.url, "--plan", "lite", "--account", "acct_1", "--json");
    expect(JSON.parse(withAccount.stdout).reports[0]).toMatchObject({
      edition: { requested: "2026-01", detected: "2026-01" },
      subject: { account: "acct_1" },
      credits: 4,
    });
    const without = await verify(mock.url, "--plan", "lite", "--link", "fugit", "--json");
    expect(JSON.parse(without.stdout).reports[0]).toMatchObject({
      edition: { requested: "2026-09", detected: "2026-09" },
      subject: { link: "fugit" },
      credits: 0,
    });
  });

  test("is asked about the window that was named", async () => {
    const { stdout } = await verify(mock.url, "--from", "2026-01-01", "--to", "2026-01-02", "--json");
    const paths = JSON.parse(stdout).reports[0].exchanges.map(
      (one: { request: { path: string } }) => one.request.path,
    );
    const starts = paths.flatMap(
      (path: string) => new URLSearchParams(path.split("?")[1]).get("date_start") ?? [],
    );
    expect(starts.length).toBeGreaterThan(0);
    for (const start of starts) expect(start).toMatch(/^2026-01-0[12]|^not/);
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

  test("only the claims in question are judged", async () => {
    const { stdout } = await verify(mock.url, "--only", "pages-join,ids-are-unique", "--json");
    const checks = JSON.parse(stdout).reports[0].verdicts.map(({ check }: { check: string }) => check);
    expect(checks.toSorted()).toEqual(["ids-are-unique", "pages-join"]);
  });
});

/** Serves the mock's answers as if no offset had been asked for. */
async function ignoringOffset<T>(use: (origin: string) => Promise<T>): Promise<T> {
  const server = createServer(async (request, response) => {
    const headers = { authorization: request.headers.authorization ?? "" };
    const asked = new URL(request.url ?? "/", mock.url);
    const offset = Number(asked.searchParams.get("offset") ?? 0);
    asked.searchParams.delete("offset");
    const reply = await fetch(asked, headers.authorization ? { headers } : {});
    const body = (await reply.text()).replace('"offset":0', `"offset":${offset}`);
    const kept = [...reply.headers].filter(([name]) => /^x-|^content-type/.test(name));
    response.writeHead(reply.status, Object.fromEntries(kept)).end(body);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
  }
}

describe("a target that breaks the contract", () => {
  test("is told with the claim, the place, and a line that repeats the question", async () => {
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
      expect(stdout).toContain("✗ A page shows the rows of the whole list from its offset on");
      expect(stdout).toMatch(
        /repeat {4}curl -i -H "Authorization: Bearer \$ONLYFANSAPI_API_KEY" .* '?http:\/\/127\.0\.0\.1:\d+\/api\/smart-links\/eveniet\/clicks\?.*offset=/,
      );
      expect(code).toBe(1);
      expect(stdout + stderr).not.toContain(key);
    });
  });
});

describe("a target that does not answer", () => {
  test("is no proof of anything", async () => {
    const { code, stdout } = await verify("http://127.0.0.1:1", "--timeout", "2");
    expect(stdout).toContain("! No usable response: no claim could be checked.");
    expect(code).toBe(3);
  });
});

test("the exit code of a violation wins over a missing response, and that over a held contract", () => {
  expect(exitCode([clean])).toBe(0);
  expect(exitCode([clean, silent])).toBe(3);
  expect(exitCode([silent, offsetIgnored])).toBe(1);
});

test("a dry run shows requests and price, and sends nothing", async () => {
  const { code, stdout } = await verify(
    "https://app.onlyfansapi.com",
    "--edition",
    "2026-01",
    "--dry-run",
    "--plan",
    "lite",
  );
  expect(stdout).toBe(`\
https://app.onlyfansapi.com would get these requests of plan lite. Nothing was sent.

Edition 2026-01: 4 requests, 4 credits in all
   1  1 credit   nothing but the link: defaults in force, and where its clicks lie
   2  1 credit   every click of a closed window, from which all later answers follow
   3  1 credit   a part of the window, filtered and cut, spelled otherwise
   4  1 credit   the listing once more: same answer, or the data moved

The first responses decide the next requests: a link with many or few clicks gets other requests, never more.
A request without a response is retried twice at most; --budget limits the requests.
`);
  expect(code).toBe(0);
});

describe("wrong usage", () => {
  test.each([
    [[], "invalid_option", "`verify` needs TARGET: an http(s) origin, or the file of a recording."],
    [["ftp://files.example"], "invalid_target", "The target is neither http nor https."],
    [["http://user:secret@127.0.0.1"], "invalid_target", "The target holds credentials."],
    [
      ["127.0.0.1:4010"],
      "invalid_target",
      "There is no file 127.0.0.1:4010. Did you mean http://127.0.0.1:4010?",
    ],
    [["app.onlyfansapi.com"], "invalid_target", /Did you mean https:\/\/app\.onlyfansapi\.com\?$/],
    [["no/such.json"], "unreadable_file", /ENOENT/],
    [["https://api.example"], "missing_key", "ONLYFANSAPI_API_KEY is not set, and the target needs a key."],
    [["https://api.example", "--key-env", "MY_KEY"], "missing_key", /^MY_KEY is not set/],
    [
      ["http://127.0.0.1:1", "--key-env", "ofapi_abc$"],
      "invalid_option",
      /takes the name of an environment variable/,
    ],
    [["http://127.0.0.1:1", "--key", "ofapi_abc"], "invalid_option", /^There is no --key: other users/],
    [["http://127.0.0.1:1", "--only", "pages-joins"], "invalid_option", /Did you mean pages-join\?$/],
    [
      ["http://127.0.0.1:1", "--plan", "huge"],
      "invalid_option",
      '--plan is "huge"; it takes one of lite, standard, full, deep.',
    ],
    [["http://127.0.0.1:1", "--from", "soon"], "invalid_option", /^--from is "soon"; it takes an instant/],
    [
      ["http://127.0.0.1:1", "--reprot", "x"],
      "unknown_option",
      "`verify` has no option --reprot. Did you mean --report?",
    ],
  ])("%j", async (argv, code, message) => {
    const matching = typeof message === "string" ? message : expect.stringMatching(message);
    await expect(verify(...argv)).rejects.toMatchObject({ name: "KitError", code, message: matching });
  });

  test("a live target without a link is refused", async () => {
    const io = { env: { ONLYFANSAPI_API_KEY: "ofapi_abc" } };
    const refusal = run(runVerify, ["https://api.example", "--edition", "both", "--link", "a"], io);
    await expect(refusal).rejects.toThrow("A live target needs a link of yours: --account is missing.");
    await expect(run(runVerify, ["https://api.example"], io)).rejects.toThrow("--link is missing");
  });
});

describe("a recording", () => {
  test("gets the verdict of the live target, offline", async () => {
    const argv = [mock.url, "--edition", "both", "--plan", "full"];
    const recorded = await run(runRecord, [...argv, "--out", "mock.json"]);
    expect(recorded).toEqual({ code: 0, stdout: "mock.json: 24 exchanges, sanitised.\n", stderr: "" });
    const outcomes = ({ stdout }: Ran) =>
      (
        JSON.parse(stdout).reports as readonly { verdicts: readonly { check: string; outcome: string }[] }[]
      ).map(({ verdicts }) => verdicts.map(({ check, outcome }) => `${check} ${outcome}`));
    const offline = await verify("mock.json", "--json");
    expect(outcomes(offline)).toEqual(outcomes(await verify(...argv, "--json")));
    expect(offline.code).toBe(0);
    expect((await verify("mock.json", "--assumed", "require")).code).toBe(0);
  });

  test("of a broken target is violated as well", async () => {
    await ignoringOffset(async (origin) => {
      expect((await run(runRecord, [origin, "--out", "broken.json"])).code).toBe(0);
      const { code, stdout } = await verify("broken.json");
      expect(stdout).toMatch(/repeat .*"\$ONLY_FANS_API_BASE_URL"'\/api\/smart-links\//);
      expect(code).toBe(1);
    });
  });

  test("holds neither the key nor an address", async () => {
    const key = "ofapi_ThisKeyIsSecretAndMustNotBeSeenAnywhere";
    const env = { ONLYFANSAPI_API_KEY: key };
    await run(runRecord, [mock.url, "--plan", "lite", "--link", "my-private-link", "--out", "safe.json"], {
      env,
    });
    const text = await inFolder("safe.json");
    expect(text).not.toContain(key);
    expect(text).not.toContain("my-private-link");
    const page = await fetch(`${mock.url}/api/smart-links/my-private-link/clicks?limit=100`, {
      headers: { authorization: "Bearer any" },
    });
    const { data } = (await page.json()) as { data: { rows: readonly { id: string; ip_address: string }[] } };
    for (const { id } of data.rows) expect(text).not.toContain(id);
  });

  test("of nothing is not written", async () => {
    const { code, stderr } = await run(runRecord, ["http://127.0.0.1:1", "--out", "none.json"]);
    expect(code).toBe(3);
    expect(stderr).toContain('No response to "default": network');
    await expect(inFolder("none.json")).rejects.toThrow("ENOENT");
  });

  test.each([
    [[], "invalid_option", "`record` needs --out FILE."],
    [["--out", "no/folder/x.json"], "unwritable_file", /there is no such folder/],
  ])("wrong usage: %j", async (argv, code, message) => {
    const matching = typeof message === "string" ? message : expect.stringMatching(message);
    await expect(run(runRecord, ["http://127.0.0.1:1", ...argv])).rejects.toMatchObject({
      code,
      message: matching,
    });
  });

  test("of a recording is refused", async () => {
    await expect(run(runRecord, ["mock.json", "--out", "x.json"])).rejects.toMatchObject({
      code: "invalid_target",
    });
  });
});
