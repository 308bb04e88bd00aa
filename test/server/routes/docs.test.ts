import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { document } from "../../../src/openapi/generated/document.gen.ts";
import { createMock } from "../../../src/sandbox.ts";
import { buildExplorer } from "../../explorer/browser.ts";

const app = createMock();
beforeAll(buildExplorer, 90_000);
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

test("/docs/json and /docs/yaml are the document too", async () => {
  expect((await app.inject("/docs/json")).json()).toEqual(document);
  const { body, headers } = await app.inject("/docs/yaml");
  expect(headers["content-type"]).toBe("application/yaml");
  expect(parse(body)).toEqual(document);
});

test("Swagger UI is served as its package has it, with a notice that names its version and licence", async () => {
  const source = "node_modules/@fastify/swagger-ui";
  for (const name of ["swagger-ui-bundle.js", "swagger-ui.css"]) {
    const { body } = await app.inject(`/explorer/swagger-ui/${name}`);
    expect(body === (await fileOf(`${source}/static/${name}`)), name).toBe(true);
  }
  const { devDependencies } = JSON.parse(await fileOf(`${source}/package.json`));
  const notice = await fileOf("dist/explorer/swagger-ui/NOTICE");
  expect(notice).toContain(`Swagger UI ${devDependencies["swagger-ui-dist"]},`);
  expect(await fileOf("dist/explorer/swagger-ui/LICENSE")).toMatch(/^Apache License/);
});
