import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { ask } from "./ask-server.ts";

const text = '{"data":1}';
const sent = async (coding: string, body: Buffer) => {
  const { answer } = await ask((_request, response) => {
    response.setHeader("content-type", "application/json").setHeader("content-encoding", coding).end(body);
  });
  return answer.kind === "response" ? answer.exchange.response.body : answer.detail;
};

describe("Content codings are undone", () => {
  test.each<[string, Buffer]>([
    ["identity", Buffer.from(text)],
    ["", Buffer.from(text)],
    ["gzip", gzipSync(text)],
    ["GZIP", gzipSync(text)],
    ["br", brotliCompressSync(text)],
    ["deflate", deflateSync(text)],
    ["gzip, gzip", gzipSync(gzipSync(text))],
    ["gzip, br", brotliCompressSync(gzipSync(text))],
    ["gzip, identity", gzipSync(text)],
    ["identity,gzip", gzipSync(text)],
  ])("%o", async (coding, body) => {
    expect(await sent(coding, body)).toBe(text);
  });

  test.each(["utf-8", "gzip, utf-8", "gzip, gzip, gzip, gzip, gzip"])("but not %s", async (coding) => {
    expect(await sent(coding, Buffer.from(text))).toBe(text);
  });

  test("a bomb in two layers is too large", async () => {
    const { answer } = await ask((_request, response) => {
      const bomb = gzipSync(gzipSync(Buffer.alloc(64 * 1024 * 1024, " ")));
      response.setHeader("content-encoding", "gzip, gzip").end(bomb);
    });
    expect(answer).toMatchObject({ kind: "failure", reason: "too-large" });
  });
});
