import { connect } from "node:net";
import { expect, test } from "vitest";
import { smartLinks } from "./running.ts";

test.each(["SIGTERM", "SIGINT"] as const)(
  "%s stops the sandbox, and no open connection is waited for",
  async (signal) => {
    await using sandbox = smartLinks(["mock", "--port", "0"]);
    const [, url = ""] = await sandbox.printed(/listening on (http:\/\/127\.0\.0\.1:[1-9]\d*)\n/);
    const idle = connect(Number(new URL(url).port), "127.0.0.1");
    idle.on("error", () => undefined);
    let received = "";
    idle.on("data", (bytes) => {
      received += bytes;
    });
    idle.write("GET /api/smart-links/eveniet/clicks HTTP/1.1\r\nhost: x\r\n");
    expect((await fetch(`${url}/__admin/health`)).status).toBe(200);
    sandbox.process.kill(signal);
    const { code, stderr } = await sandbox.ended();
    // Waited for, it would have got a 408 after the time that headers may take.
    expect({ code, stderr, received }).toEqual({ code: 0, stderr: "", received: "" });
  },
);

test("the banner's lines to paste all get 200 with data", async () => {
  await using sandbox = smartLinks(["mock"], { SMART_LINKS_PORT: "0", SMART_LINKS_SEED: "demo" });
  const [banner] = await sandbox.printed(/[\s\S]*Stop: Ctrl\+C/);
  const urls = [...banner.matchAll(/curl -H "Authorization: Bearer any" "([^"]+)"/g)].map(
    ([, url]) => url ?? "",
  );
  expect(urls).toHaveLength(3);
  for (const url of urls) {
    const response = await fetch(url, { headers: { authorization: "Bearer any" } });
    expect(response.status).toBe(200);
    expect(JSON.stringify(await response.json())).toContain('"rows":[{');
  }
  const health = await fetch(new URL("/__admin/health", urls[0]));
  expect(await health.json()).toMatchObject({ seed: "demo" });
});

test("a taken port ends the command with code 2 and a way out", async () => {
  await using first = smartLinks(["mock", "--port", "0"]);
  const [, port = ""] = await first.printed(/listening on http:\/\/127\.0\.0\.1:(\d+)\n/);
  const { code, stdout, stderr } = await smartLinks(["mock", "--port", port]).ended();
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(new RegExp(`^Port ${port} is taken\\.\n.*--port 0`));
  expect(stderr).not.toMatch(/ {4}at |node:/);
});

test.each([
  [["mock", "--prot", "0"], {}, "Did you mean --port?"],
  [["mock", "--now", "2026-02-30", "--port", "0"], {}, "2026-02 has no day 30"],
  [["mock"], { SMART_LINKS_LOG: "loud" }, 'SMART_LINKS_LOG is "loud"; it takes one of none, pretty, json.'],
  [["mcok"], {}, "Did you mean mock?"],
  [["sample", "--limit", "1001"], {}, "limit is 1001, but must be at most 1000."],
] as const)("%j %j is used wrongly: code 2, and what would be right", async (args, env, message) => {
  const { code, stdout, stderr } = await smartLinks(args, env).ended();
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(message);
  expect(stderr).not.toMatch(/ {4}at |node:/);
});

test("logs go to standard output when asked for, and hold no token", async () => {
  await using sandbox = smartLinks(["mock", "--port", "0", "--log", "json"]);
  const [, url = ""] = await sandbox.printed(/"url":"(\S+?)"/);
  const key = "ofapi_0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKL";
  const asked = await fetch(`${url}/api/smart-links/eveniet/clicks?token=${key}`, {
    headers: { authorization: `Bearer ${key}` },
  });
  await asked.text();
  await sandbox.printed(/"status":200/);
  sandbox.process.kill("SIGTERM");
  const { stdout, stderr } = await sandbox.ended();
  expect(stdout + stderr).not.toContain("0123456789abcdef");
});

test("healthcheck tells whether the sandbox is up", async () => {
  await using sandbox = smartLinks(["mock", "--port", "0"]);
  const [, port = ""] = await sandbox.printed(/127\.0\.0\.1:(\d+)/);
  expect(await smartLinks(["healthcheck", "--port", port]).ended()).toMatchObject({
    code: 0,
    stdout: "ok\n",
  });
  // A port of a sandbox that has ended may be another test's a moment later. This one is nobody's.
  expect(await smartLinks(["healthcheck"], { SMART_LINKS_PORT: "1" }).ended()).toMatchObject({ code: 3 });
});

test.each([
  [["--host", "127.0.0.1"], undefined],
  [["--host", "0.0.0.0"], "open to everybody who reaches these addresses; --admin-token TOKEN protects it"],
  [["--host", "0.0.0.0", "--admin-token", "hush"], "open to whoever has the token of --admin-token"],
  [["--host", "0.0.0.0", "--no-admin"], "switched off"],
])("the banner of a mock with %j says what other machines reach", async (args, admin) => {
  await using sandbox = smartLinks(["mock", "--port", "0", ...args]);
  const [banner] = await sandbox.printed(/[\s\S]*Stop: Ctrl\+C/);
  expect(/^Admin API: (.*)$/m.exec(banner)?.[1]).toBe(admin);
  expect(/^Open to the network: /m.test(banner)).toBe(admin !== undefined);
  expect(banner).not.toContain("hush");
});
