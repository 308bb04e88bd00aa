/** Options of failures that have no effect beside another one are refused where they were typed. */
import { expect, test } from "vitest";
import { mockCommand } from "../../src/cli/commands/mock.ts";
import { proxyUntil } from "../../src/cli/commands/proxy.ts";
import { parseFlags } from "../../src/cli/flags.ts";
import { mockOptionsOf } from "../../src/cli/mock/mock-source.ts";
import { startMock } from "../../src/sandbox.ts";
import { fakeIo } from "./fake-io.ts";

function optionsOf(argv: readonly string[], io = fakeIo()) {
  return mockOptionsOf(parseFlags(mockCommand, { argv, env: io.env }), io);
}

test.each([
  [
    ["--fault", "reset", "--fail-rate", "0.5", "--fail-kinds", "500"],
    "--fail-rate has no effect with --fault, which every response follows.",
  ],
  [
    ["--code", "200", "--fail-rate", "0.5"],
    "--fail-rate has no effect with --code, which every response follows.",
  ],
  [
    ["--code", "500", "--fault", "html-502"],
    "--code has no effect with --fault html-502, whose status is 502.",
  ],
])("mock refuses %j", async (argv, message) => {
  await expect(optionsOf(argv)).rejects.toMatchObject({ code: "invalid_option", message });
});

test("a rate of the environment may stand beside --fault", async () => {
  const io = fakeIo({ env: { SMART_LINKS_FAIL_RATE: "0.5", SMART_LINKS_FAIL_KINDS: "500" } });
  expect(await optionsOf(["--fault", "reset"], io)).toMatchObject({ fault: "reset" });
  expect(io.written.stderr).toBe("");
});

test("kinds of failures without a share are for requests that ask for one, and noted", async () => {
  const io = fakeIo();
  const options = await optionsOf(["--fail-kinds", "503"], io);
  await using mock = await startMock({ ...options, port: 0, logTo: io.stdout });
  const headers = { authorization: "Bearer any", prefer: "fail-rate=1" };
  expect((await fetch(`${mock.url}/api/smart-links/eveniet/clicks`, { headers })).status).toBe(503);
  expect(io.written.stderr).toBe(
    "--fail-kinds has no effect without --fail-rate, except for a request that asks for one (Prefer: fail-rate=0.1).\n",
  );
});

test("a status and a connection that breaks have an effect together: a change is not made", async () => {
  const headers = { authorization: "Bearer any", "content-type": "application/json" };
  const linksAfter = async (argv: readonly string[]) => {
    await using mock = await startMock({ ...(await optionsOf(argv)), port: 0, logTo: () => undefined });
    const url = `${mock.url}/api/smart-links`;
    const wanted = { headers: { ...headers, prefer: "code=200" } };
    const accounts = await fetch(`${mock.url}/api/accounts`, wanted);
    const [account] = (await accounts.json()) as readonly { readonly id: string }[];
    const body = JSON.stringify({ account_id: account?.id, name: "Mine", link_type: "tracking_link" });
    await expect(fetch(url, { method: "POST", headers, body })).rejects.toThrow("fetch failed");
    return (await (await fetch(url, wanted)).text()).includes('"Mine"');
  };
  expect(await linksAfter(["--fault", "reset"])).toBe(true);
  expect(await linksAfter(["--fault", "reset", "--code", "500"])).toBe(false);
});

test.each([
  [
    ["--fault", "timeout", "--fail-rate", "0.5"],
    "--fail-rate has no effect with --fault, which every response follows.",
  ],
  [
    ["--fault", "none", "--fail-kinds", "500"],
    "--fail-kinds has no effect with --fault, which every response follows.",
  ],
  [["--fail-kinds", "500"], "--fail-kinds has no effect without --fail-rate: no request fails."],
])("proxy refuses %j", async (argv, message) => {
  const stop = AbortSignal.abort();
  const started = proxyUntil(stop, ["http://127.0.0.1:1", "--port", "0", ...argv], fakeIo());
  await expect(started).rejects.toMatchObject({ code: "invalid_option", message });
});
