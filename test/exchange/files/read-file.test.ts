/** Every file that a user names is read to its end, or refused: also a pipe, and a device that has no end. */
import { execFileSync, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { runSample } from "../../../src/cli/commands/sample.ts";
import { runVerify } from "../../../src/cli/commands/verify.ts";
import { parseFlags } from "../../../src/cli/flags.ts";
import { mockOptionsOf, mockSourceFlags } from "../../../src/cli/mock/mock-source.ts";
import { readPieces, readTextFile } from "../../../src/exchange/files/read-file.ts";
import { fakeIo } from "../../cli/fake-io.ts";

const folder = await mkdtemp(join(tmpdir(), "read-file-"));
afterAll(() => rm(folder, { recursive: true }));

test("the pieces of a file are its text, also where a character stands on a border", async () => {
  const text = `a${"é€😀".repeat(200_000)}`;
  const path = join(folder, "text");
  await writeFile(path, text);
  let [joined, last] = ["", 0];
  for await (const piece of readPieces(path)) {
    joined += piece.text;
    expect(piece.share).toBeGreaterThan(last);
    last = piece.share;
  }
  expect([joined === text, last]).toEqual([true, 1]);
  expect((await readTextFile(path)) === text).toBe(true);
});

test.runIf(process.platform === "linux")("/dev/null is an empty file", async () => {
  expect(await readTextFile("/dev/null")).toBe("");
});

test("an error has the name that the user wrote", async () => {
  await expect(readTextFile(join(folder, "none"), "none")).rejects.toMatchObject({
    ...{ code: "unreadable_file", message: "Cannot read none (ENOENT)." },
    facts: { path: join(folder, "none"), code: "ENOENT" },
  });
  await expect(readTextFile(folder, "here")).rejects.toThrow("Cannot read here (EISDIR).");
});

const mock = { name: "mock", about: "", flags: mockSourceFlags, positionals: {}, examples: [] } as const;
const runMockOptions = (argv: readonly string[]) =>
  mockOptionsOf(parseFlags(mock, { argv, env: {} }), fakeIo());
const live = "http://127.0.0.1:1";

test.runIf(process.platform === "linux").each([
  ["mock --clicks", () => runMockOptions(["--clicks", "/dev/zero", "--link", "a"])],
  ["mock --team", () => runMockOptions(["--team", "/dev/zero"])],
  ["mock --replay", () => runMockOptions(["--replay", "/dev/zero"])],
  ["mock --behaviour", () => runMockOptions(["--behaviour", "/dev/zero"])],
  ["sample --clicks", () => runSample(["--clicks", "/dev/zero"], fakeIo())],
  ["verify", () => runVerify(["/dev/zero"], fakeIo())],
  ["verify --operation", () => runVerify(["/dev/zero", "--operation", "listSmartLinks"], fakeIo())],
  ["verify --against", () => runVerify([live, "--against", "/dev/zero"], fakeIo())],
  ["verify --known", () => runVerify([live, "--known", "/dev/zero"], fakeIo())],
  ["verify --behaviour", () => runVerify([live, "--behaviour", "/dev/zero"], fakeIo())],
  ["verify --spec", () => runVerify([live, "--spec", "/dev/zero"], fakeIo())],
  ["verify --compare", () => runVerify([live, "--compare", "/dev/zero"], fakeIo())],
])("%s /dev/zero is refused", async (_, started) => {
  await expect(started()).rejects.toMatchObject({
    ...{ name: "KitError", code: "unreadable_file" },
    message: "Cannot read /dev/zero: it is a device, and has no end within 1 MB. Name a file or a pipe.",
  });
});

/** The path of a pipe with what a command prints. It can be read once. */
function pipeOf(command: string): string {
  const pipe = join(folder, `pipe${pipes++}`);
  execFileSync("mkfifo", [pipe]);
  spawn("sh", ["-c", `${command} > "${pipe}"`], { stdio: "ignore" });
  return pipe;
}
let pipes = 0;

const recording = new URL("../../../fixtures/recordings/mock-2026-09.json", import.meta.url).pathname;

const hasPipes = process.platform !== "win32";
test.runIf(hasPipes)("files may be pipes", async () => {
  const row = { id: "A", created_at: "2026-01-01T10:00:00Z", is_bot: false, is_duplicate: false };
  const rows = join(folder, "rows");
  await writeFile(rows, JSON.stringify({ ...row, smart_link_id: "mine" }));
  const io = fakeIo();
  expect(
    await runSample(["--clicks", pipeOf(`cat ${rows}`), "--all", "--date-start", "2026-01-01"], io),
  ).toBe(0);
  expect(JSON.parse(io.written.stdout)).toMatchObject({ id: "A" });
  expect((await runMockOptions(["--clicks", pipeOf(`cat ${recording}`)])).clicks).toMatchObject({
    recordings: [{ path: expect.stringContaining("pipe") }],
  });
  expect(await runVerify([pipeOf(`cat ${recording}`)], fakeIo())).toBe(0);
  const saved = join(folder, "saved");
  await writeFile(saved, 'HTTP/1.1 200 OK\ncontent-type: application/json\n\n{"data":[]}');
  const outcome = await runVerify([pipeOf(`cat ${saved}`), "--operation", "listSmartLinks"], fakeIo());
  expect(outcome).toBeLessThanOrEqual(1);
});

test.runIf(hasPipes).each([
  ["rows that are no clicks", "yes", ":2 has no id."],
  ["a text without line ends", "tr '\\0' a < /dev/zero", ":1 begins a row that has no end."],
  ["a JSON text without an end", "sh -c 'printf \"{\"; yes'", ":1 begins a JSON object that has no end."],
])("a pipe that gives %s for ever is refused", async (_, command, reason) => {
  const pipe = pipeOf(command);
  await expect(runMockOptions(["--clicks", pipe, "--link", "a"])).rejects.toMatchObject({
    ...{ code: "invalid_clicks", message: expect.stringContaining(`${pipe}${reason}`) },
  });
});
