import { describe, expect, test } from "vitest";
import { adminErrors } from "../../../src/openapi/admin-validators.ts";
import { startMock } from "../../../src/server/app/start-mock.ts";
import { ask } from "../control/retrying-client.ts";
import { call, clicks, key, mock, useMock } from "./admin-call.ts";

useMock();

describe("the journal", () => {
  test("lists the requests in order, with the reason of each error", async () => {
    await ask(clicks("limit=2"));
    await ask(`${mock.url}/api/acct_1/smart-links/fugit/clicks?limit=0`);
    await ask(`${mock.url}/api/smartlinks/fugit/clicks`);
    await ask(clicks("", "test_reset"), { retries: 0 });
    await ask(clicks("limt=2"), { prefer: "delay=1", token: "ofapi_test_forbidden" });
    const { total, requests } = (await call("GET /requests")).body;
    expect(total).toBe(5);
    expect(requests).toMatchObject([
      {
        number: 1,
        link: "eveniet",
        account: null,
        edition: "2026-09",
        query: { limit: "2" },
        status: 200,
        why: null,
      },
      {
        number: 2,
        link: "fugit",
        account: "acct_1",
        edition: "2026-01",
        status: 422,
        why: "limit is 0, but must be at least 1.",
      },
      {
        number: 3,
        link: null,
        edition: null,
        status: 404,
        why: 'There is nothing at "/api/smartlinks/fugit/clicks".',
      },
      { number: 4, status: null, scenario: "test_reset", fault: "reset", why: "reset (asked for by: link)" },
      { number: 5, status: 403, scenario: "ofapi_test_forbidden", delayMs: 1, session: "default" },
    ]);
  });

  test("is filtered and paged", async () => {
    for (const limit of [1, 2, 3, 4]) await ask(clicks(`limit=${limit}`));
    await ask(clicks("limit=0", "fugit"));
    const numbers = async (query: string) =>
      (await call(`GET /requests?${query}`)).body.requests.map(({ number }: { number: number }) => number);
    expect(await numbers("limit=2&offset=1")).toEqual([2, 3]);
    expect(await numbers("after=3")).toEqual([4, 5]);
    expect(await numbers("status=422")).toEqual([5]);
    expect(await numbers("link=fugit")).toEqual([5]);
    expect(await numbers("path=/fugit/")).toEqual([5]);
    expect(await numbers("edition=2026-01")).toEqual([]);
    const match = { query: { limit: "3", offset: null } };
    expect((await call("POST /requests/find", { match })).body).toMatchObject({
      total: 1,
      requests: [{ number: 3 }],
    });
    expect((await call("POST /requests/count", { match: { method: "GET" } })).body).toEqual({
      count: 5,
      forgotten: 0,
    });
    expect((await call("POST /requests/count")).body).toEqual({ count: 5, forgotten: 0 });
    expect((await call("DELETE /requests")).status).toBe(204);
    expect((await call("POST /requests/count")).body).toEqual({ count: 0, forgotten: 0 });
    await ask(clicks());
    expect(await numbers("")).toEqual([6]);
  });

  test("waits for a later request, until the time is up", async () => {
    const waiting = call("POST /requests/wait", { match: { link: "fugit" }, count: 2 });
    await ask(clicks("", "fugit"));
    await ask(clicks());
    await ask(clicks("", "fugit"));
    expect((await waiting).body).toMatchObject({ met: true, requests: [{ number: 1 }, { number: 3 }] });
    const late = await call("POST /requests/wait", { match: { link: "other" }, timeoutMs: 50 });
    expect(late.body).toEqual({ met: false, requests: [] });
    await expect(mock.waitFor({ link: "other" }, { timeoutMs: 20 })).rejects.toThrow(
      /No {"link":"other"} among/,
    );
  });

  test("streams new requests, after the last event that the reader has seen", async () => {
    await ask(clicks("limit=1"));
    await ask(clicks("limit=2"));
    const controller = new AbortController();
    const { body, headers } = await fetch(`${mock.url}/__admin/requests/stream`, {
      headers: { "last-event-id": "1" },
      signal: controller.signal,
    });
    expect(headers.get("content-type")).toContain("text/event-stream");
    const later = ask(clicks("limit=3"));
    let text = "";
    for await (const piece of body ?? []) {
      text += new TextDecoder().decode(piece);
      if (text.includes("id: 3\n") && text.endsWith("\n\n")) break;
    }
    await later;
    const events = text.match(/^data: .*$/gm)?.map((line) => JSON.parse(line.slice(6)));
    expect(events?.map(({ number }) => number)).toEqual([2, 3]);
    expect(adminErrors("#/components/schemas/JournalEntry", events?.[1])).toEqual([]);
  });

  test("an open stream ends when the mock closes, and is not cut off", async () => {
    const stream = await fetch(`${mock.url}/__admin/requests/stream`);
    const [text] = await Promise.all([stream.text(), mock.close()]);
    expect(text).toBe("retry: 1000\n\n");
  });

  test("a request for the head of the stream gets its headers", async () => {
    const url = `${mock.url}/__admin/requests/stream`;
    const { status, headers } = await fetch(url, { method: "HEAD", signal: AbortSignal.timeout(5000) });
    expect([status, headers.get("content-type")]).toEqual([200, "text/event-stream; charset=utf-8"]);
  });

  test("has at most 100 streams for each mock, and streams of other mocks do not count", async () => {
    await using other = await startMock({ port: 0 });
    const abort = new AbortController();
    const open = (url: string) => fetch(`${url}/__admin/requests/stream`, { signal: abort.signal });
    const opened = await Promise.all(Array.from({ length: 100 }, () => open(mock.url)));
    expect(opened.map(({ status }) => status)).toEqual(Array(100).fill(200));
    expect((await open(mock.url)).status).toBe(503);
    expect((await open(other.url)).status).toBe(200);
    abort.abort();
  });

  test("never shows a key, wherever the request had it", async () => {
    const encoded = encodeURIComponent(key).replace("o", "%6F");
    await fetch(clicks(`token=abc&x=${key}&y=${encoded}&api_key=hush-hush`, key), {
      headers: {
        authorization: `Bearer ${key}`,
        "x-api-key": "hush-hush",
        cookie: "hush-hush",
        "x-note": key,
      },
    });
    const { body } = await call("GET /requests");
    const text = JSON.stringify(body);
    expect(text).not.toContain("S3cret");
    expect(text).not.toContain("hush-hush");
    expect(body.requests[0].headers).toMatchObject({ authorization: "Bearer [key]", "x-api-key": "[key]" });
    const guess = { match: { path: "ofapi_S" } };
    expect((await call("POST /requests/count", guess)).body).toEqual({ count: 0, forgotten: 0 });
  });

  test("keeps the last requests, as many as the flag says", async () => {
    await using small = await startMock({ port: 0, journal: 3 });
    for (let i = 0; i < 10; i++) await ask(`${small.url}/api/smart-links/eveniet/clicks?limit=${i + 1}`);
    expect(small.requests().map(({ number }) => number)).toEqual([8, 9, 10]);
    await using none = await startMock({ port: 0, journal: 0 });
    await ask(`${none.url}/api/smart-links/eveniet/clicks`);
    expect(none.requests()).toEqual([]);
  });
});
