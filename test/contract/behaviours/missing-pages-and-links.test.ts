/** Detectors of pages past the end and of unknown links. */
import { describe, expect, test } from "vitest";
import { unknownLink } from "../../../src/contract/behaviours/lists/lenient-input.ts";
import { pagePastEnd } from "../../../src/contract/behaviours/lists/pages.ts";
import { clicks } from "../support/written-responses.ts";
import { moved, movedDetail, saying, sees, type Told } from "./detect.ts";

const days = "date_start=2026-01-28T00:00:00Z&date_end=2026-01-29T23:59:59Z";
const rows = clicks("2026-01-28T12:00:00", "2026-01-28T11:00:00");
const three: Told = [days, { total: 3 }];
const past = (reply: Told[1]): Told => [`${days}&offset=3`, reply];

describe("A page past the last row", () => {
  test("is an empty list", () => {
    expect(sees(pagePastEnd, [three, past({ rows: [], total: 3 })])).toEqual({
      kind: "seen",
      value: "empty",
      at: "/response/body/data/rows",
      detail: "no rows",
      answer: 1,
    });
  });

  test("is not found", () => {
    expect(sees(pagePastEnd, [three, past({ status: 404 })])).toEqual({
      kind: "seen",
      value: "not_found",
      at: "/response/status",
      detail: "404",
      answer: 1,
    });
  });

  test.each<[string, Told[1], string]>([
    ["rows", { rows, total: 3 }, "status 200, 2 rows"],
    ["a refusal", { status: 422 }, "status 422, no rows"],
    ["no page", { status: 200, body: {} }, "status 200, no rows"],
  ])("is no known alternative with %s", (_name, reply, detail) => {
    expect(sees(pagePastEnd, [three, past(reply)])).toEqual({
      kind: "seen",
      at: "/response/status",
      detail,
      answer: 1,
    });
  });

  test.each<[string, readonly Told[]]>([
    ["nobody asked for it", [three]],
    ["it failed", [three, past({ status: 500 })]],
    ["a gateway failed", [three, past({ status: 502 })]],
    ["the key has no rights", [three, past({ status: 403 })]],
    ["too much was asked", [three, past({ status: 429 })]],
    ["the page asked for has rows", [[days, { total: 4 }], past({ rows: [], total: 4 })]],
  ])("is unknown when %s", (_name, told) => {
    expect(saying(pagePastEnd, told)).toBe("unknown: no page past the last row was requested");
  });

  test("is detected in a response after a failure", () => {
    expect(sees(pagePastEnd, [three, past({ status: 500 }), past({ status: 404 })])).toMatchObject({
      value: "not_found",
      answer: 2,
    });
  });

  test("is unknown when the data changed during the run", () => {
    expect(sees(pagePastEnd, [...moved, three, past({ status: 404 })])).toEqual({
      kind: "unknown",
      detail: movedDetail,
    });
  });
});

describe("An unknown link", () => {
  const asked = (reply: Told[1]): readonly Told[] => [three, ["", reply, { link: "unknown" }]];

  test.each<[string, Told[1], string]>([
    ["404", { status: 404 }, "not_found: 404"],
    ["a page without clicks", { rows: [], total: 0 }, "empty: 200 without rows"],
    ["clicks", { rows }, "none we know: status 200"],
    ["no page", { status: 200, body: {} }, "none we know: status 200"],
    ["a refusal", { status: 422 }, "none we know: status 422"],
  ])("gets %s", (_name, reply, expected) => {
    expect(saying(unknownLink, asked(reply))).toBe(expected);
    expect(sees(unknownLink, asked(reply))).toMatchObject({ at: "/response/status", answer: 1 });
  });

  test("is not detected without a request, after a server error, or when access is refused", () => {
    const nobody = "unknown: no request for an unknown link got a response";
    expect(saying(unknownLink, [three, [days, { status: 404 }]])).toBe(nobody);
    expect(saying(unknownLink, asked({ status: 500 }))).toBe(nobody);
    expect(saying(unknownLink, asked({ status: 503 }))).toBe(nobody);
    for (const status of [401, 402, 403, 429]) expect(saying(unknownLink, asked({ status }))).toBe(nobody);
  });
});
