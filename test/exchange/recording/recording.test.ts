import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatRecording, parseRecording } from "../../../src/exchange/recording/recording.ts";
import { KitError } from "../../../src/openapi/kit-error.ts";
import { anyRecording, exchange, recording } from "../samples.ts";

test("what is written is what is read", () => {
  fc.assert(
    fc.property(anyRecording, (it) => {
      expect(parseRecording(formatRecording(it))).toEqual(it);
    }),
  );
});

test("a file reads like this", () => {
  const body = '{"data":{"rows":[{"id":"a","aff_s2":null},{"id":"b","aff_s2":null}]}}';
  const text = formatRecording(recording({ exchanges: [exchange({ response: { body } })] }));
  expect(text).toBe(`{
  "format": "smart-links-recording",
  "version": 1,
  "kitVersion": "0.1.0",
  "recordedAt": "2026-02-01T00:00:00Z",
  "editions": ["2026-09"],
  "subject": {"link":"eveniet"},
  "plan": "standard",
  "exchanges": [
    {
      "request": {"method":"GET","path":"/","headers":{}},
      "response": {
        "status": 200,
        "headers": {},
        "json": {
          "data": {
            "rows": [
              {"id":"a","aff_s2":null},
              {"id":"b","aff_s2":null}
            ]
          }
        }
      },
      "latencyMs": 12
    }
  ]
}
`);
});

test.each([
  ["trailing bytes", '{"a":1} '],
  ["1.0", '{"a":1.0}'],
  ["a name twice", '{"a":1,"a":2}'],
  ["names that sort as numbers", '{"b":1,"1":2}'],
  ["__proto__", '{"__proto__":{"a":1}}'],
  ["a byte order mark", '\ufeff{"a":1}'],
  ["a lone surrogate", '"\\ud800"'],
  ["nesting without end", "[".repeat(100_000) + "]".repeat(100_000)],
  ["large numbers", '{"a":12345678901234567890}'],
  ["HTML", "<html></html>"],
])("no body loses anything: %s", (_name, body) => {
  const it = recording({ exchanges: [exchange({ response: { body } })] });
  expect(parseRecording(formatRecording(it))).toEqual(it);
});

test.each(["2026-02-01T00:00:00Z", "2026-02-01T00:00:00.123456+05:30", "2026-02-01T00:00:00-11:00"])(
  "it was made at an instant such as %s",
  (recordedAt) => {
    expect(parseRecording(formatRecording(recording({ recordedAt }))).recordedAt).toBe(recordedAt);
  },
);

test("a body is stored as a value down to 32 levels, and as text below", () => {
  const stored = (levels: number) => {
    const body = "[".repeat(levels) + "]".repeat(levels);
    const text = formatRecording(recording({ exchanges: [exchange({ response: { body } })] }));
    return Object.keys(JSON.parse(text).exchanges[0].response);
  };
  expect(stored(32)).toContain("json");
  expect(stored(33)).toContain("text");
  const wide = '[{},"a",[[]],null]';
  const [{ response }] = JSON.parse(
    formatRecording(recording({ exchanges: [exchange({ response: { body: wide } })] })),
  ).exchanges;
  expect(response.json).toEqual(JSON.parse(wide));
});

test("what was not said of a request or a response is not read into it", () => {
  const { subject, exchanges } = parseRecording(formatRecording(recording({ exchanges: [exchange({})] })));
  expect(Object.keys(subject)).toEqual(["link"]);
  expect(Object.keys(exchanges[0]!.request)).toEqual(["method", "path", "headers"]);
  expect(Object.keys(exchanges[0]!.response)).toEqual(["status", "headers", "body"]);
  const wrong = recording({ exchanges: [exchange({ request: { auth: "wrong" } })] });
  expect(parseRecording(formatRecording(wrong)).exchanges[0]!.request.auth).toBe("wrong");
});

describe("a file that is no recording is refused, with the place and without its contents", () => {
  const file = JSON.parse(formatRecording(recording({ exchanges: [exchange({})] })));
  const without = (path: string, value?: unknown) => {
    const copy = structuredClone(file);
    const names = path.split("/").slice(1);
    const last = names.pop()!;
    const parent = names.reduce((part, name) => part[name], copy);
    if (value === undefined) delete parent[last];
    else parent[last] = value;
    return JSON.stringify(copy);
  };

  test.each([
    ["", "hunter2"],
    ["", "[]".slice(1)],
    ["/format", without("/format")],
    ["/format", "[]"],
    ["/version", without("/version", 2)],
    ["/kitVersion", without("/kitVersion", 1)],
    ["/recordedAt", without("/recordedAt", "hunter2")],
    ["/recordedAt", without("/recordedAt", "x2026-02-01T00:00:00Z")],
    ["/recordedAt", without("/recordedAt", "2026-02-01T00:00:00Zx")],
    ["/recordedAt", without("/recordedAt", "2026-02-01T00:00:00.x1Z")],
    ["/recordedAt", without("/recordedAt", "2026-02-01T00:00:00*01:00")],
    ["/recordedAt", without("/recordedAt", "2026-02-01")],
    ["/editions/1", without("/editions", ["2026-01", "hunter2"])],
    ["/subject", without("/subject")],
    ["/subject/link", without("/subject", {})],
    ["/subject/account", without("/subject/account", null)],
    ["/plan", without("/plan", null)],
    ["/exchanges", without("/exchanges", {})],
    ["/exchanges/0", without("/exchanges/0", "hunter2")],
    ["/exchanges/0/request/method", without("/exchanges/0/request/method", "hunter2")],
    ["/exchanges/0/request/method", without("/exchanges/0/request/method", "xGET")],
    ["/exchanges/0/request/method", without("/exchanges/0/request/method", "GETx")],
    ["/exchanges/0/request", without("/exchanges/0/request", null)],
    ["/exchanges/0/request/headers/~0", without("/exchanges/0/request/headers", { "~": 2 })],
    ["/exchanges/0/request/path", without("/exchanges/0/request/path", "http://hunter2/")],
    ["/exchanges/0/request/auth", without("/exchanges/0/request/auth", "hunter2")],
    ["/exchanges/0/request/headers/a~1b", without("/exchanges/0/request/headers", { "a/b": 2 })],
    ["/exchanges/0/response/status", without("/exchanges/0/response/status", "200")],
    ["/exchanges/0/response", without("/exchanges/0/response/text")],
    ["/exchanges/0/response/invalidUtf8", without("/exchanges/0/response/invalidUtf8", false)],
    ["/exchanges/0/latencyMs", without("/exchanges/0/latencyMs", -1)],
  ])("%s", (at, text) => {
    const error = catching(() => parseRecording(text));
    expect(error).toMatchObject({ code: "invalid_recording", facts: { at } });
    expect(error.message).toContain(at);
    expect(error.message).not.toContain("hunter2");
  });
});

test.each([
  ["hunter2", "The recording's top level is not JSON."],
  ["[]", "This is not a recording: its /format is not smart-links-recording."],
  ["7", "This is not a recording: its /format is not smart-links-recording."],
  ["null", "This is not a recording: its /format is not smart-links-recording."],
])("of %s the refusal says: %s", (text, message) => {
  expect(catching(() => parseRecording(text)).message).toBe(message);
});

test("the refusal says what belongs there", () => {
  const file = JSON.parse(formatRecording(recording({ exchanges: [exchange({})] })));
  const said = (changes: object) =>
    catching(() => parseRecording(JSON.stringify({ ...file, ...changes }))).message;
  expect(said({ plan: 5 })).toMatch(/\/plan is not the text it must be\.$/);
  expect(said({ exchanges: {} })).toMatch(/\/exchanges is not a list\.$/);
  expect(said({ editions: ["x"] })).toMatch(/\/editions\/0 is none of 2026-01, 2026-09\.$/);
  const [one] = file.exchanges;
  expect(said({ exchanges: [{ ...one, latencyMs: "x" }] })).toMatch(
    /\/latencyMs is not a number of at least 0\.$/,
  );
  expect(said({ exchanges: [{ ...one, response: { status: 200, headers: {} } }] })).toMatch(
    /\/response has no body\.$/,
  );
  expect(
    parseRecording(JSON.stringify({ ...file, exchanges: [{ ...one, latencyMs: 0 }] })).exchanges[0],
  ).toHaveProperty("latencyMs", 0);
});

function catching(act: () => unknown): KitError {
  try {
    act();
  } catch (error) {
    if (error instanceof KitError) return error;
  }
  return expect.fail("nothing was thrown");
}
