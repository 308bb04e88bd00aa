import { describe, expect, test } from "vitest";
import { parseOrigin, redirectToOtherOrigin } from "../../../src/exchange/http/origin.ts";

describe("An origin is read", () => {
  test.each(["https://app.onlyfansapi.com", "http://127.0.0.1:4010/", "https://[::1]:8443"])("%s", (text) => {
    expect(parseOrigin(text).origin).toBe(new URL(text).origin);
  });

  test.each([
    ["app.onlyfansapi.com", /is not an address/],
    ["", /is not an address/],
    ["ftp://elsewhere.example", /neither http nor https/],
    ["file:///etc/passwd", /neither http nor https/],
    ["https://me@elsewhere.example", /holds credentials/],
    ["https://:pass@elsewhere.example", /holds credentials/],
    ["https://elsewhere.example/api", /holds more than an origin/],
    ["https://elsewhere.example?a=b", /holds more than an origin/],
    ["https://elsewhere.example/#top", /holds more than an origin/],
  ])("%o is none", (text, flaw) => {
    expect(() => parseOrigin(text)).toThrow(expect.objectContaining({ code: "invalid_target" }));
    expect(() => parseOrigin(text)).toThrow(flaw);
  });

  test("a refusal names the host, and nothing that may be a password", () => {
    const thrown = () => parseOrigin("https://anna:hush@elsewhere.example:8443/");
    expect(thrown).toThrow(expect.objectContaining({ facts: { host: "elsewhere.example:8443" } }));
    expect(thrown).not.toThrow(/hush|anna/);
  });
});

describe("A redirect leads away", () => {
  const origin = new URL("http://api.example:8080");
  const goal = (status: number, location?: string) =>
    redirectToOtherOrigin(origin, { status, headers: location === undefined ? {} : { location }, body: "" });

  test.each([301, 302, 303, 307, 308])("by status %i", (status) => {
    expect(goal(status, "http://elsewhere.example/")).toBe("another origin");
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
    ["http://api.example/", "another origin"],
    ["https://api.example.org/", "another origin"],
    ["//api.example:81/", "another origin"],
  ])("to %s, told as %s", (location, told) => {
    expect(goal(302, location)).toBe(told);
  });
});
