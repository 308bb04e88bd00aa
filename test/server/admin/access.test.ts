import { request } from "node:http";
import { describe, expect, test } from "vitest";
import { adminDocument } from "../../../src/openapi/generated/admin-document.gen.ts";
import { startMock } from "../../../src/server/app/start-mock.ts";
import { admin } from "../control/retrying-client.ts";
import { call, mock, useMock } from "./admin-call.ts";

useMock();

describe("access to the admin API", () => {
  const raw = (path: string, headers: Record<string, string>, port = new URL(mock.url).port) =>
    new Promise<number | undefined>((resolve, reject) => {
      const sent = request({ host: "127.0.0.1", port, path, headers }, (reply) => {
        reply.resume();
        resolve(reply.statusCode);
      });
      sent.on("error", reject).end();
    });

  test("is denied to other host names and to pages of other origins", async () => {
    expect(await raw("/__admin/settings", { host: "evil.example" })).toBe(403);
    expect(await raw("/__admin/settings", { host: "127.0.0.1.evil.example" })).toBe(403);
    expect(await raw("/__admin/settings", { host: "localhost:1", origin: "https://evil.example" })).toBe(403);
    expect(await raw("/__s/x/__admin/settings", { host: "evil.example" })).toBe(403);
    for (const host of ["localhost:4010", "127.0.0.1", "[::1]:4010", "app.localhost"])
      expect(await raw("/__admin/settings", { host, origin: "http://localhost:3000" })).toBe(200);
    expect(await raw("/api/smart-links/x/clicks", { host: "evil.example" })).toBe(401);
  });

  test("is open to other machines when the mock listens to the network, but not to pages of other origins", async () => {
    await using open = await startMock({ port: 0, host: "0.0.0.0" });
    const { port } = new URL(open.url);
    const status = (host: string, origin?: string) =>
      raw("/__admin/settings", { host, ...(origin && { origin }) }, port);
    expect(await status("sandbox.test")).toBe(200);
    expect(await status("sandbox.test:4010", "http://sandbox.test:4010")).toBe(200);
    expect(await status("sandbox.test", "https://sandbox.test")).toBe(200);
    expect(await status("localhost:4010", "http://localhost:3000")).toBe(200);
    for (const origin of [
      "https://evil.example",
      "http://sandbox.test:3000",
      "null",
      "http://localhost:3000",
    ])
      expect(await status("sandbox.test:4010", origin), origin).toBe(403);
  });

  test("of a mock on the network needs the token from every page", async () => {
    await using open = await startMock({ port: 0, host: "0.0.0.0", adminToken: "let me in" });
    const { port } = new URL(open.url);
    const page = { host: "sandbox.test", origin: "https://app.example" };
    expect(await raw("/__admin/settings", page, port)).toBe(401);
    expect(await raw("/__admin/settings", { ...page, authorization: "Bearer let me in" }, port)).toBe(200);
  });

  test("refuses pages with the true reason, and names the way out", async () => {
    const refusal = async (origin: string) => {
      const response = await fetch(`${mock.url}/__admin/settings`, { headers: { origin } });
      return [response.status, ((await response.json()) as { readonly message: string }).message];
    };
    const wayOut =
      "may not control this sandbox, unless an admin token is set (--admin-token) and sent. Pages of the sandbox itself may, and pages of localhost that call it by localhost or 127.0.0.1.";
    expect(await refusal("null")).toEqual([
      403,
      `A page without an origin, such as one from a file, ${wayOut}`,
    ]);
    expect(await refusal("http://my-machine.local:3000")).toEqual([
      403,
      `A page of http://my-machine.local:3000 ${wayOut}`,
    ]);
  });

  test("of a mock on this machine is open to every page that sends the token, and to no other", async () => {
    await using closed = await startMock({ port: 0, adminToken: "let me in" });
    const { port } = new URL(closed.url);
    for (const origin of ["null", "http://my-machine.local:3000"]) {
      expect(await raw("/__admin/settings", { host: "localhost", origin }, port)).toBe(401);
      const authorization = "Bearer let me in";
      expect(await raw("/__admin/settings", { host: "localhost", origin, authorization }, port)).toBe(200);
      expect(await raw("/__admin/settings", { host: "evil.example", origin, authorization }, port)).toBe(403);
    }
  });

  test("needs the token when there is one", async () => {
    await using closed = await startMock({ port: 0, adminToken: "let me in" });
    const ask = (headers: Record<string, string>) => fetch(`${closed.url}/__admin/settings`, { headers });
    expect((await ask({})).status).toBe(401);
    expect((await ask({ authorization: "Bearer let me" })).status).toBe(401);
    expect((await ask({ authorization: "Bearer let me in" })).status).toBe(200);
    expect((await fetch(`${closed.url}/__admin/health`)).status).toBe(200);
  });

  test("is denied to everybody without the admin API", async () => {
    await using none = await startMock({ port: 0, admin: false });
    expect((await fetch(`${none.url}/__admin/settings`)).status).toBe(404);
    expect((await fetch(`${none.url}/__admin/health`)).status).toBe(200);
  });
});

test("scenarios and document can be read, and a wrong request gets an error", async () => {
  expect((await call("GET /scenarios")).body.links.length).toBeGreaterThan(15);
  const document = await fetch(`${mock.url}/__admin/openapi.json`);
  expect(await document.json()).toEqual(adminDocument);
  expect((await admin(mock.url, "GET /nothing")).status).toBe(404);
  const slip = await fetch(`${mock.url}/__admin/clock`, { method: "POST" });
  expect([slip.status, slip.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS, PUT"]);
  const docs = await fetch(`${mock.url}/explorer/docs.js`);
  expect(await docs.text()).toContain("/__admin/openapi.json");
});

test("a parameter that takes one value is refused when it is given twice", async () => {
  const { status, body } = await call("GET /coverage?link=eveniet&link=fugit&date_start=2026-01-01");
  expect([status, body.message]).toEqual([422, "link is given more than once."]);
  expect((await call("GET /requests?path=/a&limit=1&limit=2")).status).toBe(422);
  const tags = "filter%5Btags%5D%5B%5D=a&filter%5Btags%5D%5B%5D=b";
  expect((await call(`GET /coverage?operation=listSmartLinks&${tags}`)).status).toBe(200);
});

test("a page on this machine may call the admin API", async () => {
  const { headers } = await fetch(`${mock.url}/__admin/clock`, {
    headers: { origin: "http://localhost:3000" },
  });
  expect(headers.get("access-control-allow-origin")).toBe("*");
});
