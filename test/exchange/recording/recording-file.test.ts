import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readRecording, writeRecording } from "../../../src/exchange/recording/recording-file.ts";
import { recording } from "../samples.ts";

const folder = await mkdtemp(join(tmpdir(), "recording-"));
afterAll(() => rm(folder, { recursive: true }));

test("written, read, written over", async () => {
  const path = join(folder, "a.json");
  for (const link of ["one", "two"]) {
    await writeRecording(path, recording({ subject: { link } }));
    expect(await readRecording(path)).toEqual(recording({ subject: { link } }));
  }
  expect(await readdir(folder)).toEqual(["a.json"]);
});

test("no file, no folder, a folder in its place", async () => {
  await expect(readRecording(join(folder, "none.json"))).rejects.toMatchObject({ code: "unreadable_file" });
  for (const path of [join(folder, "none", "a.json"), folder]) {
    await expect(writeRecording(path, recording())).rejects.toMatchObject({ code: "unwritable_file" });
  }
  expect((await stat(folder)).isDirectory()).toBe(true);
  expect(await readdir(folder)).toEqual(["a.json"]);
});

test("a refusal names the file and what the system said", async () => {
  const none = join(folder, "none", "a.json");
  for (const refused of [readRecording(none), writeRecording(none, recording())]) {
    const error = await refused.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ facts: { path: none, code: "ENOENT" } });
    expect(error).toHaveProperty(
      "message",
      expect.stringMatching(
        /^Cannot (read .*a\.json \(ENOENT\)|write .*a\.json: there is no such folder)\.$/,
      ),
    );
  }
});

test("a file that begins with a byte order mark is read", async () => {
  const path = join(folder, "marked.json");
  await writeRecording(path, recording());
  await writeFile(path, `\ufeff${await readFile(path, "utf8")}`);
  expect(await readRecording(path)).toEqual(recording());
});

test.each([
  ["empty.json", "", "The file is empty."],
  ["blank.json", " \n", "The file is empty."],
  ["marked.json", "\ufeff", "The file is empty."],
  ["binary.json", "\u0000\u0001\ufffd", "The recording's top level is not JSON."],
  ["list.json", "[]", "This is not a recording: its /format is not smart-links-recording."],
  ["none.har", '{"log":{"entries":[]}}', "The HAR file has no request of the Smart Links API"],
])("a refusal of the contents names the file: %s", async (name, text, flaw) => {
  const path = join(folder, name);
  await writeFile(path, text);
  const error = await readRecording(path).catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "invalid_recording", facts: { path } });
  expect(error).toHaveProperty("message", expect.stringContaining(`${path}: ${flaw}`));
});
