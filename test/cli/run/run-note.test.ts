/** `smart-links run`: what it tells of a command that passed. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runRun } from "../../../src/cli/commands/run.ts";
import { runDoubts } from "../../../src/cli/run/run-note.ts";
import type { RunReport } from "../../../src/cli/run/run-report.ts";
import { sampleClicks } from "../../../src/index.ts";
import { folder, run, useMockAndFolder } from "../run-command.ts";

useMockAndFolder();

const flags = ["--seed", "demo", "--now", "2026-02-01", "--clicks-per-day", "20"];
const runs = (script: string, more: readonly string[] = []) =>
  run(runRun, [...flags, ...more, "--", "sh", "-c", script], { env: { PATH: process.env.PATH } });
const window = "date_start=2026-01-01&date_end=2026-01-31";
const get = (query: string, path = "/api/smart-links/eveniet/clicks") =>
  `curl -s -o /dev/null "$ONLY_FANS_API_BASE_URL${path}?${query}" -H "Authorization: Bearer $ONLYFANSAPI_API_KEY";`;
const page = (offset: number, limit = 200) => get(`${window}&limit=${limit}&offset=${offset}`);
const query = { date_start: "2026-01-01", date_end: "2026-01-31", limit: 1 };
const rows = sampleClicks({ seed: "demo", now: "2026-02-01", clicksPerDay: 20, query }).data.summary
  .clicks_total;
const whole = Array.from({ length: Math.ceil(rows / 200) }, (_, i) => page(200 * i)).join("");
const has = "; --report console=FILE has all\n";

describe("one line says what a command that passed has done", () => {
  test.each([
    ["rows that it has not read", `${page(0)}${page(200)}`, `${rows - 400} rows of 1 list were never read`],
    [
      "rows that it has read twice",
      `${whole}${page(199)}`,
      "200 rows of 1 list were read twice, because pages overlap",
    ],
    [
      "rows behind a first page of its own size",
      page(0, 250),
      `${rows - 250} rows of 1 list were never read`,
    ],
    ["rows behind a first page without a size", get(window), `${rows - 100} rows of 1 list were never read`],
    [
      "windows that begin after the clock of the sandbox",
      get("date_start=2026-02-01T00:00:01Z"),
      "1 list begins after the clock of the sandbox (2026-02-01T00:00:00.000Z)",
    ],
    ["warnings", get("limit=1&limt=1").repeat(2), "2 warnings"],
    ["keys in URLs", get("limit=1&api_key=secretsecret"), "1 warning, 1 request with a key in the URL"],
  ])("%s", async (_, script, text) => {
    const ended = await runs(script);
    expect(ended).toEqual({ code: 0, stdout: "", stderr: `The command passed, but: ${text}${has}` });
  });

  test("rows of a page that failed, and retries before Retry-After", async () => {
    const { code, stderr } = await runs(`${page(0)}${page(200)}${page(200)}`, ["--rate-limit", "1/min"]);
    const failed = "1 request failed (429) and was not repeated with success";
    const text = `${rows - 200} rows of 1 list were never read, ${failed}, 1 retry before Retry-After`;
    expect({ code, stderr }).toEqual({ code: 0, stderr: `The command passed, but: ${text}${has}` });
  });
});

const look = page(0, 5);
const prefer = (preference: string) => look.replace("-H", `-H 'Prefer: ${preference}' -H`);

describe("requests that failed for good", () => {
  test.each([
    [["--code", "401"], look, "401"],
    [["--fault", "reset"], `${look}${look}`, "reset"],
    [["--fault", "malformed"], look, "malformed"],
    [["--mutant", "one-500"], look, "500"],
    [["--fail-rate", "1", "--fail-kinds", "503"], look, "503"],
  ] as const)("%j", async (options, script, outcome) => {
    const text = `1 request failed (${outcome}) and was not repeated with success`;
    const { code, stderr } = await runs(`${script} true`, options);
    expect({ code, stderr }).toEqual({ code: 0, stderr: `The command passed, but: ${text}${has}` });
  });

  test.each([
    ["repeated with success", ["--mutant", "one-500"], `${look}${look}`],
    ["asked for by the test", [], prefer("code=500")],
    ["of a link that is made for it", [], get("limit=5", "/api/smart-links/test_500/clicks")],
    ["of a slow body", ["--fault", "slow-body"], look],
    ["that is a refusal", [], get("limit=0")],
  ] as const)("not one %s", async (_, options, script) => {
    expect(await runs(`${script} true`, options)).toEqual({ code: 0, stdout: "", stderr: "" });
  });
});

describe("nothing is said of a command", () => {
  test.each([
    ["that has read a list whole", whole],
    ["that has read a list whole, several times", `${whole}${whole}`],
    ["that has looked at the first rows alone", page(0, 5)],
    ["that has read pages of several sizes", `${page(0, 5)}${whole}`],
    ["whose windows overlap", `${whole}${get("date_start=2026-01-30&date_end=2026-01-31&limit=1000")}`],
  ])("%s", async (_, script) => {
    expect(await runs(script)).toEqual({ code: 0, stdout: "", stderr: "" });
  });
});

test("rows that came while the command ran are not missed", async () => {
  await runs(`${page(0)}${page(200)}`, ["--report", "json=read.json"]);
  const report: RunReport = JSON.parse(await readFile(join(folder, "read.json"), "utf8"));
  const [gap] = report.coverage[0]?.gaps ?? [];
  const startMs = Date.parse(gap?.start ?? "");
  expect(runDoubts(report, { newRowsFromMs: startMs, hasInclusiveEnd: true })).toEqual([]);
  expect(runDoubts(report, { newRowsFromMs: startMs + 1000, hasInclusiveEnd: true })).toMatchObject([
    { kind: "unread" },
  ]);
});

test("the JSON report has the parts of the line", async () => {
  await runs(`${page(0)}${page(200)}`, ["--report", "json=read.json"]);
  const { doubts } = JSON.parse(await readFile(join(folder, "read.json"), "utf8"));
  expect(doubts).toEqual([{ kind: "unread", text: `${rows - 400} rows of 1 list were never read` }]);
});

test("the file that the line names has all", async () => {
  const { stderr } = await runs(`${page(0)}${page(200)}`, ["--report", "console=read.txt"]);
  expect(stderr).toBe(`The command passed, but: ${rows - 400} rows of 1 list were never read\n`);
  const text = await readFile(join(folder, "read.txt"), "utf8");
  expect(text).toContain(`missing: ${rows - 400} rows from `);
  expect(text.split("`sh -c")[0]).toBe(
    `The command passed, but:\n  unread: ${rows - 400} rows of 1 list were never read\n`,
  );
});

describe("--fail-if", () => {
  const partly = `${page(0)}${page(200)}`;
  const line = `The command passed, but: ${rows - 400} rows of 1 list were never read${has}`;

  test.each([["unread"], ["keys,unread"], ["all"]])("%s makes unread rows a failure", async (kinds) => {
    const stderr = `${line}Exit code 4: --fail-if names unread.\n`;
    expect(await runs(partly, ["--fail-if", kinds])).toEqual({ code: 4, stdout: "", stderr });
  });

  test("the other kinds do not", async () => {
    const argv = ["--fail-if", "twice,windows,future,failures,warnings,early-retries,keys,postbacks"];
    expect(await runs(partly, argv)).toEqual({ code: 0, stdout: "", stderr: line });
  });

  test("the exit code of a command that fails stays, and so does that of one that is right", async () => {
    expect((await runs(`${partly} exit 9`, ["--fail-if", "all"])).code).toBe(9);
    expect(await runs(whole, ["--fail-if", "all"])).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("another word is refused", async () => {
    const kinds =
      "unread, twice, windows, future, failures, warnings, early-retries, keys, postbacks, forgotten, all";
    const message = `--fail-if names "unraed"; it takes ${kinds}. Did you mean unread?`;
    await expect(runs(whole, ["--fail-if", "unraed"])).rejects.toThrow(message);
  });
});
