import { describe, expect, test } from "vitest";
import { formatHar } from "../../../src/exchange/recording/format-har.ts";
import { isHar, parseHar } from "../../../src/exchange/recording/har.ts";

const key = "ofapi_0123456789abcdefghijABCDEFGHIJ0123456789abcdefgh";
const clicks = "/api/smart-links/01ABC/clicks?limit=1";

interface EntryChanges {
  readonly url?: string;
  readonly method?: string;
  readonly status?: number;
  readonly at?: string;
  readonly time?: number;
  readonly sent?: Readonly<Record<string, string>>;
  readonly headers?: readonly (readonly [string, string])[];
  readonly content?: object;
}

function entry({
  url = `https://app.onlyfansapi.com${clicks}`,
  method = "GET",
  status = 200,
  at = "2026-02-01T12:00:00.000Z",
  time = 12.4,
  sent = { Authorization: `Bearer ${key}` },
  headers = [["Content-Type", "application/json"]],
  content = { size: 10, mimeType: "application/json", text: '{"data":1}' },
}: EntryChanges = {}) {
  return {
    startedDateTime: at,
    time,
    request: { method, url, headers: Object.entries(sent).map(([name, value]) => ({ name, value })) },
    response: { status, headers: headers.map(([name, value]) => ({ name, value })), content },
  };
}

const har = (...entries: readonly object[]) => JSON.stringify({ log: { version: "1.2", entries } });
const pathsOf = (text: string) => parseHar(text).exchanges.map(({ request }) => request.path);

describe("Traffic in HAR is read", () => {
  test("as exchanges, without the key and the host", () => {
    const recording = parseHar(har(entry()));
    expect(recording.exchanges).toEqual([
      {
        request: { method: "GET", path: clicks, headers: {}, auth: "key" },
        response: { status: 200, headers: { "content-type": "application/json" }, body: '{"data":1}' },
        latencyMs: 12,
        sentAt: "2026-02-01T12:00:00.000Z",
      },
    ]);
    expect(recording).toMatchObject({
      recordedAt: "2026-02-01T12:00:00.012Z",
      editions: ["2026-09"],
      subject: { link: "01ABC" },
    });
  });

  test.each([
    ["http://127.0.0.1:4010/api/smart-links", "/api/smart-links"],
    ["http://127.0.0.1:4010/__s/me/api/smart-links/1?a=b", "/api/smart-links/1?a=b"],
    ["https://gateway.example/of/api/acct_1/smart-links/1/clicks", "/api/acct_1/smart-links/1/clicks"],
    ["https://x.example/api/whoami", "/api/whoami"],
  ])("%s whatever the host and base path", (url, path) => {
    expect(pathsOf(har(entry({ url })))).toEqual([path]);
  });

  test("in the order of time, and other traffic is left out", () => {
    const entries = [
      entry({ at: "2026-02-01T12:00:02Z", url: "https://x.example/api/smart-links/2/stats" }),
      entry({ at: "2026-02-01T12:00:01Z" }),
      entry({ url: "https://fonts.example/a.woff2" }),
      entry({ url: "https://x.example/api/smart-links/2/unknown" }),
      entry({ url: "https://x.example//api/smart-links/2/stats" }),
      entry({ url: "data:text/plain,hello" }),
      entry({ method: "OPTIONS", status: 204, content: { size: 0 } }),
      entry({ status: 0 }),
      entry({ status: 304 }),
      entry({ content: { size: 70_000, mimeType: "application/json" } }),
    ];
    expect(pathsOf(har(...entries))).toEqual([clicks, "/api/smart-links/2/stats"]);
  });

  test("with bodies in base64, empty bodies, repeated headers and a request without a key", () => {
    const [base64, empty] = parseHar(
      har(
        entry({
          content: { size: 2, text: Buffer.from("é").toString("base64"), encoding: "base64" },
          sent: {},
        }),
        entry({
          at: "2026-02-01T12:00:01Z",
          status: 500,
          content: { size: 0 },
          headers: [
            ["Vary", "Origin"],
            ["vary", "Accept"],
            [":status", "500"],
          ],
        }),
      ),
    ).exchanges;
    expect(base64).toMatchObject({ request: { auth: "none" }, response: { body: "é" } });
    expect(empty?.response).toEqual({ status: 500, headers: { vary: "Origin, Accept" }, body: "" });
  });

  test("without a key, a cookie or a password in any place", () => {
    const other = "Zm9v-secret-token-of-another-scheme";
    const text = har(
      entry({
        url: `https://me:pass@x.example${clicks}&api_key=${key}`,
        sent: { authorization: `Bearer ${other}`, cookie: "session=hush", "x-api-key": key },
        headers: [
          ["set-cookie", "session=hush"],
          ["x-debug", `Bearer ${other}`],
        ],
        content: {
          size: 1,
          text: JSON.stringify({ key, other, base64: btoa(key), again: encodeURIComponent(other) }),
        },
      }),
    );
    const read = JSON.stringify(parseHar(text));
    for (const secret of [key, other, "hush", "pass", btoa(key).slice(4, 40)])
      expect(read).not.toContain(secret);
  });
});

describe("Left out is what a browser did not get from the API, or not in whole", () => {
  const http = `http://app.onlyfansapi.com${clicks}`;
  const cut = { size: 100, text: '{"data":' };
  const base64 = { ...cut, text: btoa(cut.text), encoding: "base64" };
  const response = (more: object) => ({ ...entry(), response: { ...entry().response, ...more } });
  const moved = [["Location", http.replace("http:", "https:")]] as const;
  test.each<[string, object, boolean]>([
    ["a response that it gave up", response({ _error: "net::ERR_ABORTED" }), true],
    ["a response of its cache", { ...entry(), _fromCache: "disk" }, true],
    ["a response of another browser's cache", { ...entry(), _fetchType: "Memory Cache" }, true],
    ["a body that was not saved", response({ content: { size: 0 }, bodySize: 512 }), true],
    ["a body that was cut", entry({ content: cut }), true],
    ["a body in base64 that was cut", entry({ content: base64 }), true],
    ["a redirect to https", entry({ url: http, status: 307, headers: moved, content: { size: 0 } }), true],
    [
      "not a body that is shorter by its byte order mark",
      entry({ content: { size: 13, text: "[1]" } }),
      false,
    ],
    ["not a body that the API cut", entry({ content: { ...cut, size: 8 } }), false],
    ["not an empty body", response({ content: { size: 0 }, bodySize: 0 }), false],
    ["not another redirect", entry({ status: 301, headers: moved }), false],
    ["not a response of the network", { ...response({ _error: null }), _fetchType: "Network Load" }, false],
  ])("%s", (_, one, isLeftOut) => {
    const other = entry({ url: "https://x.example/api/whoami" });
    expect(pathsOf(har(one, other))).toHaveLength(isLeftOut ? 1 : 2);
  });
});

test("Where no request has a key, keys were removed from the file", () => {
  const entries = [entry({ sent: {} }), entry({ sent: {}, status: 401, at: "2026-02-01T12:00:01Z" })];
  const authsOf = (text: string) => parseHar(text).exchanges.map(({ request }) => request.auth);
  expect(authsOf(har(...entries))).toEqual(["key", "none"]);
  expect(authsOf(har(...entries, entry({ at: "2026-02-01T12:00:02Z" })))).toEqual(["none", "none", "key"]);
});

describe("What is no such traffic is refused", () => {
  test.each([
    ["no entry of ours", har(entry({ url: "https://x.example/" })), /no request of the Smart Links API/],
    ["no entries", har(), /no request of the Smart Links API/],
    ["a damaged file", '{"log":{"entries":[', /is not JSON/],
    [
      "an entry without a request",
      har({ startedDateTime: "2026-02-01T12:00:00Z" }),
      /entries\/0\/request.* is not/,
    ],
    ["a moment that is none", har(entry({ at: "yesterday" })), /startedDateTime is not an instant/],
  ])("%s", (_name, text, message) => {
    expect(() => parseHar(text)).toThrow(expect.objectContaining({ code: "invalid_recording" }));
    expect(() => parseHar(text)).toThrow(message);
  });
});

test("HAR is told from a recording by its beginning", () => {
  expect([har(), ` \n{ "log" : {}}`, '\ufeff{"log":1}'].map(isHar)).toEqual([true, true, true]);
  expect(['{"format":"smart-links-recording"}', "", "[]"].map(isHar)).toEqual([false, false, false]);
});

test("what is written as HAR is read again", () => {
  const recording = parseHar(har(entry(), entry({ at: "2026-02-01T12:00:05Z", sent: {}, status: 401 })));
  const again = parseHar(formatHar(recording, "https://gateway.example/of"));
  expect(again.exchanges).toEqual(recording.exchanges);
  expect(again.subject).toEqual(recording.subject);
});
