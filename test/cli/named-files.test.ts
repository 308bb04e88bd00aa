/** An error about a file or a receiver says which one, as it was typed. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { mockCommand, runMock } from "../../src/cli/commands/mock.ts";
import { runVerify } from "../../src/cli/commands/verify.ts";
import { namedAsTyped } from "../../src/cli/typed-names.ts";
import { createMock } from "../../src/index.ts";
import { KitError } from "../../src/openapi/kit-error.ts";
import { fakeIo } from "./fake-io.ts";

const folder = await mkdtemp(join(tmpdir(), "named-"));
afterAll(() => rm(folder, { recursive: true }));
await writeFile(join(folder, "empty.json"), "");
await writeFile(join(folder, "list.json"), "[]");
await writeFile(join(folder, "page.html"), "<html>");
const io = fakeIo({ cwd: folder });

test.each([
  [["empty.json"], "empty.json: The file is empty."],
  [["list.json"], "list.json: This is not a recording: its /format is not smart-links-recording."],
  [["page.html"], "page.html: The recording's top level is not JSON."],
  [
    ["page.html", "--operation", "listSmartLinks"],
    "page.html: The file is no recording, no HAR, and no response in JSON.",
  ],
  [["http://127.0.0.1:1", "--against", "empty.json"], "empty.json: The file is empty."],
])("verify %j names the file", async (argv, message) => {
  await expect(runVerify(argv, io)).rejects.toMatchObject({ code: "invalid_recording", message });
});

test("mock --replay and --clicks name the file", async () => {
  const path = join(folder, "empty.json");
  const message = `${path}: The file is empty.`;
  await expect(runMock(["--port", "0", "--replay", path], io)).rejects.toMatchObject({ message });
  const cut = join(folder, "cut.json");
  await writeFile(cut, '{"format":"smart-links-recording"');
  const flaw = `${cut}: The recording's top level is not JSON.`;
  await expect(runMock(["--port", "0", "--clicks", cut], io)).rejects.toMatchObject({ message: flaw });
});

test("a receiver that is not called is named by its option or its variable", () => {
  const receiver = "http://me:hush@hooks.example.com/hush";
  const error = refusalOf(() => createMock({ receiver }));
  const flaw =
    "is on a host that is not called. The sandbox calls this machine alone, not hooks.example.com.";
  const lineFor = (argv: readonly string[], env = {}) =>
    namedAsTyped(error as KitError, mockCommand, { argv, env }).lines[0];
  expect(error?.message).toContain(`receiver ${flaw}`);
  expect(lineFor(["--receiver", receiver])).toBe(`--receiver ${flaw} --postback-hosts names other hosts.`);
  expect(lineFor([], { SMART_LINKS_RECEIVER: receiver })).toContain(`SMART_LINKS_RECEIVER ${flaw}`);
  expect(error?.message).not.toContain("hush");
});

function refusalOf(act: () => unknown): KitError | undefined {
  try {
    act();
  } catch (error) {
    if (error instanceof KitError) return error;
  }
  return undefined;
}
