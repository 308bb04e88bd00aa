import type { RequestListener } from "node:http";
import { describe, expect, test } from "vitest";
import { inTurn, loopback } from "../loopback.ts";

import { ask, html, json, key, outcomeOf } from "./ask-server.ts";

describe("redirects", () => {
  const redirect =
    (location: string): RequestListener =>
    (_request, response) =>
      void response.writeHead(302, { location }).end();

  test("within the origin is a response, and is not followed", async () => {
    const { answer, requests } = await ask(redirect("/login"));
    expect([outcomeOf(answer), requests]).toEqual(["answered 302", 1]);
  });

  test("to another port is refused, and nothing is sent there", async () => {
    await using other = await loopback(json);
    const { answer } = await ask(redirect(`${other.origin}/?leak=${key}`));
    expect(outcomeOf(answer)).toBe("refused-redirect");
    expect(other.seen).toEqual([]);
  });

  test.each(["https://127.0.0.1/", "//elsewhere.example/", "ftp://127.0.0.1/", "javascript:alert(1)"])(
    "to %s is refused",
    async (location) => expect(outcomeOf((await ask(redirect(location))).answer)).toBe("refused-redirect"),
  );

  test("to https of the same host names it", async () => {
    const { answer } = await ask(redirect("https://127.0.0.1/api?leak=1"));
    expect(answer).toHaveProperty("detail", expect.stringContaining("redirects to https://127.0.0.1. Name"));
  });
});

describe("a retry", () => {
  test.each([502, 503, 504, 520, 524])("after the CDN's %i", async (status) => {
    const { answer, slept } = await ask(inTurn(html(status), json));
    expect([outcomeOf(answer), answer.attempts, slept]).toEqual(["answered 200", 2, [500]]);
  });

  test("after a reset", async () => {
    const { answer } = await ask(inTurn((_q, response) => void response.destroy(), json));
    expect([outcomeOf(answer), answer.attempts]).toEqual(["answered 200", 2]);
  });

  test("after 429, when Retry-After is over", async () => {
    const busy: RequestListener = (_q, response) =>
      void response.writeHead(429, { "retry-after": "7" }).end();
    const { answer, slept } = await ask(inTurn(busy, json));
    expect([outcomeOf(answer), answer.attempts]).toEqual(["answered 200", 2]);
    expect(slept).toEqual([7000]);
  });

  test("until the last, which is the response", async () => {
    const { answer, requests } = await ask(html(502));
    expect([outcomeOf(answer), answer.attempts, requests]).toEqual(["answered 502", 3, 3]);
  });

  test.each([200, 400, 401, 404, 408, 422, 500])("not after %i", async (status) => {
    const { answer } = await ask((_q, response) => void response.writeHead(status).end());
    expect([outcomeOf(answer), answer.attempts]).toEqual([`answered ${status}`, 1]);
  });
});
