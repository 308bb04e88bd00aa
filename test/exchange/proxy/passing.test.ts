import { once } from "node:events";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { share } from "../../support/effort.ts";
import { rawRequest } from "./raw-request.ts";
import { throughProxy } from "./start.ts";

const clicks = "/api/smart-links/eveniet/clicks?limit=1";

interface Received {
  readonly message: IncomingMessage;
  readonly body: Buffer;
}

/** A request of Node, which changes nothing of a response. */
async function send(url: string, method = "GET", body?: Buffer, headers = {}): Promise<Received> {
  const message = await new Promise<IncomingMessage>((resolve, reject) => {
    httpRequest(url, { method, headers }, resolve).on("error", reject).end(body);
  });
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return { message, body: Buffer.concat(chunks) };
}

test("any body passes byte by byte in both directions, whatever its method and coding", async () => {
  const bodies: Buffer[] = [];
  await throughProxy(
    (request, response) => {
      const chunks: Buffer[] = [];
      request
        .on("data", (chunk) => chunks.push(chunk))
        .on("end", () => {
          bodies.push(Buffer.concat(chunks));
          response.writeHead(201, "Made", { "x-own": request.headers["x-own"] ?? "" });
          response.end(Buffer.concat(chunks));
        });
    },
    async ({ url }) => {
      const body = fc.uint8Array({ maxLength: 3000 }).map((bytes) => Buffer.from(bytes));
      const method = fc.constantFrom("GET", "POST", "PUT", "PATCH", "DELETE");
      await fc.assert(
        fc.asyncProperty(method, body, fc.boolean(), async (method, body, isChunked) => {
          const framing = isChunked ? { "transfer-encoding": "chunked" } : { "content-length": body.length };
          const received = await send(`${url}/api/x`, method, body, { ...framing, "x-own": "é" });
          expect(received.body.equals(body) && bodies.at(-1)!.equals(body)).toBe(true);
          expect([received.message.statusCode, received.message.statusMessage]).toEqual([201, "Made"]);
          expect(received.message.headers["x-own"]).toBe("é");
        }),
        { numRuns: share(40) },
      );
    },
  );
});

test.each([
  ["gzip", gzipSync],
  ["br", brotliCompressSync],
  ["identity", (text: string) => Buffer.from(text)],
] as const)("a body in %s passes as it came, and is judged decompressed", async (coding, encode) => {
  const text = JSON.stringify({ data: { rows: [], note: "€".repeat(500) } });
  const { entries } = await throughProxy(
    (_, response) => response.writeHead(200, { "content-encoding": coding }).end(encode(text)),
    async ({ url }) => {
      const { body, message } = await send(url + clicks);
      expect(body.equals(encode(text))).toBe(true);
      expect(message.headers["content-encoding"]).toBe(coding);
    },
  );
  expect(entries.map(({ exchange }) => exchange.response.body)).toEqual([text]);
});

test("headers pass in their order, case and number, without those of one connection", async () => {
  const lines = [
    "X-Two",
    "1",
    "x-two",
    "2",
    "Date",
    "yesterday",
    "Connection",
    "x-hop",
    "X-Hop",
    "1",
    "ETag",
    '"a"',
  ];
  let sent: readonly string[] = [];
  await throughProxy(
    (request, response) => {
      sent = request.rawHeaders;
      response.writeHead(200, [...lines, "Content-Length", "2"] as never).end("{}");
    },
    async ({ url, origin }) => {
      const reply = await rawRequest(
        url,
        `GET ${clicks} HTTP/1.1\nHost: localhost\nX-Mine: 1\nx-MINE: 2\nProxy-Authorization: a\nTE: trailers\nConnection: close, X-Mine-Too\nX-Mine-Too: 3\nAuthorization: Bearer any\n\n`,
      );
      const [head = ""] = reply.split("\r\n\r\n");
      expect(head.split("\r\n").slice(0, 5)).toEqual([
        ...["HTTP/1.1 200 OK", "X-Two: 1", "x-two: 2", "Date: yesterday", 'ETag: "a"'],
      ]);
      expect(head).not.toContain("X-Hop");
      expect(sent).toEqual([
        ...["host", origin.slice("http://".length), "connection", "keep-alive"],
        ...["X-Mine", "1", "x-MINE", "2", "Authorization", "Bearer any"],
      ]);
    },
  );
});

test("HEAD, 204, 304 and a path that is no operation pass, and are not judged", async () => {
  const { entries, unjudged } = await throughProxy(
    (request, response) => {
      const status = request.url!.includes("304") ? 304 : request.url!.includes("204") ? 204 : 200;
      response.writeHead(status, status === 200 ? { "content-length": "5" } : {});
      response.end(status === 200 && request.method !== "HEAD" ? "hello" : undefined);
    },
    async ({ url }) => {
      expect((await send(url + clicks, "HEAD")).message.headers["content-length"]).toBe("5");
      expect((await send(`${url}${clicks}&a=304`)).message.statusCode).toBe(304);
      expect((await send(`${url}/a/204`)).message.statusCode).toBe(204);
      expect(String((await send(`${url}/anything`)).body)).toBe("hello");
    },
  );
  expect(entries).toEqual([]);
  expect(unjudged).toEqual(Array.from({ length: 4 }, () => ({ kind: "other" })));
});

test("a path that another server may read as another one passes as it is, and is not judged", async () => {
  const paths = ["/", "/x/..", "/.", "/%2e", "/\\"].map((before) => `${before}/api/smart-links?limit=1`);
  const { entries, seen } = await throughProxy(
    (_, response) => response.writeHead(404).end(),
    async ({ url }) => {
      for (const path of [...paths, "/api/smart-links?limit=1#top", '/base/api/smart-links?name="a'])
        await rawRequest(url, `GET ${path} HTTP/1.1\nHost: 127.0.0.1\nConnection: close\n\n`);
    },
  );
  expect(seen.length).toBe(7);
  expect(entries.map(({ exchange }) => exchange.request.path)).toEqual(["/api/smart-links?name=%22a"]);
});

test("a redirect to another host is passed on and not followed", async () => {
  const { seen } = await throughProxy(
    (_, response) => response.writeHead(302, { location: "http://127.0.0.1:1/api" }).end(),
    async ({ url }) => {
      const { message } = await send(url + clicks);
      expect([message.statusCode, message.headers.location]).toEqual([302, "http://127.0.0.1:1/api"]);
    },
  );
  expect(seen.length).toBe(1);
});

test("chunks stream: the first is there before the second was sent", async () => {
  let goOn = (): void => undefined;
  await throughProxy(
    (_, response) => {
      response.writeHead(200).write("first");
      goOn = () => response.end("second");
    },
    async ({ url }) => {
      const reader = (await fetch(url + clicks)).body!.getReader();
      expect(Buffer.from((await reader.read()).value!).toString()).toBe("first");
      goOn();
      expect(Buffer.from((await reader.read()).value!).toString()).toBe("second");
    },
  );
});

test("annotated, a response waits for its check and has the same bytes", async () => {
  const { entries } = await throughProxy(
    (_, response) => response.end('{"data":1}'),
    async ({ url }) => {
      const { message, body } = await send(url + clicks);
      expect(message.headers["mock-warnings"]).toBe("a-check: something");
      expect(String(body)).toBe('{"data":1}');
    },
    { isAnnotated: true },
  );
  expect(entries.length).toBe(1);
});

test("a body that waits for 100 Continue, and one whose client leaves, do not stop the next request", async () => {
  const { unjudged } = await throughProxy(
    (request, response) => void request.resume().on("end", () => response.end("{}")),
    async ({ url }) => {
      const head = `POST /api/x HTTP/1.1\nHost: localhost\nConnection: close\nContent-Length: 4\n`;
      expect(await rawRequest(url, `${head}Expect: 100-continue\n\nbody`)).toMatch(
        /^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK/,
      );
      const half = connect(Number(new URL(url).port), "127.0.0.1");
      half.write(`${head}\nbo`.replaceAll("\n", "\r\n"), () => half.destroy());
      await once(half, "close");
      expect((await send(`${url}/a`)).message.statusCode).toBe(200);
    },
  );
  expect(unjudged.map(({ kind }) => kind).sort()).toEqual(["client-left", "other", "other"]);
});
