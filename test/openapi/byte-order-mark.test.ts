import { expect, test } from "vitest";
import { parseBehaviourFile } from "../../src/openapi/behaviour-file.ts";
import { withoutByteOrderMark } from "../../src/openapi/text/byte-order-mark.ts";

test("one byte order mark at the beginning is left out, and nothing else", () => {
  expect(withoutByteOrderMark("\ufeff{}")).toBe("{}");
  expect(withoutByteOrderMark("\ufeff\ufeffa\ufeff")).toBe("\ufeffa\ufeff");
  expect(withoutByteOrderMark("")).toBe("");
});

test("a behaviour file that begins with a byte order mark is read", () => {
  const file = {
    format: "smart-links-behaviour",
    version: 1,
    kitVersion: "0",
    learntAt: "",
    edition: "2026-09",
    behaviours: {},
  };
  expect(parseBehaviourFile(`\ufeff${JSON.stringify(file)}`)).toEqual(file);
});
