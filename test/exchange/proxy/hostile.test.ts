import { once } from "node:events";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, createServer } from "node:net";
import { gzipSync } from "node:zlib";
import { expect, test, vi } from "vitest";
import { selfSigned } from "../http/certificate.ts";
import { rawRequest } from "./raw-request.ts";
import { throughProxy } from "./start.ts";

const clicks = "/api/smart-links/eveniet/clicks?limit=1";
const mebibyte = 1024 * 1024;

test.each([
  ["cut off", (socket: import("node:net").Socket) => void socket.destroy()],
  ["not HTTP", (socket: import("node:net").Socket) => void socket.end("220 mail.example ESMTP\r\n")],
  [
    "another protocol",
    (socket: import("node:net").Socket) =>
      void socket.end("HTTP/1.1 101 x\r\nUpgrade: y\r\nConnection: upgrade\r\n\r\n"),
  ],
  [
    "a head without end",
    (socket: import("node:net").Socket) => void socket.write(`HTTP/1.1 200 OK\r\nX: ${"a".repeat(40_000)}`),
  ],
])("a target whose response is %s gives 502", async (_, onConnection) => {
  const server = createServer((socket) => {
    socket.on("error", () => undefined).once("data", () => onConnection(socket));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const target = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { unjudged } = await throughProxy(
    () => undefined,
    async ({ url }) => {
      const response = await fetch(url + clicks);
      expect(response.status).toBe(502);
      expect(await response.json()).toMatchObject({ error: "NO_RESPONSE" });
    },
    { target },
  );
  server.close();
  expect(unjudged).toMatchObject([{ kind: "failed", request: `GET ${clicks}` }]);
});

test("a certificate that nobody vouches for gives 502, and the key is not sent", async () => {
  let requests = 0;
  const server = createTlsServer(selfSigned(), () => requests++).listen(0, "127.0.0.1");
  await once(server, "listening");
  const target = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { unjudged } = await throughProxy(
    () => undefined,
    async ({ url }) => {
      const response = await fetch(url + clicks, { headers: { authorization: "Bearer ofapi_secret" } });
      expect([response.status, await response.text()]).toEqual([502, expect.stringContaining("certificate")]);
    },
    { target },
  );
  server.close();
  expect([requests, unjudged.length]).toEqual([0, 1]);
});

test.each([false, true])(
  "a torn body reaches the client torn, and is not judged (annotated: %s)",
  async (isAnnotated) => {
    const { entries, unjudged } = await throughProxy(
      (_, response) => {
        response.writeHead(200, { "content-length": "100" }).write('{"data":');
        setTimeout(() => response.destroy(), 20);
      },
      async ({ url }) => {
        await expect(fetch(url + clicks).then((response) => response.text())).rejects.toThrow();
      },
      { isAnnotated },
    );
    expect(entries).toEqual([]);
    expect(unjudged).toMatchObject([{ kind: "failed", detail: expect.stringContaining("cut") }]);
  },
);

test.each([false, true])(
  "a body without end streams until its client leaves (annotated: %s)",
  async (isAnnotated) => {
    let isOver = false;
    const chunk = Buffer.alloc(64 * 1024, 32);
    const { entries, unjudged } = await throughProxy(
      (_, response) => {
        const write = (): unknown =>
          !isOver && (response.write(chunk) ? setImmediate(write) : response.once("drain", write));
        response.on("close", () => {
          isOver = true;
        });
        write();
      },
      async ({ url }) => {
        const leave = new AbortController();
        const response = await fetch(url + clicks, { signal: leave.signal });
        let size = 0;
        for await (const part of response.body!) {
          size += part.length;
          if (size > 16 * mebibyte) break;
        }
        leave.abort();
        while (!isOver) await new Promise((resolve) => setTimeout(resolve, 5));
      },
      { isAnnotated },
    );
    expect(entries).toEqual([]);
    expect(unjudged).toEqual([{ kind: "client-left", request: `GET ${clicks}` }]);
  },
);

test("a body that is too large passes whole and is counted: on the wire, or decompressed", async () => {
  const large = Buffer.alloc(13 * mebibyte, 32);
  const { entries, unjudged } = await throughProxy(
    (request, response) => {
      const isPacked = request.url!.includes("packed");
      response.writeHead(200, isPacked ? { "content-encoding": "gzip" } : {});
      response.end(isPacked ? gzipSync(large) : large);
    },
    async ({ url }) => {
      for (const name of ["plain", "packed"]) {
        const response = await fetch(`${url}${clicks}&${name}`);
        expect((await response.arrayBuffer()).byteLength).toBe(large.length);
      }
    },
  );
  expect(entries).toEqual([]);
  const request = `GET ${clicks}`;
  expect(unjudged).toEqual([
    { kind: "too-large", request: `${request}&plain` },
    { kind: "too-large", request: `${request}&packed` },
  ]);
});

test("damaged compression passes as it came, and counts as no complete response", async () => {
  const damaged = Buffer.from("this is not gzip");
  const { unjudged } = await throughProxy(
    (_, response) =>
      response.writeHead(200, { "content-encoding": "gzip", connection: "close" }).end(damaged),
    async ({ url }) => {
      const text = await rawRequest(url, `GET ${clicks} HTTP/1.0\nHost: localhost\n\n`);
      expect(text.endsWith(`\r\n\r\n${damaged}`)).toBe(true);
    },
  );
  expect(unjudged).toMatchObject([{ kind: "failed", detail: expect.stringContaining("compression") }]);
});

test("a slow target is waited for, and others pass meanwhile", async () => {
  let endSlow: (() => void) | undefined;
  const { entries } = await throughProxy(
    (request, response) => {
      if (!request.url!.includes("slow")) return void response.end("{}");
      endSlow = () => response.end("{}");
    },
    async ({ url }) => {
      const get = async (name: string) => (await fetch(`${url}${clicks}&${name}`)).text();
      const slow = get("slow");
      expect(await get("fast")).toBe("{}");
      const end = await vi.waitUntil(() => endSlow, { timeout: 20_000 });
      end();
      expect(await slow).toBe("{}");
    },
  );
  expect(entries.length).toBe(2);
});

test("a stopped proxy cuts off what its target never ends", async () => {
  const { unjudged } = await throughProxy(
    (_, response) => void response.writeHead(200).write("{"),
    async ({ url }) => void (await fetch(url + clicks)),
  );
  expect(unjudged).toEqual([{ kind: "client-left", request: `GET ${clicks}` }]);
});
