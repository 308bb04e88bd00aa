/** Detectors of the largest limit. */
import { describe, expect, test } from "vitest";
import { largestLimit, limitAboveLargest } from "../../../src/contract/behaviours/lists/pages.ts";
import { limitToAsk } from "../../../src/contract/read/reported-limit.ts";
import { refusal } from "../support/written-responses.ts";
import { runOf, saying, sees, type Told } from "./detect.ts";

const no = (message: string) => refusal("limit", message) as Told[1];
const unnamed: Told[1] = { status: 422, body: {} };
const atEcho = "/response/body/data/filters/limit";
const fits = (limit: number): Told => [`limit=${limit}`, { filters: { limit } }];
const cut = (limit: number, to: unknown): Told => [`limit=${limit}`, { filters: { limit: to } }];

describe("The largest limit", () => {
  test("is the value that a larger limit is reduced to", () => {
    expect(sees(largestLimit, [fits(500), cut(5000, 1000)])).toEqual({
      kind: "seen",
      value: 1000,
      at: atEcho,
      detail: "5000 is reduced to 1000",
      answer: 1,
    });
  });

  test.each([
    ["The limit must not be greater than 1000.", 1000],
    ["Between 1 and 250.", 250],
    ["5000 is more than 1000.", 1000],
    ["At most 1000, not 5000.", 1000],
    ["The limit may not be greater than 1,000.", 1000],
    ["Der Wert muss kleiner oder gleich 1.000 sein.", 1000],
    ["The limit must be less than 501.", 500],
    ["The limit must be less than or equal to 500.", 500],
    ["limit must be < 501", 500],
    ["limit must be <= 500", 500],
    ["Must be at least 10 and at most 500.", 500],
    ["422: at most 500 [E1001], see https://docs.example/errors/4711", 500],
    ["range: 1-250", 250],
  ])("is the number in a refusal: %s", (message, value) => {
    expect(sees(largestLimit, [["limit=5000", no(message)]])).toEqual({
      kind: "seen",
      value,
      at: "/response/body/errors/limit",
      detail: `5000 is refused: ["${message}"]`,
      answer: 0,
    });
  });

  test("is no known alternative when it is another number", () => {
    expect(saying(largestLimit, [cut(5000, 999)])).toBe("none we know: 5000 is reduced to 999");
  });

  test.each<[string, readonly Told[]]>([
    ["nothing was asked", []],
    ["a refusal has no words", [["limit=5000", unnamed]]],
    ["a refusal has no number", [["limit=5000", no("Too large.")]]],
    ["a refusal has several numbers", [["limit=5000", no("Not 3 nor 1000 for team 77.")]]],
    ["a refusal has numbers in links and codes only", [["limit=5000", no("See www.a.example/4 and E422.")]]],
    ["a refusal names a larger number", [["limit=5000", no("We have 90000 rows.")]]],
    ["a refusal only repeats what was sent", [["limit=5000", no("5000 is too large.")]]],
    [
      "a failure speaks of it",
      [["limit=5000", { status: 500, body: { errors: { limit: ["Up to 1000."] } } }]],
    ],
    ["another parameter is refused", [["limit=5000", refusal("offset", "Up to 1000.") as Told[1]]]],
    ["the question was wrong anyway", [["limit=5000&offset=-1", no("Up to 1000.")]]],
    ["nobody has the link", [["limit=5000", { filters: { limit: 1000 } }, { link: "unknown" }]]],
    ["no limit above the default was asked for", [cut(50, 20), cut(100, 20)]],
    ["no limit was asked for", [["", { filters: { limit: -1 } }]]],
  ])("is unknown when %s", (_name, told) => {
    expect(saying(largestLimit, told)).toBe(
      "unknown: no request for a page above the default got a response",
    );
  });

  test("is at least the largest limit with a successful response", () => {
    const pages = [fits(200), fits(700), fits(300)];
    expect(saying(largestLimit, pages)).toBe("unknown: at least 700");
    expect(saying(largestLimit, [...pages, ["limit=5000", unnamed]])).toBe("unknown: at least 700");
  });

  test("is unknown when the echoed limit is not a number", () => {
    for (const echo of ["500", null, [500]])
      expect(saying(largestLimit, [cut(1000, echo)])).toBe("unknown: at least 1000");
  });
});

describe("The limit to request", () => {
  test.each<[string, number, readonly Told[]]>([
    ["as wished when nothing is known", 1000, []],
    ["as wished when it fits", 1000, [fits(1000)]],
    ["as wished when more would fit", 1000, [cut(9000, 5000)]],
    ["what a limit was cut down to", 500, [cut(1000, 500)]],
    ["the smallest that was told", 250, [cut(1000, 500), ["limit=1000", no("Up to 250.")], fits(900)]],
    ["the default when a refusal does not say", 100, [["limit=1000", unnamed]]],
    ["as wished when something else was refused", 1000, [["include_bots=1", unnamed]]],
    ["as wished when a small page was made smaller", 1000, [cut(50, 20)]],
  ])("is %s", (_name, expected, told) => {
    expect(limitToAsk(runOf(told), 1000)).toBe(expected);
  });
});

describe("A limit above the largest", () => {
  const nobody = "unknown: no limit was too large";

  test("is refused, even if another limit was reduced", () => {
    expect(sees(limitAboveLargest, [cut(2000, 1000), ["limit=5000", unnamed]])).toEqual({
      kind: "seen",
      value: "refused",
      at: "/response/status",
      detail: "limit=5000 is refused",
      answer: 1,
    });
  });

  test.each<[string, Told]>([
    ["named", ["limit=5000", no("Too large.")]],
    ["named among liberties", ["limit=5000&kit_probe=1", no("Too large.")]],
    ["the only liberty, and nothing is named", ["limit=5000&offset=10", unnamed]],
  ])("is refused when it is %s", (_name, told) => {
    expect(saying(limitAboveLargest, [told])).toBe("refused: limit=5000 is refused");
  });

  test("is reduced when the echoed limit is smaller", () => {
    expect(sees(limitAboveLargest, [fits(500), cut(5000, 1000)])).toEqual({
      kind: "seen",
      value: "clamped",
      at: atEcho,
      detail: "limit=5000 is reduced to 1000",
      answer: 1,
    });
  });

  test.each<[string, Told]>([
    ["it fits", fits(1000)],
    ["the echo is larger", cut(1000, 2000)],
    ["the echo is no number", cut(1000, "500")],
    ["there is no echo", ["limit=1000", {}]],
    ["it failed", ["limit=5000", { status: 500 }]],
    ["the question was wrong anyway", ["limit=5000&offset=-1", unnamed]],
    ["nobody has the link", ["limit=5000", { filters: { limit: 1000 } }, { link: "unknown" }]],
    ["a small page was made smaller", cut(50, 20)],
    ["a small page was refused", ["limit=50", unnamed]],
    ["another parameter was refused", ["limit=5000&kit_probe=1", refusal("kit_probe", "No.") as Told[1]]],
    ["one of two liberties was refused", ["limit=5000&kit_probe=1", unnamed]],
  ])("is unknown when %s", (_name, told) => {
    expect(saying(limitAboveLargest, [told])).toBe(nobody);
  });
});
