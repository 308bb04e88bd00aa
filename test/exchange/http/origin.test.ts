import { describe, expect, test } from "vitest";
import { parseTarget, redirectToOtherOrigin } from "../../../src/exchange/http/origin.ts";

describe("A target is read", () => {
  test.each([
    ["https://gateway.example/of", "/of"],
    ["http://127.0.0.1:4010/__s/my-test/", "/__s/my-test/"],
  ])("with the base path of %s", (text, path) => {
    expect(parseTarget(text).pathname).toBe(path);
  });

  test.each(["https://app.onlyfansapi.com", "http://127.0.0.1:4010/", "https://[::1]:8443"])("%s", (text) => {
    expect(parseTarget(text).origin).toBe(new URL(text).origin);
  });

  test.each([
    ["app.onlyfansapi.com", /is not an address/],
    ["", /is not an address/],
    ["ftp://elsewhere.example", /neither http nor https/],
    ["file:///etc/passwd", /neither http nor https/],
    ["https://me@elsewhere.example", /holds credentials/],
    ["https://:pass@elsewhere.example", /holds credentials/],
    ["https://elsewhere.example/api", /ends with \/api.*leave it out/],
    ["https://elsewhere.example/of/api/", /ends with \/api/],
    ["https://elsewhere.example?a=b", /holds a query or a fragment/],
    ["https://elsewhere.example/#top", /holds a query or a fragment/],
  ])("%o is none", (text, flaw) => {
    expect(() => parseTarget(text)).toThrow(expect.objectContaining({ code: "invalid_target" }));
    expect(() => parseTarget(text)).toThrow(flaw);
  });

  test("a refusal names the host, and nothing that may be a password", () => {
    const thrown = () => parseTarget("https://anna:hush@elsewhere.example:8443/");
    expect(thrown).toThrow(expect.objectContaining({ facts: { host: "elsewhere.example:8443" } }));
    expect(thrown).not.toThrow(/hush|anna/);
  });
});

describe("A redirect leads away", () => {
  const origin = new URL("http://api.example:8080");
  const goal = (status: number, location?: string) =>
    redirectToOtherOrigin(origin, { status, headers: location === undefined ? {} : { location }, body: "" });

  test.each([301, 302, 303, 307, 308])("by status %i", (status) => {
    expect(goal(status, "http://elsewhere.example/x?key=1")).toBe("http://elsewhere.example");
  });

  test.each([200, 201, 300, 304, 305, 404])("not by status %i", (status) => {
    expect(goal(status, "http://elsewhere.example/")).toBeUndefined();
  });

  test.each([undefined, "", "/login", "login", "?page=2", "http://api.example:8080/x", "http://[no"])(
    "not to %o",
    (location) => {
      expect(goal(302, location)).toBeUndefined();
    },
  );

  test.each([
    ["https://api.example/", "https://api.example"],
    ["https://api.example:8080/x?token=1", "https://api.example:8080"],
    ["http://api.example/", "http://api.example"],
    ["https://me:pass@api.example.org/", "https://api.example.org"],
    ["//api.example:81/", "http://api.example:81"],
    ["mailto:me@api.example", "another protocol"],
  ])("to %s, told as %s", (location, told) => {
    expect(goal(302, location)).toBe(told);
  });
});
