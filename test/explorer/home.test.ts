/** What the server says of the explorer, without a browser. */
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createMock } from "../../src/index.ts";
import { buildExplorer } from "./browser.ts";

let app: FastifyInstance;

beforeAll(() => {
  buildExplorer();
  app = createMock();
}, 90_000);

afterAll(() => app.close());

test("the page may load and ask nothing but the sandbox, and runs nothing inline", async () => {
  const { headers, body } = await app.inject("/");
  expect(headers["content-type"]).toBe("text/html; charset=utf-8");
  expect(headers["content-security-policy"]).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  );
  expect(body).not.toMatch(/<script>|<style| style=| on\w+=|https?:/);
});

test("its files come with their types, and nothing else of the machine comes at all", async () => {
  for (const [name, type] of [
    ["main.js", "text/javascript; charset=utf-8"],
    ["style.css", "text/css; charset=utf-8"],
    ["icon.svg", "image/svg+xml"],
  ]) {
    const { statusCode, headers } = await app.inject(`/explorer/${name}`);
    expect([statusCode, headers["content-type"]]).toEqual([200, type]);
  }
  for (const name of [
    "..%2findex.js",
    "%2e%2e%2findex.js",
    "..%5cindex.js",
    "none.js",
    "",
    ".",
    "constructor",
  ]) {
    const { statusCode, headers } = await app.inject(`/explorer/${name}`);
    expect([name, statusCode, headers["content-type"]]).toEqual([
      name,
      404,
      "application/json; charset=utf-8",
    ]);
  }
});
