import { expect, test } from "vitest";
import { createMock, startMock } from "../../../../src/index.ts";

const options = { now: "2026-02-01T03:00:00Z" } as const;
const ordinary = "/api/smart-links/eveniet/clicks?limit=1";
const noValue = "the program had no value when it made the URL";

async function answerTo(url: string, authorization = "Bearer any") {
  await using mock = createMock(options);
  const { statusCode, headers, body } = await mock.inject({ url, headers: { authorization } });
  const { "mock-warnings": warnings, date: _date, ...others } = headers;
  const [entry] = mock.requests();
  return { status: statusCode, warnings, noted: entry?.warnings, others, body };
}

test.each([
  [
    "/api/api/smart-links/eveniet/clicks",
    'account is "api", but ids of accounts begin with acct_: /api comes twice, ',
  ],
  ["/api/jane/smart-links/eveniet/clicks", 'account is "jane", but ids of accounts begin with acct_'],
  ["/api/None/smart-links/eveniet/clicks", `account is "None": ${noValue}`],
  ["/api/smart-links/None/clicks", `smart_link_id is "None": ${noValue}`],
  ["/api/smart-links/undefined/conversions", `smart_link_id is "undefined": ${noValue}`],
  ["/api/smart-links/null/stats", `smart_link_id is "null": ${noValue}`],
  ["/api/smart-links/NaN", `smart_link_id is "NaN": ${noValue}`],
  ["/api/smart-links/[object%20Object]/clicks", `smart_link_id is "[object Object]": ${noValue}`],
  ["/api/smart-links/%5Bobject%20Object%5D/fans", `smart_link_id is "[object Object]": ${noValue}`],
  ["/api/smart-links/%4eone/clicks", `smart_link_id is "None": ${noValue}`],
  ["/api/smart-links/%7Bsmart_link_id%7D/clicks", 'smart_link_id is "{smart_link_id}": a placeholder '],
  ["/api/smart-links/:id/clicks", 'smart_link_id is ":id": a placeholder '],
  ["/api/smart-link-postbacks/undefined", `postback_id is "undefined": ${noValue}`],
])("%s has a warning in its header and in the journal: %s", async (path, warning) => {
  const { warnings, noted } = await answerTo(path);
  expect(warnings).toContain(warning);
  expect(noted).toEqual([expect.stringContaining(warning)]);
});

test.each([
  ["Bearer None", 'the key is "None": '],
  ["Bearer undefined", 'the key is "undefined": '],
  ["bearer  NULL", 'the key is "NULL": '],
  ["Bearer [object Object]", 'the key is "[object Object]": '],
  ["Bearer", "the key is empty: "],
  ['Bearer ""', "the key is empty: "],
  ["Bearer $OFAPI_KEY", "the key is a placeholder "],
  ["Bearer {key}", "the key is a placeholder "],
  ["Bearer Bearer abc", 'the key begins with "Bearer" again'],
  ['Bearer "abc"', "the key stands in quotes"],
])("the key %s has a warning: %s", async (authorization, warning) => {
  const { status, warnings } = await answerTo(ordinary, authorization);
  expect(warnings).toContain(warning);
  expect(status).toBe(authorization === "Bearer" ? 401 : 200);
});

test.each([
  ordinary,
  "/api/acct_1/smart-links/eveniet/clicks",
  "/api/smart-links/nonet/clicks",
  "/api/smart-links/nullable/clicks",
  "/api/smart-links/undefined_1/clicks",
  "/api/smart-links/b/clicks",
])("%s has no warning", async (path) => {
  const { warnings, noted } = await answerTo(path, "Bearer none_of_these");
  expect([warnings, noted]).toEqual([undefined, []]);
});

test("nothing but the header differs from the response to a good request", async () => {
  const good = await answerTo(ordinary);
  const slip = await answerTo(ordinary, "Bearer None");
  expect([slip.body, slip.others]).toEqual([good.body, good.others]);
  const [old, api] = await Promise.all(
    ["acct_1", "api"].map((account) => answerTo(ordinary.replace("/api", `/api/${account}`))),
  );
  expect([api?.body, api?.others]).toEqual([old?.body, old?.others]);
});

test("a slip is named before other warnings, in process and over a connection", async () => {
  const url = "/api/smart-links/None/clicks?limt=1&a=&b=&c=&d=";
  const { warnings } = await answerTo(url);
  expect(warnings).toMatch(
    /^smart_link_id is "None": .*; unknown query parameter "limt", did you mean "limit"\?/,
  );
  await using mock = await startMock({ ...options, port: 0 });
  const response = await fetch(mock.url + url, { headers: { authorization: "Bearer any" } });
  expect(response.headers.get("mock-warnings")).toBe(warnings);
});
