import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closestMatch } from "../../src/openapi/text/closest.ts";

describe("the closest match", () => {
  test.each([
    ["timout", "timeout"],
    ["tiemout", "timeout"],
    ["acc", "account"],
    ["zzz", undefined],
    ["", undefined],
  ])("%s is %s", (word, meant) => {
    expect(closestMatch(word, ["account", "timeout", "link"])).toBe(meant);
  });

  test("one slip in a word is always forgiven", () => {
    const names = ["account", "timeout", "budget"];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(6), fc.constantFrom("", "q", "qz"), (name, at, slip) => {
        fc.pre(at < name.length && slip.length < 2);
        expect(closestMatch(name.slice(0, at) + slip + name.slice(at + 1), names)).toBe(name);
      }),
    );
  });
});
