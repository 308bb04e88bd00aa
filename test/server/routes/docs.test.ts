import { readFile } from "node:fs/promises";
import { afterAll, expect, test } from "vitest";
import { document } from "../../../src/openapi/generated/document.gen.ts";
import { createMock } from "../../../src/sandbox.ts";

const app = createMock();
afterAll(() => app.close());

test("/openapi.yaml is the file, byte for byte", async () => {
  const { statusCode, rawPayload, headers } = await app.inject("/openapi.yaml");
  expect(statusCode).toBe(200);
  expect(headers["content-type"]).toBe("application/yaml");
  expect(rawPayload.equals(await readFile(new URL("../../../openapi.yaml", import.meta.url)))).toBe(true);
});

test("/openapi.json is the same document", async () => {
  const { headers, body } = await app.inject("/openapi.json");
  expect(headers["content-type"]).toBe("application/json; charset=utf-8");
  expect(JSON.parse(body)).toEqual(document);
});

/** Addresses that a page loads: what stands in its src and href. */
function loaded(html: string): readonly string[] {
  return [...html.matchAll(/\b(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? "");
}

test.each(["/docs", "/docs/"])("%s is a page that loads only what the mock serves", async (path) => {
  const { statusCode, headers, body } = await app.inject(path);
  expect(statusCode).toBe(200);
  expect(headers["content-type"]).toMatch(/^text\/html/);
  const csp = String(headers["content-security-policy"]);
  expect(csp).toContain("default-src 'self'");
  expect(csp).not.toMatch(/https?:|\*/);
  expect(loaded(body).length).toBeGreaterThan(3);
  for (const address of loaded(body)) {
    const url = new URL(address, `http://mock${path}`);
    expect(url.host).toBe("mock");
    expect((await app.inject(url.pathname)).statusCode, address).toBe(200);
  }
});

test("the documentation shows the file itself", async () => {
  const { body } = await app.inject("/docs/static/swagger-initializer.js");
  expect(body).toContain("/openapi.yaml");
  expect(body).not.toContain("petstore");
});
