/** Promises of SECURITY.md that no other test shows: nothing is sent elsewhere, and installing runs nothing. */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

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

test("mock and judge connect to this machine alone, and look no name up", { timeout: 60_000 }, async () => {
  const args = ["--import", "tsx", "--input-type=module", "-e", watch];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
  const { requests, local } = JSON.parse(stdout);
  expect(requests).toBeGreaterThan(0);
  expect(local).toBeGreaterThan(0);
});

test("the lockfile names no registry, and every package by its digest", async () => {
  const { packages } = JSON.parse(await readFile(`${root}package-lock.json`, "utf8"));
  for (const [path, { resolved, integrity, optional }] of Object.entries<Record<string, unknown>>(packages)) {
    if (path === "") continue;
    expect({ path, resolved }).toEqual({ path, resolved: undefined });
    // Those of other platforms were never fetched, so their digest is not known here.
    if (optional) continue;
    expect({ path, integrity }).toEqual({ path, integrity: expect.stringMatching(/^sha512-/) });
  }
});

test("nothing that the package brings along runs when it is installed", async () => {
  const { packages } = JSON.parse(await readFile(`${root}package-lock.json`, "utf8"));
  const running = Object.entries<Record<string, unknown>>(packages)
    .filter(
      ([path, { dev, optional, peer, hasInstallScript }]) =>
        path && hasInstallScript && !dev && !optional && !peer,
    )
    .map(([path]) => path);
  expect(running).toEqual([]);
});
