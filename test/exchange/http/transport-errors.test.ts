import { describe, expect, test } from "vitest";
import { failureOf, ResponseTooLargeError } from "../../../src/exchange/http/transport-errors.ts";

const bounds = { timeoutMs: 400, maxBytes: 1024 };
const failed = (code: unknown) => failureOf(Object.assign(new Error("what they sent"), { code }), bounds);

describe("Whether the same request may be answered a moment later", () => {
  test.each([
    "ECONNREFUSED",
    "ECONNRESET",
    "EPIPE",
    "ETIMEDOUT",
    "EAI_AGAIN",
    "ENETUNREACH",
    "EHOSTUNREACH",
    "ERR_STREAM_PREMATURE_CLOSE",
  ])("it may after %s", (code) => {
    expect(failed(code)).toMatchObject({ kind: "failure", reason: "network", isTransient: true });
  });

  test.each([
    "ENOTFOUND",
    "Z_DATA_ERROR",
    "Z_BUF_ERROR",
    "HPE_INVALID_CONSTANT",
    "CERT_HAS_EXPIRED",
    "",
    "E",
  ])("it may not after %s", (code) => {
    expect(failed(code)).toMatchObject({ kind: "failure", reason: "network", isTransient: false });
  });

  test("it may not when the reply is too late or too large", () => {
    const late = failureOf(new DOMException("late", "TimeoutError"), bounds);
    expect(late).toMatchObject({ kind: "failure", reason: "timeout", isTransient: false });
    const large = [failureOf(new ResponseTooLargeError(), bounds), failed("UND_ERR_HEADERS_OVERFLOW")];
    for (const one of large) expect(one).toMatchObject({ reason: "too-large", isTransient: false });
  });
});

describe("The detail says what happened", () => {
  test.each([
    ["ECONNREFUSED", /refused.*running\?/],
    ["ECONNRESET", /cut before the response was complete/],
    ["ERR_STREAM_PREMATURE_CLOSE", /cut before the response was complete/],
    ["ENOTFOUND", /host name is not known/],
    ["EAI_AGAIN", /host name could not be looked up/],
    ["Z_DATA_ERROR", /compression is damaged/],
    ["Z_BUF_ERROR", /compression ends too early/],
    ["HPE_INVALID_CONSTANT", /not HTTP \(HPE_INVALID_CONSTANT\)/],
    ["UND_ERR_HEADERS_OVERFLOW", /headers of the response are too large/],
    ["CERT_HAS_EXPIRED", /certificate is not valid \(CERT_HAS_EXPIRED\)/],
    ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", /certificate is not valid/],
    ["DEPTH_ZERO_SELF_SIGNED_CERT", /certificate is not valid/],
    ["ERR_TLS_CERT_ALTNAME_INVALID", /certificate is not valid/],
    ["EPIPE", /^The request failed \(EPIPE\)\.$/],
    ["XHPE_", /^The request failed \(XHPE_\)\.$/],
  ])("after %s", (code, detail) => {
    expect(failed(code).detail).toMatch(detail);
  });

  test("with the bound that was passed", () => {
    expect(failureOf(new DOMException("", "TimeoutError"), bounds).detail).toContain("400 ms");
    expect(failureOf(new ResponseTooLargeError(), bounds).detail).toContain("1024 bytes");
  });

  test.each([
    ["<b>no</b>"],
    ["ECONN RESET"],
    ["xECONNRESET"],
    ["ECONNRESETx"],
    ["e"],
    [""],
    [17],
    [undefined],
  ])("without anything that the other side may have written: %o", (code) => {
    expect(failed(code).detail).toBe("The request failed (unknown).");
  });

  test.each([["no error"], [undefined], [null], [{ code: "ECONNRESET" }]])(
    "of %o nothing is known",
    (thrown) => {
      expect(failureOf(thrown, bounds)).toEqual({
        kind: "failure",
        reason: "network",
        detail: "The request failed (unknown).",
        isTransient: false,
      });
    },
  );
});
