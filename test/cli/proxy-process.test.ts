import { existsSync } from "node:fs";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { parseRecording } from "../../src/exchange/recording/recording.ts";
import { folder, mock, useMockAndFolder } from "./run-command.ts";
import { type Running, smartLinks } from "./running.ts";

useMockAndFolder();

const clicks = "/api/smart-links/eveniet/clicks?date_start=2026-01-01&date_end=2026-01-02&limit=50";

/** Starts a proxy and sends one request through it. */
async function proxyProcess(name: string): Promise<{ readonly running: Running; readonly record: string }> {
  const [ready, record] = [join(folder, `${name}.ready`), join(folder, `${name}.json`)];
  const running = smartLinks(["proxy", mock.url, "--port", "0", "--record", record, "--ready-file", ready]);
  while (!existsSync(ready)) await sleep(20);
  const { url } = JSON.parse(await readFile(ready, "utf8"));
  await (await fetch(url + clicks, { headers: { authorization: "Bearer any" } })).text();
  return { running, record };
}

test.each(["SIGINT", "SIGTERM"] as const)(
  "%s ends the proxy with its report, recording and exit code",
  async (signal) => {
    const { running, record } = await proxyProcess(signal);
    await using _ = running;
    running.process.kill(signal);
    const { code, stdout, stderr } = await running.ended();
    expect(stderr).toMatch(/^Listening on http:\/\/127\.0\.0\.1:\d+, in front of /);
    expect(stdout).toContain("✓ The contract holds");
    expect(parseRecording(await readFile(record, "utf8")).exchanges.length).toBe(1);
    expect(code).toBe(0);
  },
);

test("SIGKILL leaves the recording that was there before", async () => {
  const record = join(folder, "killed.json");
  await writeFile(record, "before");
  const { running } = await proxyProcess("killed");
  await running[Symbol.asyncDispose]();
  expect(await readFile(record, "utf8")).toBe("before");
  expect((await readdir(folder)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});
