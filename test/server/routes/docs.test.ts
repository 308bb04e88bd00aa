import { readFile } from "node:fs/promises";
import { afterAll, expect, test } from "vitest";
import { document } from "../../../src/openapi/generated/document.gen.ts";
import { createMock } from "../../../src/sandbox.ts";

const app = createMock();
afterAll(() => app.close());

const fileOf = (name: string) => readFile(new URL(`../../../${name}`, import.meta.url), "utf8");
const asked = (url: string, host: string) => app.inject({ url, headers: { host } });

test("/openapi.yaml is the file, with the address that was asked", async () => {
  const { statusCode, body, headers } = await asked("/openapi.yaml", "localhost:5000");
  expect(statusCode).toBe(200);
  expect(headers["content-type"]).toBe("application/yaml");
  const file = await fileOf("openapi.yaml");
  expect(file).toContain("url: http://127.0.0.1:4010\n");
  expect(body).toBe(file.replace("http://127.0.0.1:4010", "http://localhost:5000"));
});

test("/openapi.json is the same document as JSON", async () => {
  const { headers, body } = await asked("/openapi.json", "127.0.0.1:4010");
  expect(headers["content-type"]).toBe("application/json; charset=utf-8");
  expect(JSON.parse(body)).toEqual(document);
});

test("/openapi-3.0.json is the copy in OpenAPI 3.0, and names the session that was asked", async () => {
  const { headers, body } = await asked("/__s/team-a/openapi-3.0.json", "[::1]:80");
  expect(headers["content-type"]).toBe("application/json; charset=utf-8");
  const { servers, ...rest } = JSON.parse(body);
  const { servers: inFile, ...restOfFile } = JSON.parse(await fileOf("openapi-3.0.json"));
  expect(rest).toEqual(restOfFile);
  expect(servers).toEqual([{ ...inFile[0], url: "http://[::1]:80/__s/team-a" }, inFile[1]]);
  expect(inFile[1].url).toBe("https://app.onlyfansapi.com");
});

test("a host that would change the document is not written into it", async () => {
  const { body } = await asked("/openapi.json", 'a"},{"x":"');
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
