import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { behaviourOf, parseBehaviourFile } from "../../src/openapi/behaviour-file.ts";

test("the behaviour file in docs/verify.md, written by hand, can be used", async () => {
  const page = await readFile(new URL("../../docs/verify.md", import.meta.url), "utf8");
  const [, text = ""] = /```json\n(\{\n {2}"format": "smart-links-behaviour"[^`]*)```/.exec(page) ?? [];
  expect(behaviourOf(parseBehaviourFile(text))).toEqual({
    largest_limit: 500,
    limit_above_largest: "clamped",
  });
});

test.each([[{}], [[null]], [[{ days: "7", age: 7 }]]])(
  "windows of a behaviour file may not be %j",
  (windows) => {
    const file = { format: "smart-links-behaviour", version: 1, edition: "2026-09", behaviours: {}, windows };
    expect(() => parseBehaviourFile(JSON.stringify(file))).toThrow("windows is no list of windows");
  },
);
