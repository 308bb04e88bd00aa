/** Checks of body, echo, headers and status. */
import { describe, expect, test } from "vitest";
import {
  defaultsAreDocumented,
  echoRepeatsTheFilters,
  echoRepeatsTheWindow,
} from "../../../src/contract/checks/echo/echoed-parameters.ts";
import { bodyIsJson, responseFitsSchema } from "../../../src/contract/checks/http/bodies.ts";
import { responseDoesNotLeakKey } from "../../../src/contract/checks/http/headers.ts";
import { statusIsDocumented } from "../../../src/contract/checks/http/statuses.ts";
import type { Response } from "../../../src/exchange/exchange.ts";
import { findings } from "../support/findings-of.ts";
import { exchange, type Page } from "../support/written-responses.ts";

/** An answer to a question without parameters, as it came over the wire. */
function reply(response: Partial<Response>) {
  const it = exchange("", {});
  return { ...it, response: { ...it.response, ...response } };
}

describe("A body", () => {
  const told = (expected: string, received: string) => [
    "1 judged",
    `answer 0, /response/body: expected ${expected}, received ${received}`,
  ];

  test("is one JSON value in UTF-8", () => {
    expect(findings(bodyIsJson, [reply({ body: "{}" })])).toEqual(["1 judged"]);
    expect(findings(bodyIsJson, [reply({ body: "{} {}" })])).toEqual(told("one JSON value", '"{} {}"'));
    expect(findings(bodyIsJson, [reply({ body: "{}", invalidUtf8: true })])).toEqual(told("UTF-8", '"{}"'));
  });

  test("must not be nested deeper than a page", () => {
    const [deepest, deeper] = [100, 101].map((depth) => "[".repeat(depth) + "]".repeat(depth));
    expect(findings(bodyIsJson, [reply({ body: deepest! })])).toEqual(["1 judged"]);
    expect(findings(bodyIsJson, [reply({ body: deeper! })])).toEqual(
      told("one JSON value that is not deeper or larger than a page can be", `"${"[".repeat(80)}"`),
    );
  });
});

describe("The echo", () => {
  const query = "date_start=2026-01-28T00:00:00Z&include_bots=false";
  const page: Page = { filters: { date_start: "2026-01-27T00:00:00+00:00", include_bots: true } };

  test("repeats the request for a known link", () => {
    expect(findings(echoRepeatsTheFilters, [exchange(query, page)])).toEqual([
      "1 judged",
      "answer 0, filters/include_bots: expected false, received true",
    ]);
    expect(findings(echoRepeatsTheWindow, [exchange(query, page)])).toEqual([
      "1 judged",
      'answer 0, filters/date_start: expected "2026-01-28T00:00:00Z", received "2026-01-27T00:00:00+00:00"',
    ]);
  });

  test("may leave out what was not sent, and nothing else", () => {
    const found = (sent: string) =>
      findings(responseFitsSchema, [exchange(sent, {})]).filter((text) => text.includes(" filters/"));
    expect(found("")).toEqual([]);
    expect(found("limit=5")).toEqual([
      "answer 0, filters/limit: expected must have required property 'limit', received no such field",
    ]);
    expect(findings(defaultsAreDocumented, [exchange("", { filters: {} })])).toEqual([
      "nothing: no successful request omitted a parameter",
    ]);
  });

  test("need not repeat the request for an unknown link", () => {
    const unknown = exchange(query, page, { link: "unknown" });
    expect(findings(echoRepeatsTheFilters, [unknown])).toEqual([
      "nothing: no request with filters was successful",
    ]);
    expect(findings(echoRepeatsTheWindow, [unknown])).toEqual([
      "nothing: no request with a window was successful",
    ]);
  });
});

test("A leaked key is found in the body and in every header", () => {
  const key = `ofapi_${"k".repeat(40)}`;
  expect(
    findings(responseDoesNotLeakKey, [reply({ body: key, headers: { server: "x", "x-echo": key } })]),
  ).toEqual([
    "1 judged",
    "answer 0, /response/body: expected no key, received an API key",
    "answer 0, /response/headers/x-echo: expected no key, received an API key",
  ]);
  expect(findings(responseDoesNotLeakKey, [reply({ body: key.slice(0, -1) })])).toEqual(["1 judged"]);
});

test("A server error is not also an undocumented status", () => {
  expect(findings(statusIsDocumented, [reply({ status: 500 })])).toEqual([
    "nothing: the server failed, which another check reports",
  ]);
  expect(findings(statusIsDocumented, [reply({ status: 499 })])[1]).toMatch(/^answer 0, .*, received 499$/);
});
