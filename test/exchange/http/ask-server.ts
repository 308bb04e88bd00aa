/** Asks a local server through an HTTP target. */
import type { RequestListener } from "node:http";
import { expect } from "vitest";
import { type HttpTargetOptions, httpTarget } from "../../../src/exchange/http/http-target.ts";
import type { TargetResult } from "../../../src/exchange/target.ts";
import { loopback, question } from "../loopback.ts";

export const key = "ofapi_0123456789abcdefghijABCDEFGHIJ0123456789abcdefgh";
export const mebibyte = 1024 * 1024;

export const json: RequestListener = (_request, response) => {
  response.setHeader("content-type", "application/json").end('{"data":1}');
};
export const html =
  (status: number): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { "content-type": "text/html" }).end("<html><h1>Bad gateway</h1></html>");
  };

/** Asks a server once, with a sleep that takes no time and is written down. */
export async function ask(listener: RequestListener, options: HttpTargetOptions = {}) {
  await using server = await loopback(listener);
  const slept: number[] = [];
  const target = httpTarget(server.origin, {
    token: key,
    sleep: async (ms) => slept.push(ms),
    clock: () => 0,
    ...options,
  });
  const answer = await target.send(question());
  expect(JSON.stringify(answer)).not.toContain(key);
  return { answer, slept, requests: server.seen.length };
}

export function outcomeOf(answer: TargetResult) {
  return answer.kind === "failure" ? answer.reason : `answered ${answer.exchange.response.status}`;
}
