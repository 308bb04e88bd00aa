/** An exit code means one thing: a full disk, a damaged file or an odd response is no violated contract. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, open, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { internalErrorLine } from "../../src/cli/internal-error.ts";
import { commandFile } from "../support/built.ts";
import { smartLinks } from "./running.ts";

const root = new URL("../../", import.meta.url);
const folder = await mkdtemp(join(tmpdir(), "exit-codes-"));
afterAll(() => rm(folder, { recursive: true }));
const recording = "fixtures/recordings/mock-2026-09.json";

/** Runs a command whose standard output is a full disk. */
async function onFullDisk(args: readonly string[]) {
  await using full = await open("/dev/full", "w");
  const child = spawn(process.execPath, [commandFile, ...args], {
    cwd: root,
    stdio: ["ignore", full.fd, "pipe"],
  });
  let stderr = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  return { child, stderr: () => stderr, ended: once(child, "close").then(([code]) => code as number) };
}

test.each([[["verify", recording]], [["sample", "--limit", "1"]]])(
  "%j to a full disk ends with 2 and says why",
  async (args) => {
    const { stderr, ended } = await onFullDisk(args);
    expect(await ended).toBe(2);
    expect(stderr()).toBe("Standard output cannot be written (ENOSPC). Nothing more is written there.\n");
  },
);

test("a report file on a full disk ends with 2", async () => {
  await using run = smartLinks(["verify", recording, "--report", "json=/dev/full"]);
  expect(await run.ended()).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("Cannot write /dev/full"),
  });
});

test("a mock whose log goes to a full disk goes on, and says once that lines are dropped", async () => {
  const ready = join(folder, "ready.json");
  const args = ["mock", "--port", "0", "--log", "pretty", "--ready-file", ready];
  const { child, stderr, ended } = await onFullDisk(args);
  await expect.poll(() => existsSync(ready)).toBe(true);
  const { url } = JSON.parse(await readFile(ready, "utf8"));
  for (let i = 0; i < 20; i++) expect((await fetch(`${url}/__admin/health`)).status).toBe(200);
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
  expect(stderr()).toBe("Standard output cannot be written (ENOSPC). Nothing more is written there.\n");
});

test("a recording that is nested 20,000 levels deep is refused with 2", async () => {
  const body = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
  const request = '{"method":"GET","path":"/a","headers":{}}';
  const file = join(folder, "deep.json");
  await writeFile(
    file,
    `{"format":"smart-links-recording","version":1,"kitVersion":"0.1.0","recordedAt":"2026-01-01T00:00:00Z","editions":["2026-09"],"subject":{"link":"a"},"plan":"standard","exchanges":[{"request":${request},"response":{"status":200,"headers":{},"json":${body}},"latencyMs":1}]}`,
  );
  await using run = smartLinks(["verify", file]);
  const { code, stderr } = await run.ended();
  const flaw = "The recording's /exchanges/0/response/json is nested more than 100 levels deep.";
  expect(stderr.split("\n")[0]).toBe(`${file}: ${flaw}`);
  expect(code).toBe(2);
});

test.each([
  [["verify"], /status 101/],
  [["record", "--out", join(folder, "never.json")], /status 101/],
])(
  "101 Switching Protocols is no response: %j ends with 3 and says so",
  async ([command, ...rest], reason) => {
    await using server = await switchingServer();
    await using run = smartLinks([command as string, server.origin, ...rest]);
    const { code, stdout, stderr } = await run.ended();
    expect(stdout + stderr).toMatch(reason);
    expect(code).toBe(3);
  },
);

test("101 Switching Protocols is no healthy sandbox", async () => {
  await using server = await switchingServer();
  await using run = smartLinks(["healthcheck", "--port", new URL(server.origin).port]);
  expect(await run.ended()).toEqual({ code: 3, stdout: "not ok: 101\n", stderr: "" });
});

test("an internal error is one line that names its kind and place, and nothing that it quotes", () => {
  const error = Object.assign(new RangeError("ofapi_secret\nsecond line"), { code: "ERR_X" });
  expect(internalErrorLine(error)).toMatch(
    /^Internal error \(RangeError ERR_X at exit-codes\.test\.ts:\d+:\d+\)\. Please report it, with the command and without the key\.$/,
  );
  expect(internalErrorLine("ofapi_secret")).toMatch(/^Internal error \(an exception\)\. Please/);
});

test("an internal error ends with 70", async () => {
  const script = `process.argv = ["node", "main", "help"]; await import("./src/cli/main.ts"); setImmediate(() => { throw new Error("ofapi_secret"); });`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
    cwd: root,
  });
  let stderr = "";
  child.stderr.on("data", (text) => {
    stderr += text;
  });
  const [code] = await once(child, "close");
  expect(stderr).toMatch(/^Internal error \(Error at [^\n]*\n$/);
  expect(code).toBe(70);
});

test("a folder that was removed meanwhile is no internal error", async () => {
  const gone = await mkdtemp(join(folder, "gone-"));
  const words = [
    "-c",
    'cd "$1" && rmdir "$1" && shift && exec "$@"',
    "sh",
    gone,
    process.execPath,
    commandFile,
  ];
  const child = spawn("sh", [...words, "init"]);
  let stderr = "";
  child.stderr.on("data", (text) => {
    stderr += text;
  });
  const [code] = await once(child, "close");
  expect(stderr).toMatch(/^The folder in which the command was started does not exist any more\.\n/);
  expect(code).toBe(2);
});

async function switchingServer() {
  const server = createServer();
  server.on("connection", (socket) => {
    socket.on("error", () => undefined);
    socket.once("data", () =>
      socket.write("HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n"),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}
