/** Detectors of requests that a target may refuse: digits as booleans, undocumented parameters, inverted windows. */
import { describe, expect, test } from "vitest";
import { digitBooleans, unknownParameters } from "../../../src/contract/behaviours/lists/lenient-input.ts";
import { invertedWindow } from "../../../src/contract/behaviours/lists/windows.ts";
import { clicks, refusal } from "../support/written-responses.ts";
import { saying, sees, type Told } from "./detect.ts";

const no = (name: string) => refusal(name, "No.") as Told[1];
const unnamed: Told[1] = { status: 422, body: { error: "VALIDATION_ERROR", message: "No." } };
const failure: Told[1] = { status: 500, body: { errors: { kit_probe: ["No."], include_bots: ["No."] } } };
const about = { link: "unknown" } as const;

describe("Booleans sent as digits", () => {
  const nobody = "unknown: no request with a digit as a boolean got a response";
  const both = "include_bots=1&include_duplicates=0";

  test.each<[string, Told]>([
    [
      "it is the only one sent",
      ["include_bots=1", { filters: { include_bots: true, include_duplicates: true } }],
    ],
    ["both are", [both, { filters: { include_bots: true, include_duplicates: false } }]],
  ])("are accepted when the echo shows their meaning, and %s", (_name, told) => {
    expect(sees(digitBooleans, [told])).toEqual({
      kind: "seen",
      value: "accepted",
      at: "/response/body/data/filters",
      detail: "the response shows the values",
      answer: 0,
    });
  });

  test.each([
    ["include_bots", { include_bots: false, include_duplicates: false }],
    ["include_duplicates", { include_bots: true, include_duplicates: true }],
    ["include_bots", { include_bots: 1, include_duplicates: 0 }],
    ["include_bots", {}],
  ])("are ignored when the echo shows another value of %s", (name, filters) => {
    expect(sees(digitBooleans, [[both, { filters }]])).toEqual({
      kind: "seen",
      at: `/response/body/data/filters/${name}`,
      detail: `${name} is ignored`,
      answer: 0,
    });
  });

  test.each<[string, Told, boolean]>([
    ["a refusal that names the flag", ["include_bots=1", no("include_bots")], true],
    ["a refusal that names the other flag", ["include_bots=1", no("include_duplicates")], true],
    [
      "a refusal that names the flag among liberties",
      ["include_bots=1&kit_probe=1", no("include_bots")],
      true,
    ],
    ["a refusal that names nothing", ["include_bots=1", unnamed], true],
    ["a refusal that names nothing of two liberties", ["include_bots=1&kit_probe=1", unnamed], false],
    ["a refusal that names something else", ["include_bots=1", no("limit")], false],
    ["an error for the other liberty", ["include_bots=1&kit_probe=1", no("kit_probe")], false],
    ["a failure", ["include_bots=1", failure], false],
    ["an error for what is wrong anyway", ["include_bots=1&limit=-1", no("include_bots")], false],
    ["an error for flags as words", ["include_bots=true", no("include_bots")], false],
    ["a link that nobody has", ["include_bots=1", { filters: { include_bots: true } }, about], false],
  ])("are refused or unknown: %s", (_name, told, expected) => {
    expect(saying(digitBooleans, [told])).toBe(expected ? "refused: refused" : nobody);
  });

  test("a page decides before a refusal, and the first refusal before later ones", () => {
    const accepted: Told = ["include_bots=0", { filters: { include_bots: false } }];
    expect(sees(digitBooleans, [["include_bots=1", unnamed], accepted])).toMatchObject({
      value: "accepted",
      answer: 1,
    });
    expect(
      sees(digitBooleans, [
        ["include_bots=1", no("limit")],
        ["include_bots=1", unnamed],
      ]),
    ).toEqual({ kind: "seen", value: "refused", at: "/response/status", detail: "refused", answer: 1 });
  });
});

describe("Undocumented parameters", () => {
  const nobody = "unknown: no request with an undocumented parameter got a response";

  test("are ignored when the response is a page", () => {
    expect(
      sees(unknownParameters, [
        ["kit_probe=1", unnamed],
        ["kit_probe=1", {}],
      ]),
    ).toEqual({
      kind: "seen",
      value: "ignored",
      at: "/response/status",
      detail: "the response is a page",
      answer: 1,
    });
  });

  test.each<[string, Told, boolean]>([
    ["a refusal that names it", ["kit_probe=1", no("kit_probe")], true],
    ["a refusal that names it among liberties", ["include_bots=1&kit_probe=1", no("kit_probe")], true],
    ["a refusal that names nothing", ["kit_probe=1&limit=10", unnamed], true],
    ["a refusal that names nothing of two liberties", ["include_bots=1&kit_probe=1", unnamed], false],
    ["a refusal that names a parameter that was not sent", ["kit_probe=1", no("other")], false],
    ["a refusal that names a documented parameter", ["kit_probe=1&limit=10", no("limit")], false],
    ["a failure", ["kit_probe=1", failure], false],
    ["an error for what is wrong anyway", ["kit_probe=1&limit=-1", no("kit_probe")], false],
    ["an error for documented parameters", ["limit=10", no("limit")], false],
    ["a link that nobody has", ["kit_probe=1", {}, about], false],
  ])("are refused or unknown: %s", (_name, told, expected) => {
    expect(saying(unknownParameters, [told])).toBe(expected ? "refused: refused" : nobody);
  });

  test("the first refusal of an undocumented parameter decides", () => {
    const told: readonly Told[] = [
      ["kit_probe=1", no("limit")],
      ["kit_probe=1", no("kit_probe")],
    ];
    expect(sees(unknownParameters, told)).toMatchObject({
      at: "/response/status",
      detail: "refused",
      answer: 1,
    });
  });
});

describe("An inverted window", () => {
  const window = "date_start=2026-01-11T00:00:00Z&date_end=2026-01-10T00:00:00Z";
  const rows = clicks("2026-01-10T12:00:00");

  test.each<[string, Told[1], string]>([
    ["refused", unnamed, "refused: refused"],
    ["refused with 400", { status: 400 }, "refused: refused"],
    ["a page without clicks", { rows: [], total: 0 }, "empty: no rows"],
    ["a total without rows", { rows: [], total: 1 }, "none we know: status 200, total 1"],
    ["rows without a total", { rows, total: 0 }, "none we know: status 200, total 0"],
    ["clicks", { rows }, "none we know: status 200, total 1"],
    ["a page without a total", { rows: [], total: "none" }, "none we know: status 200, total unknown"],
    ["no page", { status: 200, body: {} }, "none we know: status 200, total unknown"],
    [
      "a total of zero, but no list of rows",
      { status: 200, body: { data: { summary: { clicks_total: 0 } } } },
      "none we know: status 200, total unknown",
    ],
  ])("gets a response: %s", (_name, reply, expected) => {
    expect(
      saying(invertedWindow, [
        ["", { rows }],
        [window, reply],
      ]),
    ).toBe(expected);
    expect(
      sees(invertedWindow, [
        ["", { rows }],
        [window, reply],
      ]),
    ).toMatchObject({ at: "/response/status", answer: 1 });
  });

  test("is not detected when it was not requested, was invalid anyway, or was of an unknown link", () => {
    const detail = "no request with an inverted window got a response";
    const straight = "date_start=2026-01-10T00:00:00Z&date_end=2026-01-11T00:00:00Z";
    expect(sees(invertedWindow, [[straight, unnamed]])).toEqual({ kind: "unknown", detail });
    expect(sees(invertedWindow, [[`${window}&limit=-1`, unnamed]])).toEqual({ kind: "unknown", detail });
    expect(sees(invertedWindow, [[window, { rows: [] }, about]])).toEqual({ kind: "unknown", detail });
  });

  test.each([401, 402, 403, 429, 500, 502])("is not detected in a %i, but in a later response", (status) => {
    expect(saying(invertedWindow, [[window, { status }]])).toBe(
      "unknown: no request with an inverted window got a response",
    );
    const told: readonly Told[] = [
      [window, { status }],
      [window, unnamed],
    ];
    expect(sees(invertedWindow, told)).toMatchObject({ value: "refused", answer: 1 });
  });
});
