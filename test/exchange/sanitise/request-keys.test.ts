import { expect, test } from "vitest";
import { keysOfRequest } from "../../../src/exchange/sanitise/request-keys.ts";

const url = "https://x.example/api/smart-links";
const key = "my-secret-key-0123456789";

test.each<[string, Record<string, string>]>([
  ["the scheme Bearer", { authorization: `Bearer ${key}` }],
  ["a tab after the scheme", { authorization: `Bearer\t${key}` }],
  ["a scheme with a hyphen", { authorization: `Api-Key ${key}` }],
  ["no scheme", { authorization: key }],
  ["two headers of a name", { authorization: `Bearer another-key-9876543210, Bearer ${key}` }],
  ["another header for keys", { "x-auth-token": key }],
  ["a cookie", { cookie: `a=1; sid=${key}` }],
])("the key of a request is known by %s", (_place, headers) => {
  expect(keysOfRequest(url, headers)).toContain(key);
});

test("no other header has one", () => {
  const headers = { "user-agent": "my-client/1.0", "mock-session": "checkout-of-a-shop", accept: "*/*" };
  expect(keysOfRequest(`${url}?limit=100`, headers)).toEqual([]);
});
