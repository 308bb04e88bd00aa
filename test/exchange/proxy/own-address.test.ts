import { hostname, networkInterfaces } from "node:os";
import { expect, test } from "vitest";
import { isOwnAddress } from "../../../src/exchange/proxy/own-address.ts";
import { startProxy } from "../../../src/exchange/proxy/proxy.ts";

test.each([
  ["http://127.0.0.1:4011", "127.0.0.1", true],
  ["http://127.0.0.1:4011/base/", "127.0.0.1", true],
  ["http://localhost:4011", "127.0.0.1", true],
  ["http://127.0.0.1:4011", "localhost", true],
  ["http://127.0.0.2:4011", "0.0.0.0", true],
  ["http://[::1]:4011", "::", true],
  ["http://[::1]:4011", "::1", true],
  ["http://127.0.0.1:4010", "127.0.0.1", false],
  ["http://[::1]:4011", "127.0.0.1", false],
  ["http://127.0.0.2:4011", "127.0.0.1", false],
  ["https://127.0.0.1:4011", "127.0.0.1", false],
  ["http://gateway.example:4011", "127.0.0.1", false],
  ["http://gateway.example:4011", "0.0.0.0", false],
])("whether %s is a proxy that listens on port 4011 of %s: %s", (target, host, isOwn) => {
  expect(isOwnAddress(new URL(target), { host, port: 4011 })).toBe(isOwn);
});

test("an open proxy is at every address and name of this machine", () => {
  const addresses = Object.values(networkInterfaces()).flatMap((all = []) =>
    all.map(({ address, family }) => (family === "IPv6" ? `[${address}]` : address)),
  );
  for (const name of [...addresses, hostname()]) {
    const target = new URL(`http://${name}:4011`);
    expect(isOwnAddress(target, { host: "0.0.0.0", port: 4011 }), name).toBe(true);
    expect(isOwnAddress(target, { host: "0.0.0.0", port: 4012 }), name).toBe(false);
  }
});

test("a port without a number in the address is compared as well", () => {
  expect(isOwnAddress(new URL("http://localhost"), { host: "127.0.0.1", port: 80 })).toBe(true);
});

test("a proxy in front of itself does not start", async () => {
  const told = { onExchange: () => [], onUnjudged: () => undefined };
  const start = startProxy({ target: "http://localhost:4011", host: "127.0.0.1", port: 4011, ...told });
  await expect(start).rejects.toMatchObject({
    code: "invalid_target",
    message: "The target is the address of the proxy itself. The option port gives the proxy another one.",
  });
});
