/** HAR as tools write it that do not keep to the format. */
import { describe, expect, test } from "vitest";
import { parseHar } from "../../../src/exchange/recording/har.ts";
import { sanitise, startMock } from "../../../src/index.ts";

const url = "https://x.example/api/smart-links";
const body = '{"data":[]}';
const response = { status: 200, headers: [], content: { size: body.length, text: body } };
const entry = (changes: object = {}) => ({
  startedDateTime: "2026-02-01T12:00:00.000Z",
  time: 1,
  request: {
    method: "GET",
    url,
    headers: [{ name: "Authorization", value: "Bearer ofapi_0123456789abcdef" }],
  },
  response,
  ...changes,
});
const parsed = (...entries: readonly object[]) =>
  parseHar(JSON.stringify({ log: { version: "1.2", entries } }));

describe("What is no whole response of the API is left out", () => {
  test.each<[string, object]>([
    [
      "an image of another host without a response",
      { request: { url: "https://x.example/a.png" }, response: null },
    ],
    ["another host without a method", { request: { url: "https://cdn.example/api/smart-links" } }],
    ["no request", { request: null }],
    ["no response", { response: null }],
    ["status 0 with nothing else", { response: { status: 0, _error: "net::ERR_ABORTED" } }],
    ["status -1", { response: { ...response, status: -1 } }],
    ["no content", { response: { status: 200, headers: [] } }],
    ["the text null", { response: { ...response, content: { size: 70, text: null } } }],
  ])("%s", (_name, changes) => {
    expect(parsed(entry(), entry(changes)).exchanges).toHaveLength(1);
  });
});

test("A response without headers has none", () => {
  const { headers: _, ...rest } = response;
  expect(parsed(entry({ response: rest })).exchanges[0]?.response.headers).toEqual({});
});

test("Headers that a tool joined with a line break are as if they had come apart", () => {
  const headers = [{ name: "Vary", value: "Origin\nAccept\r\n Cookie" }];
  expect(parsed(entry({ response: { ...response, headers } })).exchanges[0]?.response.headers).toEqual({
    vary: "Origin, Accept, Cookie",
  });
});

test("A header without a value is left out, and a number is its text", () => {
  const headers = [{ name: "A" }, { name: "B", value: null }, { name: "Age", value: 12 }];
  expect(parsed(entry({ response: { ...response, headers } })).exchanges[0]?.response.headers).toEqual({
    age: "12",
  });
});

test("Methods and encodings may have any case", () => {
  const request = { ...entry().request, method: "get" };
  const content = { size: body.length, text: btoa(body), encoding: "BASE64" };
  expect(parsed(entry({ request, response: { ...response, content } })).exchanges[0]).toMatchObject({
    request: { method: "GET" },
    response: { body },
  });
});

test("A body in base64 that is not UTF-8 is noted as such", () => {
  const latin = Buffer.from('{"data":"caf\u00e9"}', "latin1");
  const content = { size: latin.length, text: latin.toString("base64"), encoding: "base64" };
  expect(parsed(entry({ response: { ...response, content } })).exchanges[0]?.response).toMatchObject({
    body: '{"data":"caf\ufffd"}',
    invalidUtf8: true,
  });
});

test("A field that has another form is named", () => {
  const content = { size: 1, text: 5 };
  expect(() => parsed(entry({ response: { ...response, content } }))).toThrow(/content\/text is not a text/);
});

test("Sanitising keeps where traffic comes from", () => {
  expect(sanitise(parsed(entry()), { key: "k" }).plan).toBe("har");
  expect(sanitise({ ...parsed(entry()), plan: "proxy" }, { key: "k" }).plan).toBe("proxy");
});

test("A recording is served whatever its headers hold", async () => {
  const recording = parsed(entry());
  const odd = { "x-a": "1\n2", "x-b": "\u0414\u0430", "x c": "3", "x-d": "caf\u00e9\u0000x" };
  const exchanges = recording.exchanges.map((one) => ({
    ...one,
    response: { ...one.response, headers: odd },
  }));
  await using mock = await startMock({ port: 0, replay: { ...recording, exchanges } });
  const reply = await fetch(`${mock.url}/api/smart-links`, { headers: { authorization: "Bearer any" } });
  expect(await reply.text()).toBe(body);
  const headers = Object.fromEntries(reply.headers);
  expect(headers).toMatchObject({ "x-a": "1 2", "x-b": "\u00d0\u0094\u00d0\u00b0", "x-d": "caf\u00e9 x" });
});
