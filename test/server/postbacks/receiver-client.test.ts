/** The client that calls receivers: where it may connect to, and how its calls end. */
import dns from "node:dns";
import { syncBuiltinESMExports } from "node:module";
import { type AddressInfo, createServer } from "node:net";
import { afterEach, expect, test } from "vitest";
import { createReceiverClient } from "../../../src/server/postbacks/receiver-client.ts";
import { isNamed, refusedReceiver } from "../../../src/server/postbacks/receiver-hosts.ts";
import { startReceiver } from "./receiver.ts";

const { lookup } = dns;
/** An address for documentation (RFC 5737): nobody has it. */
const elsewhere = { address: "203.0.113.7", family: 4 };
const here = { address: "127.0.0.1", family: 4 };

/** From now on every name has these addresses. */
function resolveTo(addresses: readonly (typeof here)[]): void {
  const answer = (_name: string, options: { all?: boolean }, done: (...args: unknown[]) => void) =>
    options.all ? done(null, addresses) : done(null, addresses[0]!.address, addresses[0]!.family);
  dns.lookup = answer as unknown as typeof lookup;
  syncBuiltinESMExports();
}

afterEach(() => {
  dns.lookup = lookup;
  syncBuiltinESMExports();
});

async function sendTo(url: string, hosts: readonly string[] = []) {
  const client = createReceiverClient({ hosts, timeoutMs: 2000 });
  const response = await client.send({ url, method: "GET", headers: {}, body: undefined });
  client.close();
  return response;
}

test("a name of this machine is not called where DNS says that it is another machine", async () => {
  await using receiver = await startReceiver();
  const url = receiver.url.replace("127.0.0.1", "localhost");
  resolveTo([here]);
  expect(await sendTo(url)).toEqual({ kind: "response", status: 200 });
  const refused = { kind: "failure", errorType: "network" };
  for (const addresses of [[elsewhere], [here, elsewhere], [elsewhere, here]]) {
    resolveTo(addresses);
    const response = await sendTo(url);
    expect(response).toMatchObject(refused);
    expect(JSON.stringify(response)).toMatch(/EHOSTNOTALLOWED|not an address of this machine/);
  }
  expect(receiver.calls).toHaveLength(1);
});

test("a named host is called at whatever address it has, in any case and with a final dot", async () => {
  await using receiver = await startReceiver();
  const { port } = new URL(receiver.url);
  resolveTo([here]);
  expect(await sendTo(`http://Receiver.Example.:${port}/in`, ["receiver.EXAMPLE"])).toMatchObject({
    status: 200,
  });
  expect(isNamed("receiver.example", ["other.example"])).toBe(false);
  expect(isNamed("receiver.example", ["other.example", "receiver.example"])).toBe(true);
  expect(isNamed("receiver.example", [])).toBe(false);
});

test("what is no URL of HTTP is not called", async () => {
  expect(await sendTo("no url")).toEqual({
    kind: "failure",
    errorType: "invalid_url",
    message: "The expanded URL is not a URL.",
  });
  expect(await sendTo("ftp://127.0.0.1/in")).toEqual({
    kind: "failure",
    errorType: "host_not_allowed",
    message: "The URL is neither http nor https.",
  });
  expect(refusedReceiver(new URL("https://127.0.0.1/in"), [])).toBeUndefined();
});

test("a client that is closed cuts off its calls, and makes no others", async () => {
  await using receiver = await startReceiver(() => undefined);
  const client = createReceiverClient({ hosts: [], timeoutMs: 30_000 });
  const call = { url: receiver.url, method: "GET", headers: {}, body: undefined } as const;
  const waiting = client.send(call);
  while (receiver.calls.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  client.close();
  expect(await waiting).toMatchObject({ kind: "failure", errorType: "network" });
  expect(await client.send(call)).toEqual({
    kind: "failure",
    errorType: "network",
    message: "The sandbox was closed.",
  });
  expect(receiver.calls).toHaveLength(1);
});

test("a receiver that does not speak HTTP is said to be one", async () => {
  const server = createServer((socket) => void socket.end("blah\r\n")).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const response = await sendTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}/in`);
  server.close();
  expect(response).toMatchObject({ errorType: "network" });
  expect(response).toHaveProperty("message", expect.stringMatching(/^The response is not HTTP/));
});
