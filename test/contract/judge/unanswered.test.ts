/** What is said of claims whose questions got no answer. */
import { describe, expect, test } from "vitest";
import { days, endOf, noKey, quota, sound, unknownLink } from "../support/judge-texts.ts";
import { exchange } from "../support/written-responses.ts";

describe("A claim is errored, not skipped, when a request that it needs got no response", () => {
  const unanswered = (kind: "valid" | "unauthorized" | "invalid", detail = "page: timeout, No answer.") => ({
    unanswered: [{ kind, detail }],
  });

  test.each([
    ["page-is-full", "valid", "unauthorized"],
    ["pages-join", "valid", "invalid"],
    ["no-key-is-refused", "unauthorized", "valid"],
    ["invalid-page-is-refused", "invalid", "valid"],
  ] as const)("%s: by silence at a %s query, and not at another", (id, kind, other) => {
    expect(endOf([], id, unanswered(kind))).toMatch(/^errored 0: .*; page: timeout, No answer\.$/);
    expect(endOf([], id, unanswered(other))).toMatch(/^skipped 0: [^;]+$/);
  });

  test("of any query, if it is about any", () => {
    for (const kind of ["valid", "unauthorized"] as const)
      expect(endOf([], "throttling-has-retry-after", unanswered(kind))).toMatch(
        /^errored 0: .*; page: timeout/,
      );
    const both = [
      ...unanswered("unauthorized", "first").unanswered,
      ...unanswered("valid", "second").unanswered,
    ];
    expect(endOf([], "page-is-full", { unanswered: both })).toBe("errored 0: there was no response; second");
  });

  test("and judged by what came all the same", () => {
    expect(endOf([sound], "page-is-full", unanswered("valid"))).toBe("held 1");
  });

  test.each([
    [401, "the target refused the request with 401"],
    [402, "the target refused the request with 402"],
    [403, "the target refused the request with 403"],
    [404, "the target refused the request with 404"],
    [502, "a gateway answered 502"],
    [524, "a gateway answered 524"],
  ])("a %i is no response to a valid request", (status, reason) => {
    const away = exchange(days, { status });
    expect(endOf([away], "page-is-full")).toBe(`errored 0: no page has a total; ${reason}`);
    expect(endOf([away], "throttling-has-retry-after")).toMatch(`errored 0: `);
    expect(endOf([away], "no-key-is-refused")).toMatch(/^skipped 0/);
  });

  test("a refusal is a response, and so is what strangers are told", () => {
    expect(endOf([exchange(days, { status: 422 })], "page-is-full")).toMatch(/^skipped 0/);
    expect(endOf([exchange(days, { status: 500 })], "page-is-full")).toMatch(/^skipped 0/);
    expect(endOf([noKey], "wrong-key-is-refused")).toMatch(/^skipped 0/);
    expect(endOf([noKey, unknownLink], "throttling-has-retry-after")).toMatch(/^skipped 0/);
    expect(endOf([unknownLink], "page-is-full")).toMatch(/^skipped 0/);
    expect(endOf([quota], "throttling-has-retry-after")).toMatch(/^skipped 0/);
  });

  test("a gateway's is none to anybody", () => {
    const gateway = exchange("limit=1", { status: 503 }, { auth: "none" });
    expect(endOf([gateway], "wrong-key-is-refused")).toMatch(/^errored 0: .*; a gateway answered 503$/);
    expect(endOf([gateway], "throttling-has-retry-after")).toMatch(/; a gateway answered 503$/);
    expect(endOf([gateway], "page-is-full")).toMatch(/^skipped 0/);
  });
});
