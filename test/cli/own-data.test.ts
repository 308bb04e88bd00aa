/** Files that a sandbox is started with, and how old a recording is. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runSample } from "../../src/cli/commands/sample.ts";
import { runVerify } from "../../src/cli/commands/verify.ts";
import { parseFlags } from "../../src/cli/flags.ts";
import { mockOptionsOf, mockSourceFlags } from "../../src/cli/mock/mock-source.ts";
import type { OwnClicks } from "../../src/index.ts";
import { fakeIo } from "./fake-io.ts";
import { folder, run, useMockAndFolder } from "./run-command.ts";

useMockAndFolder();

const fixture = new URL("../../fixtures/recordings/mock-2026-09.json", import.meta.url).pathname;
const command = { name: "mock", about: "", flags: mockSourceFlags, positionals: {}, examples: [] } as const;

async function optionsOf(argv: readonly string[], now: string) {
  const io = fakeIo({ now: () => Date.parse(now) });
  return {
    options: await mockOptionsOf(parseFlags(command, { argv, env: {} }), io),
    stderr: io.written.stderr,
  };
}

test("clicks of files are counted on standard error", async () => {
  const row = { id: "A", created_at: "2026-01-01T10:00:00Z", is_bot: false, is_duplicate: false };
  const path = join(folder, "clicks.ndjson");
  await writeFile(path, `${JSON.stringify(row)}\n${JSON.stringify(row)}\n`);
  const { options, stderr } = await optionsOf(
    ["--clicks", path, "--link", "mine", "--only-mine"],
    "2026-02-01",
  );
  expect(options).toMatchObject({ onlyMine: true, clicks: { clicks: 1, repeated: 1 } });
  expect(stderr).toBe(
    "Serving 1 click of link mine from 1 file, from 2026-01-01T10:00:00.000Z to 2026-01-01T10:00:00.000Z; 1 row came again with the same values.\n",
  );
});

test("clicks that are all later than the clock are named: no list shows them yet", async () => {
  const path = join(folder, "later.ndjson");
  const row = { id: "A", created_at: "2026-01-01T10:00:00Z", is_bot: false, is_duplicate: false };
  await writeFile(path, JSON.stringify(row));
  const own = ["--clicks", path, "--link", "mine"];
  const note = (clock: string) =>
    `All of them are later than the clock of the sandbox, ${clock}: no list shows them yet.\n`;
  const { stderr } = await optionsOf(own, "2025-12-31T00:00:00Z");
  expect(stderr).toContain(note("2025-12-31T00:00:00.000Z"));
  expect((await optionsOf(own, "2026-01-01T10:00:00Z")).stderr).not.toContain("later than");
  const stopped = await run(runSample, [...own, "--now", "2025-06-01T00:00:00Z"]);
  expect(stopped.stderr).toContain(note("2025-06-01T00:00:00.000Z"));
});

test("a few links of files are named, more are counted", async () => {
  const row = { id: "A", created_at: "2026-01-01T10:00:00Z", is_bot: false, is_duplicate: false };
  const path = join(folder, "links.ndjson");
  const told = async (...links: string[]) => {
    await writeFile(path, links.map((id) => JSON.stringify({ ...row, id, smart_link_id: id })).join("\n"));
    return (await optionsOf(["--clicks", path], "2026-02-01")).stderr.split(" from 1 file")[0];
  };
  expect(await told("a", "b")).toBe("Serving 2 clicks of 2 links (a, b)");
  expect(await told("a", "b", "c", "d")).toBe("Serving 4 clicks of 4 links");
});

test.each(["clicks", "stats"])(
  "sample --operation %s says where the rows are that the window lacks",
  async (operation) => {
    const row = { created_at: "2026-01-03T10:00:00Z", is_bot: true, is_duplicate: false };
    const lines = [
      { ...row, id: "A", smart_link_id: "mine" },
      { ...row, id: "B", smart_link_id: "mine", created_at: "2026-01-05T10:00:00Z" },
      { ...row, id: "C", smart_link_id: "other", created_at: "2026-01-20T10:00:00Z" },
    ];
    const path = join(folder, "some.ndjson");
    await writeFile(path, lines.map((line) => JSON.stringify(line)).join("\n"));
    const noteOf = async (...argv: string[]) => {
      const common = ["--clicks", path, "--operation", operation, "--now", "2026-02-01T12:00:00Z"];
      const { code, stderr } = await run(runSample, [...common, ...argv]);
      return [code, ...stderr.split("\n").slice(1, -1)];
    };
    const rows = `has no rows: ${path} has rows from 2026-01-03 to 2026-01-05. Name them with --date-start and --date-end.`;
    expect(await noteOf("--link", "mine")).toEqual([0, `The window from 2026-01-26 to 2026-02-01 ${rows}`]);
    expect(
      await noteOf("--link", "mine", "--rows", "--date-start", "2026-01-06", "--date-end", "2026-01-07"),
    ).toEqual([0, `The window from 2026-01-06 to 2026-01-07 ${rows}`]);
    expect(await noteOf("--link", "mine", "--date-start", "2026-01-05")).toEqual([0]);
    expect(await noteOf("--link", "third")).toEqual([0]);
  },
);

test("sample prints the rows of --clicks: of its one link, or of the link that is chosen", async () => {
  const row = { id: "A", created_at: "2026-01-01T10:00:00Z", is_bot: false, is_duplicate: false };
  const lines = [row, { ...row, id: "B", smart_link_id: "mine" }].map((each) => `${JSON.stringify(each)}\n`);
  const [path, two] = [join(folder, "one.ndjson"), join(folder, "two.ndjson")];
  await writeFile(path, lines[1] ?? "");
  await writeFile(two, lines.join(""));
  const sampled = async (...argv: string[]) => {
    const { code, stdout } = await run(runSample, [...argv, "--all", "--date-start", "2026-01-01"]);
    return [code, ...stdout.split("\n").flatMap((line) => (line ? [JSON.parse(line).id] : []))];
  };
  expect(await sampled("--clicks", path)).toEqual([0, "B"]);
  expect(await sampled("--clicks", two, "--link", "other")).toEqual([0, "A"]);
  await writeFile(two, lines[1] + JSON.stringify({ ...row, smart_link_id: "other" }));
  const message = "--clicks names 2 links: choose one with --link (mine, other).";
  await expect(sampled("--clicks", two)).rejects.toThrow(message);
});

const { recordedAt } = JSON.parse(await readFile(fixture, "utf8")) as { recordedAt: string };
const daysLater = (days: number) => new Date(Date.parse(recordedAt) + days * 86_400_000).toISOString();
const told = (age: string, most: number) =>
  `${fixture} was recorded ${age} ago, on ${recordedAt.slice(0, 10)}: older than --max-age ${most}.\n`;

test.each(["--replay", "--clicks"])(
  "mock %s says when the recording is older than --max-age",
  async (flag) => {
    const old = await optionsOf([flag, fixture, "--max-age", "30"], daysLater(45.5));
    expect(old.stderr).toContain(told("45 days", 30));
    expect((await optionsOf([flag, fixture, "--max-age", "30"], daysLater(30))).stderr).not.toContain(
      "older",
    );
    expect((await optionsOf([flag, fixture], daysLater(900))).stderr).not.toContain("older");
  },
);

test("verify says when a recording is older than --max-age, and ends as ever", async () => {
  const old = await run(runVerify, [fixture, "--max-age", "0"], { now: () => Date.parse(daysLater(1)) });
  expect(old).toMatchObject({ code: 0, stderr: told("1 day", 0) });
  const young = await run(runVerify, [fixture, "--max-age", "2"], { now: () => Date.parse(daysLater(1)) });
  expect(young).toMatchObject({ code: 0, stderr: "", stdout: old.stdout });
});

test.each([
  [1.02, 1, "25 hours"],
  [1 / 48, 0, "1 hour"],
  [3, 1, "3 days"],
  [30.1, 30, "more than 30 days"],
])("the age of a recording of %d days is more than --max-age %d", async (days, most, age) => {
  const { stderr } = await run(runVerify, [fixture, "--max-age", `${most}`], {
    now: () => Date.parse(daysLater(days)),
  });
  expect(stderr).toBe(told(age, most));
});

test("the files that sample writes are read with --link, as docs/own-data.md does, and refused without", async () => {
  const page = await readFile(new URL("../../docs/own-data.md", import.meta.url), "utf8");
  const line = /^npx smart-links-kit mock (--clicks .*csv --clicks .*)$/m.exec(page)?.[1] ?? "";
  const argv = line.split(" ").map((word) => (word.endsWith(".csv") ? join(folder, word) : word));
  for (const [i, file] of argv.filter((word) => word.endsWith(".csv")).entries()) {
    const dates = ["--date-start", `2026-01-0${i + 1}`, "--date-end", `2026-01-0${i + 1}`];
    const { stdout } = await run(runSample, ["--all", "--format", "csv", ...dates, "--now", "2026-02-01"]);
    await writeFile(file, stdout);
  }
  const { options } = await optionsOf(argv, "2026-02-01");
  expect([...(options as { clicks: OwnClicks }).clicks.links.keys()]).toEqual(["eveniet"]);
  const without = argv.filter((word) => word !== "--link" && word !== "eveniet");
  await expect(optionsOf(without, "2026-02-01")).rejects.toThrow("with the option link");
});
