/** Whatever the public functions are given: a wrong argument is refused as a KitError, which says what was expected. */
import { describe, expect, test } from "vitest";
import * as index from "../src/index.ts";
import { smartLinksHandlers } from "../src/msw.ts";
import * as testing from "../src/testing.ts";

const recording = await index.readRecording("fixtures/recordings/mock-2026-09.json");
const reports = index.judgeRecording(recording, { name: "a" });
const target = index.replayTarget(recording);
const { exchanges } = recording;
const mock = index.createMock();
const plain = { url: "/api/smart-links", status: 200, headers: {}, body: "{}" };
const hooks = { before() {}, beforeEach() {}, afterEach() {}, after() {} };

/** The result of a call: of a promise what it resolves to, of a generator its first value. */
async function resultOf(call: () => unknown): Promise<unknown> {
  const result = await call();
  const isGenerator = typeof result === "object" && result !== null && "next" in result;
  return isGenerator ? (result as Generator).next() : result;
}

const doors = { ...index, ...testing, smartLinksHandlers };
const functions = Object.entries<unknown>(doors).flatMap(([name, value]) =>
  typeof value === "function" && name !== "KitError"
    ? [[name, value as (given: unknown) => unknown] as const]
    : [],
);
const wrong = [undefined, null, {}, "text", 5, [], () => 1, { lnik: 1 }, [null], [1]];

test.each(functions)("%s takes what it can use, and refuses the rest as a KitError", async (_, takes) => {
  for (const given of wrong) {
    const thrown = await resultOf(() => takes(given)).then(
      async (result) => {
        if (typeof result === "object" && result !== null && "close" in result)
          await (result as { close(): Promise<void> }).close();
      },
      (error: unknown) => error,
    );
    if (thrown !== undefined) expect(thrown).toBeInstanceOf(index.KitError);
  }
});

// biome-ignore lint/suspicious/noExplicitAny: JavaScript has no types that would refuse these calls
type Kit = any;

/** Each call without the types, as JavaScript makes it. */
const calls: readonly (readonly [call: string, act: (kit: Kit) => unknown, message: string])[] = [
  ["judge with a wrong option", (kit) => kit.judge(exchanges, { onyl: [] }), "Did you mean only?"],
  ["judge with an unknown id", (kit) => kit.judge(exchanges, { only: ["nope"] }), 'only is "nope"'],
  [
    "judge with an exchange that was sent at no time",
    (kit) => kit.judge([{ ...exchanges[0]!, sentAt: "yesterday" }] as never),
    "a list of exchanges",
  ],
  ["judge with a text", (kit) => kit.judge(exchanges, { only: "x" }), "a list of names, but got a string."],
  [
    "judge with a path",
    (kit) => kit.judge(exchanges, { against: "a.json" }),
    "The option against of judge takes a recording, as readRecording returns it, but got a string.",
  ],
  ["judgeRecording without a name", (kit) => kit.judgeRecording(recording), 'such as { name: "a.json" }'],
  [
    "judgeRecording with a wrong option",
    (kit) => kit.judgeRecording(recording, { name: "a", onyl: [] }),
    "Did you mean only?",
  ],
  ["verify with an address", (kit) => kit.verify("http://127.0.0.1:1"), "a target, as httpTarget or"],
  ["verify of a number", (kit) => kit.verify(target, { link: 5 }), "some text, but got a number."],
  ["verify with a path", (kit) => kit.verify(target, {}, { behaviour: "b.json" }), "a behaviour file, as"],
  ["verify with a known text", (kit) => kit.verify(target, {}, { known: "x" }), "as parseKnownFindings"],
  ["verify with a text", (kit) => kit.verify(target, {}, { budget: "5" }), 'a number, but got "5".'],
  ["verify with a slip", (kit) => kit.verify(target, {}, { assumed: "requir" }), "Did you mean require?"],
  ["compareTargets of one", (kit) => kit.compareTargets(target), "but got undefined."],
  [
    "compareTargets with a slip",
    (kit) => kit.compareTargets(target, target, { subject: { lnik: "x" } }),
    "Did you mean link?",
  ],
  ["httpTarget with a slip", (kit) => kit.httpTarget("http://a", { tokn: "x" }), "Did you mean token?"],
  ["httpTarget with a key", (kit) => kit.httpTarget("http://a", "secret"), "options, but got a string."],
  ["budgeted with a text", (kit) => kit.budgeted(target, "5"), 'a number of requests, but got "5".'],
  ["sanitise without a key", (kit) => kit.sanitise(recording), "{ key: randomUUID() }"],
  ["sanitise of a path", (kit) => kit.sanitise("a.json", { key: "x" }), "as readRecording returns it"],
  ["writeRecording, swapped", (kit) => kit.writeRecording(recording, "a"), "some text, but got an object"],
  ["readClicks of one path", (kit) => kit.readClicks("a.ndjson"), 'a list of paths, but got "a.ndjson".'],
  ["ownClicks with a slip", (kit) => kit.ownClicks([], { lnik: "x" }), "Did you mean link?"],
  ["a sample with a slip", (kit) => kit.sampleClicks({ query: { limt: 5 } }), "Did you mean limit?"],
  ["a sample of a slip", (kit) => kit.sample("stat"), "Did you mean stats?"],
  ["a reporter of one report", (kit) => kit.reporters.console(reports[0]), "a list of reports"],
  ["a reporter alone", (kit) => kit.reporters.junit(reports), "options such as { colour: false"],
  [
    "toKeepContract without headers",
    () => testing.matchers.toKeepContract({ url: "/x", status: 200 } as never),
    "or an exchange or { url, status, headers, body }, but got an object with url, status.",
  ],
  [
    "toKeepContract with a slip",
    () => testing.assertKeepsContract(plain, { onyl: [] } as never),
    'toKeepContract has no option "onyl". Did you mean only?',
  ],
  [
    "toHaveReadAll with a link",
    () => testing.assertReadAll(mock, "eveniet" as never),
    "toHaveReadAll takes an object of options, but got a string.",
  ],
  [
    "useSandbox without hooks",
    () => testing.useSandbox({} as never),
    "useSandbox takes the hooks of a test runner, such as { before: beforeAll, beforeEach, afterEach, after: afterAll }, but got an object without fields.",
  ],
  ["useSandbox with a text", () => testing.useSandbox(hooks, "x" as never), "options, but got a string."],
  [
    "handlers of a host",
    () => smartLinksHandlers({ origin: "a.com" }),
    'such as https://app.onlyfansapi.com, or * for any, but got "a.com".',
  ],
  ["a sample of an edition", (kit) => kit.sampleClicks({ edition: "2025" }), 'but got "2025".'],
  ["a sample of a near name", (kit) => kit.sample("click", {}), 'but got "click". Did you mean clicks?'],
  ["fail of nothing", () => mock.fail(undefined as never), "fail takes an object, but got undefined."],
  ["requests with a text", () => mock.requests({ status: "200" } as never), 'a whole number, but got "200".'],
  ["requests of a slip", () => mock.requests({ operation: "listSmartLink" as never }), "Did you mean"],
  ["coverage of a text", () => mock.coverage("eveniet" as never), "coverage takes an object of options"],
  ["coverage of null", () => mock.coverage(null as never), "but got null."],
  ["waitFor with a text", () => mock.waitFor({}, { timeoutMs: "x" as never }), 'a number, but got "x".'],
];

describe("a message says what was expected", () => {
  test.each(calls)("%s", async (_, act, message) => {
    const thrown = await resultOf(() => act(index)).catch((error: unknown) => error);
    expect(thrown).toMatchObject({ name: "KitError", message: expect.stringContaining(message) });
    expect((thrown as index.KitError).hint).not.toBe("");
  });
});

test("the operation of a match may be any that a journal has", () => {
  expect(mock.requests({ operation: "postback" })).toEqual([]);
  expect(mock.requests({ operation: "listSmartLinkClicks", edition: "2026-01" })).toEqual([]);
});

test.each(["http://me:sesame@a.com", "ofapi_sesame", `${"a".repeat(60)}sesame`])(
  "a text that may hold a key is not shown: %s",
  (origin) => expect(() => smartLinksHandlers({ origin })).toThrow(/but got a string\.$/),
);

test("a message holds no value: it may be a key", () => {
  expect(() => index.httpTarget("http://a", { token: { secret: "sesame" } } as never)).toThrow(
    /^((?!sesame).)*$/,
  );
});
