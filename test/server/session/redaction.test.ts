import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createMock } from "../../../src/sandbox.ts";
import { redactedHeaders, redactedUrl, withoutKeys } from "../../../src/server/session/journal/redaction.ts";
import { requestMatcher } from "../../../src/server/session/journal/request-match.ts";
import { secretsIn, secretsOf } from "../../../src/server/session/journal/secrets.ts";
import { share } from "../../support/effort.ts";
import { growth, proportional } from "../../support/growth.ts";
import { undone } from "./undone.ts";

const hex = (byte: number) => `%${byte.toString(16).padStart(2, "0")}`;
/** Text, escapes of any bytes, half escapes, lone surrogates, and escapes of escapes. */
const piece = fc.oneof(
  fc.string({ unit: "binary", maxLength: 4 }),
  fc.integer({ min: 0, max: 255 }).map(hex),
  fc.integer({ min: 0, max: 255 }).map((byte) => `%25${hex(byte).slice(1)}`),
  fc.constantFrom("%", "%4", "%%34%31", "?", "&", "=", ";", "//", "@", "ofapi%5Fx", "\ud83d", "%F0%9F%98%80"),
);
const urls = fc.array(piece, { maxLength: 40 }).map((pieces) => `/${pieces.join("")}`);
const tokens = fc.stringMatching(/^[\w.~+/-]{12,40}=?$/);

describe("The redacted URL", () => {
  test("exists for every URL, is visible ASCII, and is its own redacted URL", () => {
    fc.assert(
      fc.property(urls, tokens, (url, token) => {
        const redacted = redactedUrl(url, [token]);
        expect(redacted).toMatch(/^[\x20-\x7e]*$/);
        expect(redactedUrl(redacted, [token])).toBe(redacted);
      }),
      { numRuns: share(2000) },
    );
  });

  test("holds no token, however often and however each letter of it is encoded", () => {
    const encodedOnce = (text: string, choices: readonly number[]) =>
      [...text]
        .map(
          (c, i) =>
            [c, hex(c.charCodeAt(0)), hex(c.charCodeAt(0)).toUpperCase()][choices[i % choices.length]!],
        )
        .join("");
    const choices = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(urls, tokens, fc.array(choices, { maxLength: 4 }), urls, (before, token, rounds, after) => {
        const encoded = rounds.reduce(encodedOnce, token);
        expect(undone(redactedUrl(`${before}/${encoded}${after}`, [token]))).not.toContain(token);
      }),
      { numRuns: share(2000) },
    );
  });

  test.each([
    ["/a?x=1&token=abc&y=2", "/a?x=1&token=[key]&y=2"],
    ["/a?t%256fken=abc", "/a?t%256fken=[key]"],
    ["/a?to=%2Fb%3Ftoken%3Dabc%26c&y=2", "/a?to=%2Fb%3Ftoken%3D[key]&y=2"],
    ["/a?x=1?token=abc", "/a?x=1?token=[key]"],
    ["/a;b?limit=1", "/a;b?limit=1"],
    ["/a;token=abc/b?limit=1", "/a;token=[key]/b?limit=1"],
    ["/a/t%6fken=abc/b", "/a/t%6fken=[key]/b"],
    ["/a/Bearer%20abc/b?x=bearer+abc", "/a/Bearer%20[key]/b?x=bearer+[key]"],
    ["/bearer/b?x=the%20bearer", "/bearer/b?x=the%20bearer"],
    ["http://user:pass@host/a", "http://[key]@host/a"],
    ["/ofapi%5Fx%F0%9F%98%80/clicks", "/[key]%F0%9F%98%80/clicks"],
    ["/\u00e9\ud83d", "/%C3%A9%EF%BF%BD"],
    ["/in?ofapi_account_id=acct_1&a={ofapi_account_id}", "/in?ofapi_account_id=acct_1&a={ofapi_account_id}"],
    ["/in?ofapi_account_id0=x&OFAPI_account=x", "/in?[key]=[key]&[key]=[key]"],
  ])("of %j is %j", (url, expected) => {
    expect(redactedUrl(url, [])).toBe(expected);
  });

  test.each<[string, (size: number) => string]>([
    ["question marks", (size) => "?".repeat(size)],
    ["ampersands and signs", (size) => "?&=".repeat(size / 3)],
    ["slashes", (size) => "/".repeat(size)],
    ["escapes of escapes", (size) => `%${"25".repeat(size / 2)}41`],
    ["half escapes", (size) => "%".repeat(size)],
    ["keys", (size) => "ofapi_".repeat(size / 6)],
    ["secret names", (size) => "?token=".repeat(size / 7)],
    ["beginnings of the token", (size) => "a".repeat(size)],
  ])("of %s takes time in proportion to their number, up to 16 KB", (_name, url) => {
    const secrets = ["a".repeat(4096), `${"a".repeat(12)}b`];
    expect(growth(url, (text) => redactedUrl(text, secrets), 2048)).toBeLessThan(proportional);
  });
});

describe("Texts about a request", () => {
  const url = "/a;pwd=tiny/b?limit=1?key=ab+%22c%22&token=SECRET-SECRET";
  test.each([
    ['there is nothing at "/a;pwd=tiny"', 'there is nothing at "/a;[key]"'],
    ['limit is "1?key=ab \\"c\\"", but', 'limit is "1?[key]", but'],
    ['x is "SECRET-SECRET"', 'x is "[key]"'],
    ['x is "SECRET-SECRE..."', 'x is "[key]..."'],
    ["tiny ab c", "tiny ab c"],
  ])("that are %j are shown as %j", (text, expected) => {
    expect(withoutKeys(text, secretsOf(url, []))).toBe(expected);
  });

  test.each<[string, (size: number) => string]>([
    ["different secrets", (size) => numbered(size, (i) => `token=${i}-SECRET-SECRET`)],
    ["secrets that begin alike", (size) => numbered(size, (i) => `token=SECRET-SECRET-${i}`)],
    ["short secrets", (size) => numbered(size, (i) => `pwd=${i}`)],
    ["users", (size) => "//a@".repeat(size / 4)],
    ["schemes", (size) => "Bearer ".repeat(size / 7)],
    ["signs after a scheme", (size) => `Bearer${"+".repeat(size)}`],
  ])("are searched for %s in proportion to their number", (_name, textOf) => {
    const clean = (text: string) => withoutKeys(text, secretsOf(`/?${text}`, ["prefer", text]));
    expect(growth(textOf, clean, 2048)).toBeLessThan(proportional);
  });

  function numbered(size: number, parameter: (i: number) => string): string {
    let text = "";
    for (let i = 0; text.length < size; i++) text += `${parameter(i)}&`;
    return text;
  }
});

test("a thousand conditions on the path redact the URL of a request once", () => {
  let reads = 0;
  const request = {
    get url() {
      reads++;
      return "/path?";
    },
    ...{ method: "GET", operation: null, edition: null, account: null, link: null },
  };
  const matches = requestMatcher(request, []);
  for (let i = 0; i < 1000; i++) expect(matches({ path: `/${i}` })).toBe(false);
  expect(matches({ path: "/pat" })).toBe(true);
  expect(reads).toBe(1);
});

test("a link id with a key and an emoji leaves the journal readable", async () => {
  const app = createMock();
  await app.inject({
    url: "/api/smart-links/ofapi%5Fx%F0%9F%98%80/clicks",
    headers: { authorization: "Bearer any" },
  });
  const { statusCode, json } = await app.inject({
    url: "/__admin/requests",
    headers: { host: "localhost" },
  });
  expect(statusCode).toBe(200);
  expect(json().requests[0].url).toBe("/api/smart-links/[key]%F0%9F%98%80/clicks");
});

describe("Secret headers", () => {
  test.each([
    ["cookie", "sid=SECRET; theme=dark", "[key]"],
    ["authorization", "Bearer SECRET", "Bearer [key]"],
    ["authorization", "Bearer\tSECRET more", "Bearer [key]"],
    ["authorization", "SECRET", "[key]"],
    ["authorization", "SECRET SECRET", "[key]"],
    ["x-api-key", "a b c", "[key]"],
    ["referer", "http://a.example/?token=SECRET&x=1", "http://a.example/?token=[key]&x=1"],
    ["x-note", "plain", "plain"],
  ])("%s: %s is shown as %s", (name, value, expected) => {
    expect(redactedHeaders([name, value], [])).toEqual({ [name]: expected });
  });

  test("are the source of the secrets that are looked for elsewhere", () => {
    const raw = [
      "Authorization",
      "Bearer\tfirst-secret-1",
      "Cookie",
      "sid=second%2Dsecret; a=b; c=YWJjZGVmZ2g=",
    ];
    expect(secretsIn([...raw, "authorization", "third-secret-3", "accept", "fourth-secret"])).toEqual([
      "first-secret-1",
      "second-secret",
      "YWJjZGVmZ2g=",
      "third-secret-3",
    ]);
  });
});
