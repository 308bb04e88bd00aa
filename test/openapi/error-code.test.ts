import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { failureOf } from "../../src/exchange/http/transport-errors.ts";
import { codeOf, isError } from "../../src/openapi/error-code.ts";
import { listenError } from "../../src/openapi/listen-error.ts";

/** An error of another realm, as those of Node are in a test of Jest. */
const foreign = (fields: object): unknown =>
  Object.assign(runInNewContext("new Error('boom')") as object, fields);

test("an error and its code are known whichever realm it is of", () => {
  const error = foreign({ code: "EADDRINUSE" });
  expect(error instanceof Error).toBe(false);
  expect([isError(error), codeOf(error)]).toEqual([true, "EADDRINUSE"]);
});

test.each([undefined, null, 5, "EADDRINUSE", {}, { code: "EPIPE" }])("%s is no error", (given) => {
  expect([isError(given), codeOf(given)]).toEqual([false, undefined]);
});

test("a port that is taken is named", () => {
  const place = { host: "127.0.0.1", port: 4010 };
  expect(listenError(foreign({ code: "EADDRINUSE" }), place)).toMatchObject({ code: "port_in_use" });
});

test("a request that got no response says why", () => {
  const limits = { timeoutMs: 5, maxBytes: 5 };
  expect(failureOf(foreign({ name: "TimeoutError" }), limits)).toMatchObject({ reason: "timeout" });
  expect(failureOf(foreign({ code: "ECONNREFUSED" }), limits).detail).toBe(
    "The connection was refused. Is the target running?",
  );
  expect(failureOf(undefined, limits).detail).toBe("The request failed (unknown).");
});
