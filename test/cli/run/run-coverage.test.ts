/** `smart-links run`: what it tells of the rows that a command has read. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runRun } from "../../../src/cli/commands/run.ts";
import { coverageText } from "../../../src/cli/run/coverage-text.ts";
import { coverageOf } from "../../../src/cli/run/run-coverage.ts";
import { sampleClicks, startMock } from "../../../src/index.ts";
import { folder, run, useMockAndFolder } from "../run-command.ts";

useMockAndFolder();

const sh = (script: string) => ["--", "sh", "-c", script];
const runs = (argv: readonly string[]) => run(runRun, argv, { env: { PATH: process.env.PATH } });
const get = (path: string) =>
  `curl -s -o /dev/null "$ONLY_FANS_API_BASE_URL${path}" -H "Authorization: Bearer $ONLYFANSAPI_API_KEY";`;

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
    `  mine listSmartLinkClicks of eveniet ${window}: 50 of ${rows.length} rows`,
    `       missing: ${rows.length - 50} rows from ${at(-1)} to ${at(50)}, at offset 50`,
    `  listSmartLinkClicks of eveniet ${window}: ${rows.length} of ${rows.length} rows, 100 of them twice`,
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

test("lists that differ in a filter are named with it, and a gap without an offset has none", async () => {
  const filters = ["include_bots=false", "include_bots=true&include_duplicates=0", "page=2"];
  const clicks = filters.map((filter) => get(`/api/smart-links/eveniet/clicks?limit=5&${filter}`));
  const fans = get("/api/smart-links/eveniet/fans?limit=5");
  const { stderr } = await runs([...flags, ...sh(`${clicks.join("")}${fans} exit 1`)]);
  expect(stderr.match(/list\w+ of eveniet.*?(?= from|:)/g)).toEqual([
    "listSmartLinkClicks of eveniet with include_bots=false",
    "listSmartLinkClicks of eveniet with include_bots=true and include_duplicates=0",
    "listSmartLinkClicks of eveniet",
    "listSmartLinkFans of eveniet",
  ]);
  expect(stderr.split("Fans of eveniet")[1]).toMatch(/missing: \d+ rows? from \S+ to [^ ,]+\n/);
});

test("of many lists twenty are printed, whatever else was requested, and the others are counted", async () => {
  const stats = `for n in $(seq 21); do ${get("/api/smart-links/link-$n/stats")} done;`;
  const lists = `for n in $(seq 22); do ${get("/api/smart-links/link-$n/clicks?limit=1")} done;`;
  const { stderr } = await runs([...flags, ...sh(`${stats}${lists} exit 1`)]);
  expect(stderr.match(/listSmartLinkClicks of/g)).toHaveLength(20);
  expect(stderr).toMatch(/\n {2}and 2 more lists, 2 of them incomplete\n$/);
});

test("a list that lacks rows is printed before those that lack none, and files have all lists", async () => {
  const ask = (link: string, limit: number) =>
    get(`/api/smart-links/${link}/clicks?date_start=2026-01-31&date_end=2026-01-31&limit=${limit}`);
  const script = `for n in $(seq 25); do ${ask("link-$n", 1000)} done; ${ask("eveniet", 1)} exit 1`;
  const files = ["--report", "json=read.json", "--report", "console=read.txt"];
  const { stderr } = await runs([...flags, ...files, ...sh(script)]);
  const lines = stderr.split("What it has read:\n")[1]?.split("\n") ?? [];
  expect(lines[0]).toMatch(/^ {2}listSmartLinkClicks of eveniet from .*: 1 of \d+ rows$/);
  expect(lines[1]).toMatch(/^ {7}missing: \d+ rows? from /);
  expect(lines.slice(-2)).toEqual(["  and 6 more lists, all complete", ""]);
  const { coverage, moreLists } = JSON.parse(await readFile(join(folder, "read.json"), "utf8"));
  expect(moreLists).toBe(0);
  expect(coverage).toHaveLength(26);
  expect(coverage[25]).toMatchObject({ link: "eveniet", read: 1 });
  const text = await readFile(join(folder, "read.txt"), "utf8");
  expect(text.match(/listSmartLinkClicks of/g)).toHaveLength(26);
});

test("all lists of a journal of the default size are looked at", async () => {
  const ask =
    "for (let n = 0; n < 400; n++) await fetch(process.env.SMART_LINKS_URL + path(n), { headers });";
  const path = "const path = (n) => '/api/smart-links/link-' + n + '/clicks?limit=1';";
  const script = `${path} const headers = { authorization: 'Bearer any' }; ${ask}`;
  const node = ["--", process.execPath, "--input-type=module", "-e", script];
  const { stderr } = await runs([...flags, "--report", "json=many.json", ...node]);
  expect(stderr).toBe("");
  const { coverage, moreLists } = JSON.parse(await readFile(join(folder, "many.json"), "utf8"));
  expect([coverage.length, moreLists]).toEqual([400, 0]);
});

test("of very many lists the first ones are looked at, and the others are counted", async () => {
  await using mock = await startMock({ port: 0, seed: "demo", now: "2026-02-01" });
  for (let n = 0; n < 120; n++)
    await fetch(`${mock.url}/api/smart-links/link-${n}/clicks?limit=1`, {
      headers: { authorization: `Bearer ${mock.token}` },
    });
  const { lists, more } = coverageOf(mock, mock.requests(), 100);
  expect([lists.length, more]).toEqual([100, 20]);
  const text = coverageText(lists, { mostLists: 20, moreLists: more });
  expect(text.at(-1)).toBe("  and 20 more lists that were not looked at");
});

test("responses that are no lists, and errors, have no coverage", async () => {
  const paths = ["/api/smart-links/eveniet/stats", "/api/smart-links?limit=0"];
  const { stderr } = await runs([...flags, ...sh(`${paths.map(get).join("")} exit 1`)]);
  expect(stderr).not.toContain("What it has read");
});

test.each(["README.md", "docs/your-client.md"])(
  "%s shows what a run with --seed demo prints",
  async (name) => {
    const text = await readFile(new URL(`../../../${name}`, import.meta.url), "utf8");
    const [before = "", shown = ""] = text.split(
      /```text\n(?=(?:What it has read:\n +)?listSmartLinkClicks of eveniet)/,
    );
    expect(before.slice(-300)).toContain("--seed demo");
    const dates = "date_start=2026-01-01&date_end=2026-01-02T23:59:59Z";
    const pages = [0, 100, 150, 900].map((offset) =>
      get(`/api/smart-links/eveniet/clicks?${dates}&limit=100&offset=${offset}`),
    );
    const { stderr } = await runs(["--seed", "demo", ...sh(`${pages.join("")} exit 1`)]);
    const lines = shown.slice(0, shown.indexOf("```")).trimEnd().split("\n");
    expect(lines.length).toBeGreaterThan(2);
    for (const line of lines) expect(stderr).toContain(`${line.trim()}\n`);
  },
);
