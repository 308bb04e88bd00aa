import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { curlLine } from "../../../src/contract/reporters/curl.ts";
import type { Request } from "../../../src/exchange/exchange.ts";
import { share } from "../../support/effort.ts";
import { anyText } from "./any-text.ts";
import { hostile } from "./hostile-report.ts";

const target = "http://127.0.0.1:4010";
const request: Request = { method: "GET", path: "/api/smart-links/a/clicks?limit=2&offset=2", headers: {} };
const line = (part: Partial<Request> = {}, where = target) =>
  curlLine({ ...request, ...part }, { target: where, keyEnv: "ONLYFANSAPI_API_KEY" });

test("a curl line repeats a request", () => {
  expect(line()).toBe(
    `curl -i -H "Authorization: Bearer $ONLYFANSAPI_API_KEY" '${target}/api/smart-links/a/clicks?limit=2&offset=2'`,
  );
});

test("a curl line for a recording takes its address from the environment", () => {
  expect(line({ path: "/api/x" }, "fixtures/mock.json")).toBe(
    'curl -i -H "Authorization: Bearer $ONLYFANSAPI_API_KEY" "$ONLY_FANS_API_BASE_URL"/api/x',
  );
});

test("a curl line repeats the method and a missing key", () => {
  expect(line({ method: "POST", path: "/a" }, target)).toContain(" -X POST ");
  expect(line({ method: "HEAD", path: "/a" }, target)).toContain(" -I ");
  expect(line({ auth: "none", path: "/a" })).toBe(`curl -i ${target}/a`);
  expect(line({ auth: "wrong", path: "/a" })).toBe(
    `curl -i -H "Authorization: Bearer ofapi_test_expired" ${target}/a`,
  );
});

test("a curl line turns off patterns in the path", () => {
  expect(line({ path: "/a?b[]=1" })).toContain(" -g ");
});

test("a curl line percent-encodes what a URL cannot hold", () => {
  expect(line({ path: "/a b\u00e9\ud800?x=\u{1f600}" })).toContain("/a%20b%C3%A9%EF%BF%BD?x=%F0%9F%98%80'");
});

/** What curl is called with when a shell runs the line. */
function words(text: string): readonly string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${text}`;
  const env = { ONLYFANSAPI_API_KEY: "the key", ONLY_FANS_API_BASE_URL: "http://base" };
  return execFileSync("/bin/sh", ["-c", script], { env, encoding: "utf8" }).split("\0").slice(0, -1);
}

test("a shell runs nothing but curl, whatever the request holds", () => {
  const piece = fc.oneof(fc.constant(hostile), anyText);
  fc.assert(
    fc.property(piece, piece, (path, value) => {
      const shown = value.replaceAll("\0", "").replace(/\p{Cs}/gu, "");
      const called = words(line({ path: `/${path}`, headers: { "x-a": shown } }));
      expect(called.filter((word) => !/^-[ig]$/.test(word))).toEqual([
        "-H",
        "Authorization: Bearer the key",
        "-H",
        `x-a: ${shown}`,
        expect.stringMatching(/^http:\/\/127\.0\.0\.1:4010\/[!-~]*$/),
      ]);
    }),
    { numRuns: share(25) },
  );
});

test("a curl line quotes a hostile method and ignores a hostile target", () => {
  expect(words(line({ method: "'; touch evil" }))).toContain("'; touch evil");
  for (const target of ["http://x y'; touch evil", "see http://127.0.0.1:4010"])
    expect(words(line({ path: "/a" }, target))).toContain("http://base/a");
});
