/**
 * The judge under fire: `verify` as a process of its own, against targets on loopback that lie, stall and flood. Each
 * run ends with an exit code that tells what happened, in time and under 200 MB, and nothing of what the target sent
 * can drive a terminal or a page.
 */
import type { RequestListener, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loopback } from "../../exchange/loopback.ts";
import { type Court, key, mostMegabytes, openCourt } from "./run-verify.ts";

const mebibyte = 1024 * 1024;

let court: Court;
beforeAll(async () => {
  court = await openCourt();
}, 60_000);
afterAll(() => court[Symbol.asyncDispose]());

const json =
  (body: string | Buffer): RequestListener =>
  (_request, response) =>
    void response.setHeader("content-type", "application/json").end(body);

const redirect =
  (location: string): RequestListener =>
  (_request, response) =>
    void response.writeHead(302, { location }).end();

/** Writes a chunk until the other side has had enough. */
function flood(response: ServerResponse, chunk: Buffer, times = Number.POSITIVE_INFINITY): void {
  let left = times;
  const more = () => {
    while (left-- > 0 && !response.destroyed && response.write(chunk));
    if (left < 0) response.end();
  };
  response.on("drain", more);
  more();
}

function drip(response: ServerResponse): void {
  const timer = setInterval(() => response.write(" "), 20);
  response.on("close", () => clearInterval(timer));
}

/** A page of the current edition, with a text in every place where there is one. */
function page(text: string, rows = 3): string {
  const names = [
    "referrer",
    "user_agent",
    "browser_name",
    "external_click_id",
    "utm_source",
    "utm_term",
    text,
  ];
  const row = JSON.stringify(Object.fromEntries(names.map((name) => [name, text])));
  const data = `{"summary":{"clicks_total":${rows}},"chart":[],"rows":[${Array(rows).fill(row).join(",")}],"filters":{}}`;
  return `{"data":${data},"_meta":{"note":${JSON.stringify(text)}}}`;
}

const deep = "[".repeat(2_000_000) + "]".repeat(2_000_000);
const escapes = "\u001b[2J\u001b]0;owned\u0007\u009b31m\r::error::owned";
const markup = `</script></style><script>alert(1)</script><img src=x onerror=alert(1)>`;

describe("verify reports a violation for a wrong response", () => {
  test.each<[string, RequestListener]>([
    ["not JSON", json("<html>Welcome</html>")],
    ["JSON of another kind", json("[]")],
    ["null", json("null")],
    ["bytes that are not UTF-8", json(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]))],
    ["JSON two million levels deep", json(deep)],
    [
      "numbers beyond all bounds",
      json(`{"data":{"summary":{"clicks_total":1e999}},"x":${"9".repeat(100_000)}}`),
    ],
    ["names of the prototype", json(`{"__proto__":{"data":1},"constructor":{"prototype":{}}}`)],
    ["a page as long as any, of rows that lack most fields", json(page("x".repeat(100), 1000))],
    ["escape sequences everywhere", json(page(escapes))],
    ["markup everywhere", json(page(markup))],
    [
      "the key everywhere",
      (request, response) => json(page(String(request.headers.authorization)))(request, response),
    ],
    ["a redirect within the origin", redirect("/login")],
    [
      "status 500 with a stack",
      (_q, response) => void response.writeHead(500).end("Error\n    at secret.php:1"),
    ],
  ])("%s", async (_name, listener) => {
    await using target = await loopback(listener);
    const { code, output, html, peakMegabytes } = await court.judge(target);
    expect({ code, output }).toMatchObject({ code: 1 });
    expect(peakMegabytes).toBeLessThan(mostMegabytes);
    expect(output).not.toContain(key);
    expect(html).not.toContain(key);
    // Line ends and colours apart, nothing that a terminal obeys; `::` at the start of a line drives GitHub.
    expect(output).not.toMatch(/[^\P{Cc}\n]/u);
    expect(output).not.toMatch(/^::/m);
    expect(html).not.toMatch(/<script>alert|<img|onerror=[^&]*>/);
  });
});

describe("verify is inconclusive without a usable response", () => {
  test.each<[string, RequestListener]>([
    ["silence", () => undefined],
    ["a body that drips without end", (_q, response) => drip(response)],
    ["a body that floods without end", (_q, response) => flood(response, Buffer.alloc(mebibyte, " "))],
    ["2 GB", (_q, response) => flood(response, Buffer.alloc(mebibyte, " "), 2048)],
    [
      "a gigabyte in a megabyte of gzip",
      (_q, response) => void response.setHeader("content-encoding", "gzip").end(bomb),
    ],
    ["headers without end", (_q, response) => void response.setHeader("x", "x".repeat(100_000)).end()],
    ["what is not HTTP", (request) => void request.socket.end("\u001b[2Jnonsense\r\n\r\n")],
    ["a redirect to a file", redirect("file:///etc/passwd")],
    ["a redirect to a script", redirect("javascript:alert(1)")],
  ])("%s", async (_name, listener) => {
    await using target = await loopback(listener);
    const startedMs = performance.now();
    const { code, output, peakMegabytes } = await court.judge(target);
    expect({ code, output }).toMatchObject({ code: 3 });
    expect(performance.now() - startedMs).toBeLessThan(30_000);
    expect(peakMegabytes).toBeLessThan(mostMegabytes);
    expect(output).not.toMatch(/[^\P{Cc}\n]/u);
  });

  const bomb = gzipSync(Buffer.alloc(256 * mebibyte));

  test("a redirect to another port is not followed", async () => {
    await using other = await loopback(json("{}"));
    await using target = await loopback(redirect(`${other.origin}/api?leak=${key}`));
    const { code, output } = await court.judge(target);
    expect(code).toBe(3);
    expect(output).not.toContain(key);
    expect(other.seen).toEqual([]);
  });
});
