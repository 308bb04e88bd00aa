/** `sample --all` and `--format csv`: every row of a window, for other programs. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { runSample } from "../../src/cli/commands/sample.ts";
import { sample, sampleClicks, sampleLines, sampleNames, sampleRows } from "../../src/sandbox.ts";
import { commandFile } from "../support/built.ts";
import { fakeIo } from "./fake-io.ts";

async function printed(...argv: string[]): Promise<string> {
  const io = fakeIo();
  expect(await runSample(argv, io)).toBe(0);
  return io.written.stdout;
}

const options = { seed: "demo", now: "2026-02-01T00:00:00Z", link: "fugit", clicksPerDay: 300 };
const named = ["--seed", "demo", "--now", options.now, "--link", "fugit", "--clicks-per-day", "300"];
const dates = { date_start: "2026-01-01", date_end: "2026-01-14" };
const window = ["--date-start", dates.date_start, "--date-end", dates.date_end];

/** Reads CSV as RFC 4180 says: an unquoted empty cell is null. */
function readCsv(text: string): (string | null)[][] {
  const lines: (string | null)[][] = [[]];
  const cells = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
  for (const [, cell = "", end] of text.matchAll(cells)) {
    const value = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell === "" ? null : cell;
    lines.at(-1)?.push(value);
    if (end === "\r\n") lines.push([]);
  }
  return lines.slice(0, -1);
}

// The peak is that of the process since it was started: resourceUsage() counts what its parent took before.
const isLinux = process.platform === "linux";
test.runIf(isLinux)(
  "a large window takes no more memory than the page says",
  { timeout: 60_000 },
  async () => {
    const page = await readFile(new URL("../../docs/data.md", import.meta.url), "utf8");
    const most = Number(/memory stays below (\d+) MB/.exec(page)?.[1]);
    expect(most).toBeGreaterThan(0);
    const peak = "/VmHWM:\\s+(\\d+)/.exec(fs.readFileSync('/proc/self/status','utf8'))[1]";
    const tellsMemory = `data:text/javascript,import fs from 'node:fs';process.on('exit',()=>process.stderr.write(${peak}))`;
    const sizes = ["--date-start", "2025-02-01", "--date-end", "2026-01-31", "--clicks-per-day", "1500"];
    const args = [commandFile, "sample", "--all", "--format", "csv", "--now", options.now, ...sizes];
    const child = spawn(process.execPath, ["--import", tellsMemory, ...args], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    let kilobytes = "";
    child.stderr.setEncoding("utf8").on("data", (text) => {
      kilobytes += text;
    });
    await once(child, "close");
    expect(kilobytes).toMatch(/^\d+$/);
    expect(Number(kilobytes) / 1000).toBeLessThan(most);
  },
);

test.each(["clicks", "conversions"] as const)(
  "--all prints the %s of every page, each once",
  async (operation) => {
    const rows = [];
    for (let offset = 0; ; offset += 500) {
      const page = sample(operation, { ...options, query: { ...dates, limit: 500, offset } }).data;
      rows.push(...page.rows);
      if (page.rows.length < 500) break;
    }
    const lines = (await printed(...named, ...window, "--operation", operation, "--all"))
      .trimEnd()
      .split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual(rows);
    expect(lines.length).toBeGreaterThan(operation === "clicks" ? 3000 : 30);
  },
);

test("--all goes through pages as large as the API allows", async () => {
  const all = [...sampleRows("clicks", { ...options, query: dates })].flat();
  const small = { largest_limit: 100, page_past_end: "not_found", row_order: "oldest_first" } as const;
  const pages = [...sampleRows("clicks", { ...options, query: dates, behaviour: small })];
  expect(Math.max(...pages.map(({ length }) => length))).toBe(100);
  expect(pages.flat()).toEqual(all.toReversed());
});

test.each(sampleNames)("lines of %s are the rows as JSON, the rows of odd links too", (name) => {
  for (const link of ["fugit", "test_unicode", "test_nulls", "test_unknown_fields", "test_empty"]) {
    const sampled = {
      ...options,
      link,
      clicksPerDay: 40,
      query: ["spenders", "cohort-arps"].includes(name) ? {} : dates,
    };
    const lines = [...sampleLines(name, sampled)].join("");
    const rows = [...sampleRows(name, sampled)].flat();
    expect(lines).toBe(rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  }
});

test.each(["links", "stats"] as const)("--all prints every row of %s", async (operation) => {
  const lines = (await printed(...named, "--operation", operation, "--all")).trimEnd().split("\n");
  expect(lines).toHaveLength(operation === "links" ? 36 : sample("stats", options).data.daily_metrics.length);
});

test.each(["fugit", "test_nulls", "test_unicode", "test_filled", "test_unknown_fields"])(
  "CSV of %s has a line of names, and the values of every row",
  async (link) => {
    const text = await printed(...named, "--link", link, "--format", "csv", "--limit", "200");
    const { rows } = sampleClicks({ ...options, link, query: { limit: 200 } }).data;
    const [names = [], ...lines] = readCsv(text);
    expect(lines).toHaveLength(rows.length);
    const textOf = (value: unknown) =>
      value === null || typeof value === "string" ? value : JSON.stringify(value);
    for (const [i, row] of rows.entries()) {
      const { undocumented_object, ...flat } = row as typeof row & { undocumented_object?: object };
      const inner = Object.entries(undocumented_object ?? {});
      const expected = {
        ...flat,
        ...Object.fromEntries(inner.map(([k, v]) => [`undocumented_object.${k}`, v])),
      };
      const read = Object.fromEntries(names.map((name, column) => [name, lines[i]?.[column]]));
      expect(read).toEqual(Object.fromEntries(Object.entries(expected).map(([k, v]) => [k, textOf(v)])));
    }
  },
);

test("fields of an object in a row are columns of their own in CSV", async () => {
  const text = await printed(...named, ...window, "--operation", "conversions", "--format", "csv");
  const [names = []] = readCsv(text);
  expect(names).toEqual(expect.arrayContaining(["id", "fan_onlyfans_id", "fan.onlyfans_id", "click.id"]));
  expect(new Set(names).size).toBe(names.length);
});

test.each([
  [["--all", "--limit", "5"], "--all prints every row of the window: leave out --limit and --offset."],
  [["--all", "--format", "json"], "--format json is one response: leave out --all."],
  [["--rows", "--format", "json"], "--format json is one response: leave out --rows."],
])("%j is refused", async (argv, message) => {
  await expect(printed(...argv)).rejects.toThrow(message);
});

test("a month of 130,000 rows is printed within 64 MB of heap", { timeout: 120_000 }, async () => {
  const argv = ["sample", "--all", "--clicks-per-day", "4200", "--now", "2026-02-01T00:00:00Z"];
  const month = ["--date-start", "2026-01-01", "--date-end", "2026-01-31"];
  const node = ["--max-old-space-size=64", commandFile];
  const child = spawn(process.execPath, [...node, ...argv, ...month], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const closed = once(child, "close");
  let [count, last] = [0, ""];
  for await (const line of createInterface({ input: child.stdout })) [count, last] = [count + 1, line];
  expect((await closed)[0]).toBe(0);
  expect(count).toBeGreaterThan(130_000);
  expect(JSON.parse(last).created_at).toMatch(/^2026-01-01T/);
});

test("--all ends when nobody reads any more", { timeout: 60_000 }, async () => {
  const argv = [commandFile, "sample", "--all", "--link", "test_huge"];
  const child = spawn(process.execPath, argv, { stdio: ["ignore", "pipe", "pipe"] });
  child.stdout.once("data", () => child.stdout.destroy());
  expect((await once(child, "close"))[0]).toBe(0);
});
