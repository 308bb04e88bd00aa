/** `smart-links mutate`: a client that passes and has read less than without the mutant. */
import { expect, test } from "vitest";
import { runMutate } from "../../src/cli/commands/mutate.ts";
import { readXml } from "../contract/reporters/strict-xml.ts";
import { run, useMockAndFolder } from "./run-command.ts";

useMockAndFolder();

const flags = ["--seed", "demo", "--now", "2026-02-01", "--clicks-per-day", "20", "--jobs", "2"];
/** A client whose pages are empty after an error: `rows` gives one, `readAll` goes on while pages are full. */
const client = (script: string) => {
  const text = `const { SMART_LINKS_URL: url, ONLYFANSAPI_API_KEY: key } = process.env;
    const headers = { authorization: "Bearer " + key };
    const rows = async (query, link = "eveniet") => {
      const response = await fetch(url + "/api/smart-links/" + link + "/clicks?" + query, { headers }).catch(() => {});
      return response?.ok ? (await response.json()).data.rows : [];
    };
    const readAll = async (query, limit) => {
      for (let offset = 0; (await rows(query + "&limit=" + limit + "&offset=" + offset)).length === limit; ) offset += limit;
    };`;
  return ["--", process.execPath, "--input-type=module", "-e", `${text}${script}`];
};
const month = "date_start=2026-01-01&date_end=2026-01-31";
const mutate = (argv: readonly string[]) =>
  run(runMutate, [...flags, ...argv], { env: { PATH: process.env.PATH } });
const unreadOf = async (only: string, script: string): Promise<Record<string, number>> => {
  const { stdout } = await mutate(["--only", only, "--report", "json", ...client(script)]);
  const { mutants }: { mutants: { id: string; unread: number }[] } = JSON.parse(stdout);
  return Object.fromEntries(mutants.map(({ id, unread }) => [id, unread]));
};

test("a client that swallows errors survives with unread rows, and the score stays", async () => {
  const argv = ["--only", "nulls,one-500", ...client(`await readAll("${month}", 200);`)];
  const { code, stdout } = await mutate(argv);
  expect(code).toBe(0);
  expect(stdout).toMatch(/ {2}! one-500 survived, but (\d{3}) rows unread\n/);
  expect(stdout).toMatch(
    /The command passed, but it has not read \d{3} rows that it reads without the mutant, first of listSmartLinkClicks of eveniet from 2026-01-01T00:00:00\+00:00 to 2026-01-31T23:59:59\+00:00\.\n/,
  );
  expect(stdout).toContain("  ✓ nulls survived  ");
  expect(stdout).toContain("To run one again: smart-links run --mutant one-500 [");
  expect(stdout).toContain(
    "✗ Score 100 %: 0 of 0 noticed, 2 of 2 survived. 1 run that survived is doubtful.",
  );
  for (const kind of ["markdown", "html", "junit"]) {
    const report = (await mutate(["--report", kind, ...argv])).stdout;
    expect(report).toMatch(/it has not read \d{3} rows that it reads without the mutant/);
    if (kind === "junit") expect(readXml(report).name).toBe("testsuites");
  }
});

test("with --fail-if a doubtful run is a bad one", async () => {
  const argv = ["--only", "nulls,one-500", ...client(`await readAll("${month}", 200);`)];
  const { code, stdout } = await mutate(["--fail-if", "unread", "--threshold", "100", ...argv]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/ {2}✗ one-500 doubtful, \d{3} rows unread\n/);
  expect(stdout).toContain("✗ Score 50 %: 0 of 0 noticed, 1 of 2 survived.");
  expect((await mutate(["--fail-if", "early-retries", ...argv])).stdout).toContain("Score 100 %");
});

test("a client that goes on by the limit that it sent loses rows where the limit is cut down", async () => {
  const { "limit-clamped": unread } = await unreadOf("limit-clamped", `await readAll("${month}", 200);`);
  expect(unread).toBeGreaterThan(400);
});

test("a client that retries at once survives one-429 with a doubt", async () => {
  const script = `for (let i = 0; i < 3 && !(await rows("${month}&limit=1")).length; i++);`;
  const { stdout } = await mutate(["--only", "one-429,one-503", ...client(script)]);
  expect(stdout).toContain("  ! one-429 survived, but 1 retry before Retry-After\n");
  expect(stdout).toContain(
    "      The command passed, but it has sent 1 request again before the time of Retry-After.\n",
  );
  expect(stdout).toContain("  ✓ one-503 survived  ");
});

test("clients that read what there is have no unread rows, whatever the mutant shows", async () => {
  const only = [
    "bare-date-end-start-of-day,window-end-exclusive,row-order-oldest-first,chart-empty-days-zero-filled",
    "default-window-last-30-days,rows-arrive,unknown-fields,fields-reordered,one-slow",
  ].join();
  const found = await unreadOf(only, `await readAll("${month}", 200); await readAll("", 50);`);
  expect(new Set(Object.values(found))).toEqual(new Set([0]));
});

test("a client that takes the first page of a default window, as if it were all, lacks rows of a longer one", async () => {
  const { "default-window-all-time": unread } = await unreadOf(
    "default-window-all-time",
    `await rows("limit=1000");`,
  );
  expect(unread).toBeGreaterThan(10_000);
});

test("links that are chosen anew in each run are not compared", async () => {
  const script = `await rows("${month}&limit=9", "link-" + process.pid); await rows("${month}&limit=9", "link-" + process.pid);`;
  expect(await unreadOf("one-500", script)).toEqual({ "one-500": 0 });
});

const two = "date_start=2026-01-20&date_end=2026-01-21";

test("a list of which nothing came is unread in full, also where the next one is chosen by it", async () => {
  const day = "date_start=2026-01-21&date_end=2026-01-21";
  const none = await unreadOf(
    "one-500",
    `if (!(await rows("${two}&limit=1000")).length) await rows("date_start=2026-01-23&date_end=2026-01-23&limit=1000");`,
  );
  const half = await unreadOf(
    "one-500",
    `if (!(await rows("${two}&limit=1000")).length) await rows("${day}&limit=1000");`,
  );
  expect(none["one-500"]).toBeGreaterThan(20);
  expect(half["one-500"]).toBeGreaterThan(0);
  expect(half["one-500"]).toBeLessThan(none["one-500"]!);
});

test("a client that requests shorter windows when a long one fails has read all", async () => {
  const days = ["20", "21"].map(
    (day) => `await rows("date_start=2026-01-${day}&date_end=2026-01-${day}&limit=1000");`,
  );
  const script = `if (!(await rows("${two}&limit=1000")).length) { ${days.join("")} }`;
  expect(await unreadOf("one-500", script)).toEqual({ "one-500": 0 });
});

test("one session that swallows an error is seen beside another one that does not", async () => {
  const script = `const read = async (name) => {
      const path = "/__s/" + name + process.pid + "/api/smart-links/eveniet/clicks?${two}&limit=1000";
      const response = await fetch(url + path, { headers });
      await response.text();
      return response.ok;
    };
    while (!(await read("a"))); await read("b");`;
  expect((await unreadOf("one-500", script))["one-500"]).toBeGreaterThan(20);
});
