/** Standard output of `mock --log json`: lines of JSON, and nothing else. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { version } from "../../src/openapi/generated/version.gen.ts";
import { smartLinks } from "./running.ts";

const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const headers = { authorization: "Bearer any" };
const path = "/api/smart-links/eveniet/clicks?limit=1";

const entriesIn = (stdout: string) =>
  stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

test("each line is JSON, from the start to the stop, and the first says what listens", async () => {
  const folder = await mkdtemp(join(tmpdir(), "smart-links-json-log-"));
  const file = join(folder, "ready.json");
  const env = { SMART_LINKS_LOG: "json", SMART_LINKS_SEED: "demo" };
  await using sandbox = smartLinks(["mock", "--port", "0", "--ready-file", file], env);
  const [, url = ""] = await sandbox.printed(/"url":"(http[^"]+)"/);
  await expect.poll(() => readFile(file, "utf8").catch(() => "")).not.toBe("");
  const ready = JSON.parse(await readFile(file, "utf8"));
  await (await fetch(url + path, { headers })).text();
  await sandbox.printed(/"status":200/);
  const waiting = fetch(url + path, { headers: { ...headers, prefer: "delay=60000" } }).catch(
    () => "cut off",
  );
  await expect.poll(async () => (await fetch(`${url}/__admin/requests`)).text()).toContain('"delayMs":60000');
  sandbox.process.kill("SIGTERM");
  await waiting;
  const { code, stdout, stderr } = await sandbox.ended();
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const [start, ...entries] = entriesIn(stdout);
  expect(start).toEqual({
    time,
    event: "listening",
    ...ready,
    version,
    settings: ["--seed demo (from SMART_LINKS_SEED)"],
  });
  expect(start.pid).toBe(sandbox.process.pid);
  expect(entries[0]).toEqual({ time, method: "GET", url: path, status: 200, ms: expect.any(Number) });
  expect(entries.at(-1)).toEqual({
    time,
    method: "GET",
    url: path,
    status: null,
    ms: expect.any(Number),
    why: "the sandbox was stopped before the response",
  });
  await rm(folder, { recursive: true });
});

test("the first line of one that other machines reach says so, without its token", async () => {
  await using sandbox = smartLinks(
    ["mock", "--port", "0", "--host", "0.0.0.0", "--admin-token", "hush", "--log", "json"],
    {},
  );
  const [line] = await sandbox.printed(/.*\n/);
  const start = JSON.parse(line);
  expect(start).toMatchObject({
    event: "listening",
    addresses: expect.any(Array),
    adminApi: "open to whoever has the token of --admin-token",
  });
  expect(start).not.toHaveProperty("settings");
  expect(line).not.toContain("hush");
});
