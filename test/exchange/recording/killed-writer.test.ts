import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { formatRecording, parseRecording } from "../../../src/exchange/recording/recording.ts";
import { exchange, recording } from "../samples.ts";

const folder = await mkdtemp(join(tmpdir(), "recording-"));
afterAll(() => rm(folder, { recursive: true }));

test("killed at any moment, a writer leaves a whole recording", { timeout: 30_000 }, async () => {
  const path = join(folder, "killed.json");
  const body = JSON.stringify({
    rows: Array.from({ length: 5000 }, (_, id) => ({ id, note: "x".repeat(40) })),
  });
  const source = join(folder, "source.json");
  const before = formatRecording(recording());
  const after = formatRecording(recording({ exchanges: [exchange({ response: { body } })] }));
  await writeFile(source, after);
  const module = new URL("../../../src/exchange/recording/recording-file.ts", import.meta.url).href;
  const script = `
    const { readRecording, writeRecording } = await import(${JSON.stringify(module)});
    const recording = await readRecording(${JSON.stringify(source)});
    console.log("ready");
    for (;;) await writeRecording(${JSON.stringify(path)}, recording);`;
  for (const afterMs of [0, 3, 11, 29]) {
    await writeFile(path, before);
    const writer = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script]);
    await new Promise((resolve) => writer.stdout.once("data", resolve));
    await sleep(afterMs);
    writer.kill("SIGKILL");
    await new Promise((resolve) => writer.once("exit", resolve));
    const text = await readFile(path, "utf8");
    expect([before, after]).toContain(text);
    parseRecording(text);
  }
});
