/** `smart-links run` in process: what the command gets, how the run ends, and what is reported. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runRun } from "../../src/cli/commands/run.ts";
import { sampleClicks } from "../../src/index.ts";
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

describe("what was read", () => {
  const flags = ["--seed", "demo", "--now", "2026-02-01", "--clicks-per-day", "20"];
  const page = (offset: number, session = "") =>
    get(
      `${session}/api/smart-links/eveniet/clicks?date_start=2026-01-01&date_end=2026-01-31&limit=50&offset=${offset}`,
    );
  const query = { date_start: "2026-01-01", date_end: "2026-01-31", limit: 1000 };
  const { rows } = sampleClicks({ seed: "demo", now: "2026-02-01", clicksPerDay: 20, query }).data;
  const at = (place: number) => rows.at(place)!.created_at;

  test("the rows of each list are counted over all pages, and gaps are windows with their offset", async () => {
    const other = get("/api/smart-links/eveniet/clicks?date_start=2026-01-01&date_end=2026-01-31&limit=1000");
    const script = `${page(0)}${page(100)}${page(100)}${other}${page(0, "/__s/mine")}`;
    const { stderr } = await runs([...flags, "--report", "json=read.json", ...sh(`${script} exit 1`)]);
    const window = "from 2026-01-01T00:00:00+00:00 to 2026-01-31T23:59:59+00:00";
    const lines = stderr.split("What it has read:\n")[1]?.split("\n");
    expect(lines).toEqual([
      `  listSmartLinkClicks of eveniet ${window}: ${rows.length} of ${rows.length} rows, 100 of them twice`,
      `  mine listSmartLinkClicks of eveniet ${window}: 50 of ${rows.length} rows`,
      `       missing: ${rows.length - 50} rows from ${at(-1)} to ${at(50)}, at offset 50`,
      "",
    ]);
    const { coverage } = JSON.parse(await readFile(join(folder, "read.json"), "utf8"));
    expect(coverage).toMatchObject([
      { session: "default", rows: rows.length, read: rows.length, missing: 0, requests: 4 },
      { session: "mine", read: 50, missing: rows.length - 50, requests: 1 },
    ]);
  });

  test("pages that a client asks for with a parameter that the API ignores are one list", async () => {
    const window = "date_start=2026-01-01&date_end=2026-01-31";
    const ask = (n: number) => get(`/api/smart-links/eveniet/clicks?${window}&limit=50&page=${n}`);
    const { stderr } = await runs([...flags, ...sh(`${ask(1)}${ask(2)} exit 1`)]);
    const lists = stderr.split("What it has read:\n")[1]?.match(/listSmartLinkClicks.*/g);
    expect(lists).toEqual([expect.stringContaining(`: 50 of ${rows.length} rows, 50 of them twice`)]);
  });

  test("responses that are no lists, and errors, have no coverage", async () => {
    const paths = ["/api/smart-links/eveniet/stats", "/api/smart-links?limit=0"];
    const { stderr } = await runs([...flags, ...sh(`${paths.map(get).join("")} exit 1`)]);
    expect(stderr).not.toContain("What it has read");
  });
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
    [["--port", "1", "--", "true"], "There is no --port: the sandbox takes a free port"],
  ])("%j is used wrongly", async (argv, message) => {
    await expect(runs(argv)).rejects.toThrow(message);
  });
});
