import type { RequestListener, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { httpTarget } from "../../../src/exchange/http/http-target.ts";
import { question } from "../loopback.ts";

import { ask, mebibyte, outcomeOf } from "./ask-server.ts";

describe("a failure", () => {
  const endless = (response: ServerResponse, chunk: Buffer, everyMs: number) => {
    const timer = setInterval(() => response.write(chunk), everyMs);
    response.on("close", () => clearInterval(timer));
  };
  const flood: RequestListener = (_request, response) => {
    const chunk = Buffer.alloc(mebibyte, " ");
    const more = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on("drain", more);
    more();
  };

  test.each<[string, RequestListener, string]>([
    ["a server that says nothing", () => undefined, "timeout"],
    ["a body that drips without end", (_q, response) => endless(response, Buffer.from(" "), 5), "timeout"],
    ["a head without a body", (_q, response) => void response.writeHead(200).flushHeaders(), "timeout"],
    [
      "an endless row of 1xx",
      (_q, response) => {
        const timer = setInterval(() => response.destroyed || response.writeProcessing(), 5);
        response.on("close", () => clearInterval(timer));
      },
      "timeout",
    ],
  ])("%s: %s", async (_name, listener, silence) => {
    const { answer, requests } = await ask(listener, { timeoutMs: 600 });
    expect([outcomeOf(answer), requests]).toEqual([silence, 1]);
  });

  test.each<[string, RequestListener]>([
    ["an endless body", flood],
    [
      "a body of 12 MiB and a byte",
      (_q, response) => void response.end(Buffer.alloc(12 * mebibyte + 1, " ")),
    ],
    [
      "a bomb in gzip",
      (_q, response) =>
        void response.setHeader("content-encoding", "gzip").end(gzipSync(Buffer.alloc(64 * mebibyte))),
    ],
    ["a large header", (_q, response) => void response.setHeader("x-large", "x".repeat(40_000)).end()],
    [
      "many headers",
      (_q, response) => {
        for (let i = 0; i < 4000; i += 1) response.setHeader(`x-${i}`, "many");
        response.end();
      },
    ],
  ])("%s: too large", async (_name, listener) => {
    const { answer, requests } = await ask(listener);
    expect([outcomeOf(answer), requests]).toEqual(["too-large", 1]);
  });

  test("12 MiB to the byte is a response", async () => {
    const body = gzipSync(Buffer.alloc(12 * mebibyte, " "));
    const { answer } = await ask(
      (_q, response) => void response.setHeader("content-encoding", "gzip").end(body),
    );
    expect(outcomeOf(answer)).toBe("answered 200");
  });

  test.each<[string, number, RequestListener]>([
    ["a reset before the head", 3, (_q, response) => void response.destroy()],
    [
      "a reset within the body",
      3,
      (_q, response) => {
        response.writeHead(200, { "content-length": "100" }).write("{", () => response.destroy());
      },
    ],
    ["what is not HTTP", 1, (request) => void request.socket.end("\u0000\u0000\u0000\r\n\r\n")],
    ["damaged gzip", 1, (_q, response) => void response.setHeader("content-encoding", "gzip").end("no")],
    [
      "gzip cut short",
      1,
      (_q, response) => {
        response.setHeader("content-encoding", "gzip").end(gzipSync("some text").subarray(0, 15));
      },
    ],
  ])("%s: network, after %i requests", async (_name, times, listener) => {
    const { answer, requests } = await ask(listener);
    expect([outcomeOf(answer), answer.attempts, requests]).toEqual(["network", times, times]);
  });

  test("nobody listens", async () => {
    const answer = await httpTarget("http://127.0.0.1:1", { sleep: async () => undefined }).send(question());
    expect(answer).toMatchObject({ reason: "network", attempts: 3 });
    expect(answer).toHaveProperty("detail", "The connection was refused. Is the target running?");
  });
});
