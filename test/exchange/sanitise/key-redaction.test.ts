import { Buffer } from "node:buffer";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { containsKey, redactKey } from "../../../src/exchange/sanitise/key-redaction.ts";

const response = (body: string) => ({ status: 200, headers: { "x-seen": body, [`x-${body}`]: "1" }, body });

describe("A key that is repeated is cut out, whatever stands around it", () => {
  const keys = fc.stringMatching(/^[!-~]{12,40}$/);
  const around = fc.string({ unit: "binary-ascii", maxLength: 7 });

  test.each<[string, (text: string, key: string) => string]>([
    ["as it is", (text) => text],
    ["percent-encoded", (_text, key) => `?key=${encodeURIComponent(key)}&`],
    ["in hexadecimal", (text) => Buffer.from(text).toString("hex")],
    ["in base64", (text) => Buffer.from(text).toString("base64")],
  ])("%s", (_name, code) => {
    fc.assert(
      fc.property(keys, around, around, (key, before, after) => {
        const shown = code(before + key + after, key);
        const { body, headers } = redactKey(response(shown), key);
        for (const text of [body, ...Object.keys(headers), ...Object.values(headers)]) {
          expect(text).not.toContain(key);
          expect(text).not.toContain(encodeURIComponent(key));
          expect(Buffer.from(text, "hex").toString()).not.toContain(key);
          expect(Buffer.from(text, "base64").toString()).not.toContain(key);
        }
        expect(body).toContain("[api-key]");
      }),
    );
  });

  test("of base64 no more goes than the key", () => {
    const key = "0123456789ab";
    for (const before of ["", "x", "xy", "xyz"]) {
      const text = Buffer.from(`${before}${key}and more behind it`).toString("base64");
      const [, rest = ""] = redactKey(response(text), key).body.split("[api-key]");
      expect(Buffer.from(text, "base64").toString()).toContain("more behind it");
      expect(text.endsWith(rest)).toBe(true);
      expect(rest.length).toBeGreaterThanOrEqual(Math.floor(("and more behind it".length * 4) / 3) - 4);
    }
  });
});

test("what is shorter than 12 characters is a word, and stays", () => {
  const [short, long] = ["hunter2pass", "hunter2pass!"];
  expect(redactKey(response(`a ${short}`), short)).toEqual(response(`a ${short}`));
  expect(redactKey(response(`a ${long}`), long).body).toBe("a [api-key]");
});

test.each([
  ["[api-key]", true],
  ["see [api-key].", true],
  [`ofapi_${"a".repeat(40)}`, true],
  [`Bearer ofapi_${"Z9".repeat(24)}.`, true],
  [`ofapi_${"a".repeat(39)}`, false],
  [`ofapi_a ${"b".repeat(40)}`, false],
  [`xofapi_${"a".repeat(40)}`, false],
  ["ofapi_test_expired", false],
  ["api-key", false],
])("whether %s shows a key: %s", (text, shows) => {
  expect(containsKey(text)).toBe(shows);
});
