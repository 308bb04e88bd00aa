/** What a set of broken claims suggests. Which claims a broken target breaks is in cause.test.ts. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claimIds } from "../../../src/contract/judge/claim-ids.ts";
import { likelyCause } from "../../../src/contract/judge/likely-cause.ts";

const cause = (...broken: readonly string[]) => likelyCause(new Set(broken));
const some = fc.subarray([...claimIds]);

describe("A likely cause", () => {
  test("of much comes before causes of little", () => {
    fc.assert(
      fc.property(some, (broken) => {
        expect(cause(...broken, "server-does-not-fail")).toBe("the server fails where it should refuse");
        const others = broken.filter((id) => id !== "server-does-not-fail");
        expect(cause(...others, "body-is-json")).toBe("responses are not JSON, or cut off");
      }),
    );
  });

  test("does not depend on the order in which claims were broken", () => {
    fc.assert(
      fc.property(some, (broken) => {
        expect(cause(...[...broken].reverse())).toBe(cause(...broken));
      }),
    );
  });

  test("is not told when nothing is broken, or nothing telling", () => {
    expect(cause()).toBeUndefined();
    expect(cause("no-such-claim")).toBeUndefined();
    expect(cause("rows-stay-within-limit")).toBeUndefined();
  });

  test.each([
    ["a filter is ignored", ["rows-obey-filters"]],
    ["pages are shorter than limit and total allow", ["page-is-full"]],
    ["the total is counted apart from the chart", ["page-is-full", "total-is-sum-of-chart"]],
    [undefined, ["pages-join"]],
    ["limit off by one", ["pages-join", "rows-stay-within-limit"]],
    ["no key is needed", ["no-key-is-refused"]],
    [undefined, ["no-key-is-refused", "content-type-is-json"]],
    ["date_start ignored", ["rows-are-not-before-window"]],
    ["date_end ignored", ["rows-are-not-before-window", "rows-are-not-after-window"]],
  ])("%s, where what it needs is broken and what it leaves stands: %j", (phrase, broken) => {
    expect(cause(...broken)).toBe(phrase);
  });
});
