import { expect, test } from "vitest";
import { isLoopbackHost, isLoopbackOrigin } from "../../src/openapi/loopback.ts";

test.each([
  "localhost",
  "LocalHost",
  "localhost.",
  "app.localhost",
  "127.0.0.1",
  "127.0.0.1.",
  "127.255.255.254",
  "127.1",
  "::1",
  "[::1]",
  "0:0:0:0:0:0:0:1",
])("the host %s is this machine", (host) => {
  expect(isLoopbackHost(host)).toBe(true);
});

test.each([
  "",
  ".",
  "127.evil.com",
  "127.0.0.1.evil.com",
  "localhost.evil.com",
  "notlocalhost",
  "evil@localhost",
  "localhost/evil",
  "localhost:4010",
  "[::1]:4010",
  "127.0.0.256",
  "128.0.0.1",
  "0.0.0.0",
  "::",
  "::2",
  "10.0.0.1",
])("the host %j is not this machine", (host) => {
  expect(isLoopbackHost(host)).toBe(false);
});

test.each([
  ["http://localhost:4010", true],
  ["https://LOCALHOST.:1", true],
  ["http://[::1]:4010/path", true],
  ["http://127.8.9.10", true],
  ["http://evil@127.0.0.1", true],
  ["http://127.0.0.1@evil.com", false],
  ["http://127.evil.com:4010", false],
  ["https://example.com", false],
  ["null", false],
  ["localhost:4010", false],
])("whether the origin %s is on this machine: %s", (origin, isLoopback) => {
  expect(isLoopbackOrigin(origin)).toBe(isLoopback);
});
