/** `smart-links run` in process: what the command gets, how the run ends, and what is reported. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runRun } from "../../src/cli/commands/run.ts";
import { folder, run, useMockAndFolder } from "./run-command.ts";

useMockAndFolder();

const sh = (script: string) => ["--", "sh", "-c", script];
const env = { PATH: process.env.PATH, ONLYFANSAPI_API_KEY: "ofapi_a_real_key" };
const runs = (argv: readonly string[]) => run(runRun, argv, { env });

describe("exit codes", () => {
  test("run ends with any exit code of its command", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 255 }), async (code) => {
        expect((await runs(sh(`exit ${code}`))).code).toBe(code);
      }),
      { numRuns: 10, examples: [[0], [255]] },
    );
  });

  test.each([
    ["TERM", 143],
    ["KILL", 137],
    ["INT", 130],
  ])("a command that SIG%s ends gives %i", async (signal, code) => {
    const { code: seen, stderr } = await runs(sh(`kill -${signal} $$`));
    expect(seen).toBe(code);
    expect(stderr).toContain(`was ended by SIG${signal}.`);
  });

  test.each([
    [["no-such-program"], 127, "there is no such program (ENOENT)"],
    [["./"], 126, "it is not an executable file (EACCES)"],
    [["true", "x".repeat(3_000_000)], 126, "its arguments are too long (E2BIG)"],
  ])("a command that cannot be started gives a code of its own (%#)", async (words, code, reason) => {
    const ended = await runs(["--", ...words]);
    expect(ended).toMatchObject({ code, stdout: "" });
    expect(ended.stderr).toContain(`could not be started: ${reason}.`);
    expect(ended.stderr.length).toBeLessThan(500);
  });
});

describe("the environment of the command", () => {
  test("the three variables name the sandbox, and a real key is replaced", async () => {
    const script = `printf '%s\\n' "$ONLY_FANS_API_BASE_URL" "$SMART_LINKS_URL" "$ONLYFANSAPI_API_KEY" "$PATH" > env.txt`;
    expect((await runs(sh(script))).code).toBe(0);
    const [base, url, key, path] = (await readFile(join(folder, "env.txt"), "utf8")).split("\n");
    expect(base).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(url).toBe(base);
    expect(key).toMatch(/^ofapi_\w{48}$/);
    expect(path).toBe(env.PATH);
  });

  test("the options of the mock are those of the sandbox", async () => {
    const script = 'curl -s "$SMART_LINKS_URL/__admin/health" > health.json';
    await runs(["--seed", "other", "--now", "2026-03-01", ...sh(script)]);
    const health = JSON.parse(await readFile(join(folder, "health.json"), "utf8"));
    expect(health).toMatchObject({ seed: "other", now: "2026-03-01T00:00:00.000Z" });
  });
});

const get = (path: string) =>
  `curl -s -o /dev/null "$ONLY_FANS_API_BASE_URL${path}" -H "Authorization: Bearer $ONLYFANSAPI_API_KEY";`;

describe("what is printed", () => {
  test("a command that succeeds prints nothing but its own output", async () => {
    const ended = await runs(sh(get("/api/smart-links")));
    expect(ended).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("a command that fails has its requests printed, with reasons and warnings", async () => {
    const requests = [
      "/api/smart-links/a/clicks?limit=1001",
      "/__s/mine/api/smart-links?limt=1",
      "/api/api/smart-links",
    ];
    const { code, stderr } = await runs(sh(`${requests.map(get).join("")} exit 7`));
    expect(code).toBe(7);
    expect(stderr.split("\n").slice(1)).toEqual([
      "  1. 422 GET /api/smart-links/a/clicks?limit=1001",
      "       limit is 1001, but must be at most 1000.",
      "  mine 1. 200 GET /api/smart-links?limt=1",
      '       warning: unknown query parameter "limt", did you mean "limit"?',
      "  2. 404 GET /api/api/smart-links",
      expect.stringContaining("/api/api/smart-links"),
      "What it has read:",
      "  mine listSmartLinks: 36 of 36 rows",
      "",
    ]);
    expect(stderr).toMatch(/^`sh -c .*ended with exit code 7\. The sandbox received 3 requests:\n/);
    expect(stderr).not.toContain("ofapi_Sandbox");
  });

  test("of many requests the last thirty are printed", async () => {
    const script = `for n in $(seq 40); do ${get("/api/smart-links?limit=$n")} done; exit 1`;
    const { stderr } = await runs(sh(script));
    expect(stderr).toContain("The sandbox received 40 requests, the last 30 of them:\n  11. 200");
    expect(stderr).toContain("\n  40. 200 GET /api/smart-links?limit=40\n");
  });

  test.each([0, 1])(
    "a command that sends no request and ends with %i is told the variables",
    async (code) => {
      const { stderr } = await runs(sh(`exit ${code}`));
      expect(stderr).toContain(
        "sent no request to the sandbox. Does your client read ONLY_FANS_API_BASE_URL",
      );
    },
  );
});

describe("reports", () => {
  test("a report is written of a command that succeeds and of one that fails", async () => {
    for (const code of [0, 4]) {
      await runs(["--report", "json=run.json", ...sh(`${get("/api/smart-links")} exit ${code}`)]);
      const report = JSON.parse(await readFile(join(folder, "run.json"), "utf8"));
      expect(report).toMatchObject({ exitCode: code, end: { kind: "exited", code }, received: 1 });
      expect(report.requests).toMatchObject([{ number: 1, status: 200, operation: "listSmartLinks" }]);
    }
  });

  test.each([
    [
      ["--report", "json", "--", "true"],
      "--report json= needs a file: standard output belongs to the command.",
    ],
    [["--report", "jsn=x", "--", "true"], "it takes one of json, console. Did you mean json?"],
    [["npm", "test"], "`run` needs a command after --: smart-links run -- npm test."],
    [["--"], "`run` needs a command after --"],
    [
      ["--", ""],
      "`run` needs a command after --: smart-links run -- npm test. The first word after it is empty.",
    ],
    [["--", " ", "x"], "The first word after it is empty."],
    [["--port", "1", "--", "true"], "There is no --port: the sandbox takes a free port"],
  ])("%j is used wrongly", async (argv, message) => {
    await expect(runs(argv)).rejects.toThrow(message);
  });
});
