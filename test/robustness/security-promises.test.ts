/** Promises of SECURITY.md that no other test shows: nothing is sent elsewhere, and installing runs nothing. */
import { execFile } from "node:child_process";
import { access, copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test, vi } from "vitest";
import { runRecord } from "../../src/cli/commands/record.ts";
import { runSample } from "../../src/cli/commands/sample.ts";
import { runVerify } from "../../src/cli/commands/verify.ts";
import { startMock } from "../../src/index.ts";
import { fakeIo } from "../cli/fake-io.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Counts connections and look-ups, and refuses all but those on this machine. */
const watch = `
  import net from "node:net";
  import dns from "node:dns";
  const connect = net.Socket.prototype.connect;
  let local = 0;
  net.Socket.prototype.connect = function (...args) {
    const [{ host = "localhost" }] = net._normalizeArgs(args[0]?.[0] ? args[0] : args);
    if (!/^(localhost|127\\.|::1)/.test(host)) throw new Error("outside: " + host);
    local += 1;
    return connect.apply(this, args);
  };
  for (const name of ["lookup", "resolve", "resolve4", "resolve6"]) {
    for (const api of [dns, dns.promises]) {
      const real = api[name];
      api[name] = (host, ...args) => {
        if (host !== "localhost" && !net.isIP(host)) throw new Error("outside look-up: " + host);
        return real.call(api, host, ...args);
      };
    }
  }
  const { startMock, verify, httpTarget } = await import("./src/index.ts");
  const mock = await startMock({ port: 0, now: "2026-02-01T00:00:00Z" });
  for (const path of ["/", "/docs", "/openapi.yaml", "/__admin/settings"]) await fetch(mock.url + path);
  const report = await verify(httpTarget(mock.url, { token: mock.token }), { link: "eveniet" });
  await mock.close();
  console.log(JSON.stringify({ requests: report.requests, local }));
`;

test("mock and verify connect only to this machine and look no name up", { timeout: 60_000 }, async () => {
  const args = ["--import", "tsx", "--input-type=module", "-e", watch];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
  const { requests, local } = JSON.parse(stdout);
  expect(requests).toBeGreaterThan(0);
  expect(local).toBeGreaterThan(0);
});

test("every promise of SECURITY.md names tests that exist", async () => {
  const promises = (await readFile(`${root}SECURITY.md`, "utf8"))
    .split("\n")
    .filter((line) => line.startsWith("| "));
  const { scripts } = JSON.parse(await readFile(`${root}package.json`, "utf8"));
  expect(promises.length).toBeGreaterThan(10);
  for (const promise of promises.slice(2)) {
    const shown = [...promise.matchAll(/`(?:(test\/[^`]+)|npm run (\w+))`/g)];
    expect({ promise, count: shown.length }).not.toMatchObject({ count: 0 });
    for (const [, path, script = ""] of shown) {
      if (path) await access(root + path);
      else expect(Object.keys(scripts)).toContain(script);
    }
  }
});

describe("the mock is local by default", () => {
  test("the mock listens on 127.0.0.1 only, unless --host says otherwise", async ({ skip }) => {
    await using mock = await startMock({ port: 0 });
    const { port } = new URL(mock.url);
    expect(mock.app.server.address()).toMatchObject({ address: "127.0.0.1" });
    if (process.platform !== "linux") skip("only Linux has other addresses that are this machine's own");
    await expect(fetch(`http://127.0.0.2:${port}/`)).rejects.toThrow();
    await using open = await startMock({ port: 0, host: "0.0.0.0" });
    expect((await fetch(`http://127.0.0.2:${new URL(open.url).port}/`)).status).toBe(200);
  });

  test.each<[string, (io: ReturnType<typeof fakeIo>) => Promise<number>, boolean]>([
    ["verify without a target", (io) => runVerify([], io), false],
    ["record without a target", (io) => runRecord(["--out", "x.json"], io), false],
    ["verify of a recording", (io) => runVerify(["fixtures/recordings/mock-2026-09.json"], io), true],
    ["a dry run", (io) => runVerify(["http://127.0.0.1:9", "--dry-run"], io), true],
    ["a sample", (io) => runSample(["--limit", "1"], io), true],
  ])("%s sends nothing", async (_name, act, isAnswered) => {
    const connect = vi.spyOn(Socket.prototype, "connect");
    const code = await act(fakeIo({ env: { ONLYFANSAPI_API_KEY: "ofapi_key" } })).catch(
      (error) => error.code,
    );
    expect(connect).not.toHaveBeenCalled();
    expect(code === 0).toBe(isAnswered);
    connect.mockRestore();
  });
});

test("the lockfile names no registry and has a digest for every package", async () => {
  const { packages } = JSON.parse(await readFile(`${root}package-lock.json`, "utf8"));
  for (const [path, { resolved, integrity, optional }] of Object.entries<Record<string, unknown>>(packages)) {
    if (path === "") continue;
    expect({ path, resolved }).toEqual({ path, resolved: undefined });
    // Those of other platforms were never fetched, so their digest is not known here.
    if (optional) continue;
    expect({ path, integrity }).toEqual({ path, integrity: expect.stringMatching(/^sha512-/) });
  }
});

test("the runtime dependencies install from the lockfile without scripts", {
  timeout: 120_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), "install-"));
  for (const name of ["package.json", "package-lock.json", ".npmrc"])
    await copyFile(root + name, join(folder, name));
  const args = [
    "ci",
    "--ignore-scripts",
    "--omit=dev",
    "--omit=optional",
    "--omit=peer",
    "--no-audit",
    "--no-fund",
  ];
  await promisify(execFile)("npm", [...args, "--prefer-offline"], { cwd: folder });
  const doors = Object.keys(JSON.parse(await readFile(`${root}package.json`, "utf8")).dependencies);
  const script = `for (const door of ${JSON.stringify(doors)}) await import(door);`;
  await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], { cwd: folder });
  await rm(folder, { recursive: true });
});

test("no dependency of the package has an install script", async () => {
  const { packages } = JSON.parse(await readFile(`${root}package-lock.json`, "utf8"));
  const running = Object.entries<Record<string, unknown>>(packages)
    .filter(
      ([path, { dev, optional, peer, hasInstallScript }]) =>
        path && hasInstallScript && !dev && !optional && !peer,
    )
    .map(([path]) => path);
  expect(running).toEqual([]);
});
