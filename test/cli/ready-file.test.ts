/** The file of `--ready-file`, of sandboxes and proxies that start, fail to start and end. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { smartLinks } from "./running.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "smart-links-ready-"));
});
afterAll(() => rm(folder, { recursive: true }));

const contents = (file: string) => readFile(file, "utf8").catch(() => "");
const mock = (file: string, port = "0") => smartLinks(["mock", "--port", port, "--ready-file", file]);
const target = "http://127.0.0.1:9";

test("it is there while the sandbox listens, holds its address, and goes with it", async () => {
  const file = join(folder, "ready.json");
  await writeFile(file, '{"url":"http://127.0.0.1:1","pid":1}\n');
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
    await using sandbox = mock(file);
    const [, url] = await sandbox.printed(/listening on (\S+)/);
    await expect.poll(() => contents(file)).toBe(`{"url":"${url}","pid":${sandbox.process.pid}}\n`);
    sandbox.process.kill(signal);
    expect(await sandbox.ended()).toMatchObject({ code: 0, stderr: "" });
    expect(await contents(file)).toBe("");
  }
});

test("that of a sandbox that runs stays when another one cannot start", async () => {
  const file = join(folder, "taken.json");
  await using first = mock(file);
  const [, url = ""] = await first.printed(/listening on (\S+)/);
  await expect.poll(() => contents(file)).toContain(url);
  await using second = mock(file, new URL(url).port);
  expect(await second.ended()).toMatchObject({ code: 2, stderr: expect.stringContaining("taken") });
  await using third = smartLinks(["proxy", url, "--port", new URL(url).port, "--ready-file", file]);
  expect((await third.ended()).code).toBe(2);
  expect(await contents(file)).toContain(url);
});

test("it belongs to the sandbox that wrote it last", async () => {
  const file = join(folder, "two.json");
  await using first = mock(file);
  await expect.poll(() => contents(file)).toContain(`${first.process.pid}`);
  await using second = mock(file);
  await expect.poll(() => contents(file)).toContain(`${second.process.pid}`);
  first.process.kill("SIGTERM");
  expect(await first.ended()).toMatchObject({ code: 0, stderr: "" });
  expect(await contents(file)).toContain(`${second.process.pid}`);
});

test("that of a process that has ended is removed before the start", async () => {
  const file = join(folder, "left.json");
  await using ended = smartLinks(["mock", "--no-such-flag"]);
  await ended.ended();
  await writeFile(file, JSON.stringify({ url: target, pid: ended.process.pid }));
  await using sandbox = smartLinks(["mock", "--port", "0"]);
  const [, url = ""] = await sandbox.printed(/listening on (\S+)/);
  await using refused = mock(file, new URL(url).port);
  expect((await refused.ended()).code).toBe(2);
  expect(await contents(file)).toBe("");
});

test.each([["mock"], ["proxy", target]])("what cannot write it ends with code 2: %s", async (...command) => {
  // Short enough for the file, and too long for the draft that becomes it.
  const file = join(folder, "n".repeat(250));
  await using running = smartLinks([...command, "--port", "0", "--ready-file", file]);
  expect(await running.ended()).toMatchObject({ code: 2, stderr: expect.stringContaining("ENAMETOOLONG") });
});
