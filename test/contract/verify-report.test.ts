/** How the answers to a plan's questions become a report. */
import { describe, expect, test } from "vitest";
import { type Probe, type ProbeId, type ProbeResult, probe } from "../../src/contract/plan/probe.ts";
import { reportOf } from "../../src/contract/verify.ts";
import { type RunOptions, runSettingsOf } from "../../src/contract/verify-options.ts";
import type { TargetResult } from "../../src/exchange/target.ts";
import { answered, clicks, pageOf, type Reply } from "./support/written-responses.ts";

const now = "2026-02-01T12:00:00Z";
const page = pageOf(clicks("2026-01-29T12:00:00", "2026-01-28T12:00:00"));

const reported = (asked: readonly ProbeResult[], options: Partial<RunOptions> = {}, subject = {}) =>
  reportOf(asked, { name: "mock", settings: runSettingsOf(subject, { now, ...options }), options });

/** What came of a step that is asked as plans ask it. */
function came(id: ProbeId, reply: Reply): ProbeResult {
  return answered(probe(id, id === "default" ? [] : [["limit", "1"]], special[id]), reply);
}

const special: { readonly [K in ProbeId]?: Partial<Probe> } = {
  "no-key": { auth: "none" },
  "wrong-key": { auth: "wrong" },
  "unknown-link": { link: "unknown" },
};

describe("A report says", () => {
  const timeout: TargetResult = {
    kind: "failure",
    reason: "timeout",
    detail: "No answer in 60 s.",
    attempts: 3,
  };
  const failed = (id: ProbeId): ProbeResult => {
    const { operation, probe } = came(id, page);
    return { operation, probe, result: timeout };
  };
  const asked = [came("default", page), failed("page")];

  test("who was asked what, and how often", () => {
    expect(reported(asked, { plan: "deep", kitVersion: "1.2.3" }, { link: "fugit" })).toMatchObject({
      target: "mock",
      kitVersion: "1.2.3",
      subject: { link: "fugit" },
      plan: "deep",
      requests: 4,
      credits: 0,
    });
    expect(reported(asked)).toMatchObject({ kitVersion: "unknown", plan: "full" });
    expect(reported([])).toMatchObject({
      requests: 0,
      credits: 0,
      exchanges: [],
      violations: [],
      unanswered: [],
    });
  });

  test("which responses came, and which edition they speak", () => {
    const { exchanges, edition } = reported(asked);
    expect(exchanges).toEqual([asked[0]!.result.kind === "response" && asked[0]!.result.exchange]);
    expect(edition).toEqual({
      requested: "2026-09",
      detected: "unknown",
      reason: "5 row fields, on the path of 2026-09",
    });
  });

  test("what was silent, and that claims about it are errored", () => {
    const report = reported([asked[1]!]);
    expect(report.unanswered).toEqual([
      { operation: "listSmartLinkClicks", probe: "page", detail: "timeout: No answer in 60 s." },
    ]);
    const outcome = (id: string) => report.verdicts.find(({ check }) => check === id);
    expect(outcome("page-is-full")).toMatchObject({
      outcome: "errored",
      reason: "there was no response; page: timeout, No answer in 60 s.",
    });
    expect(outcome("no-key-is-refused")).toMatchObject({ outcome: "skipped" });
    const stranger = reported([failed("no-key")]).verdicts;
    expect(stranger.find(({ check }) => check === "no-key-is-refused")).toMatchObject({ outcome: "errored" });
    expect(stranger.find(({ check }) => check === "page-is-full")).toMatchObject({ outcome: "skipped" });
  });

  test("of what was answered, whatever was answered, that it is not silent", () => {
    const outcomes = (status: number) => {
      const { verdicts } = reported([came("page", { status })]);
      return verdicts
        .filter(({ check }) => check === "page-is-full" || check === "throttling-has-retry-after")
        .map(({ outcome, reason }) => [outcome, reason?.split("; ")[1]]);
    };
    expect(outcomes(422)).toEqual(Array(2).fill(["skipped", undefined]));
    expect(outcomes(502)).toEqual(Array(2).fill(["errored", "a gateway answered 502"]));
  });

  test("where fields are new", () => {
    const added = { ...page, rows: [{ ...page.rows![0], shoe_size: 43 }] };
    const drift = reported([came("default", added)]).observations.filter(({ kind }) => kind === "drift");
    expect(drift).toContainEqual(expect.objectContaining({ change: "added", at: "/data/rows/*/shoe_size" }));
  });

  test("the violations of all claims, or of those that were asked for", () => {
    const failed = [came("bad-limit", { status: 500 })];
    expect(reported(failed).violations.map(({ check }) => check)).toContain("server-does-not-fail");
    const options = { only: ["row-order", "server-does-not-fail"], assumed: "require" } as const;
    expect(reported(failed, options).verdicts.map(({ check }) => check)).toEqual([
      "server-does-not-fail",
      "row-order",
    ]);
  });
});

describe("Credits are counted", () => {
  const priced = (used: unknown, header?: string): ProbeResult =>
    came("default", {
      status: 200,
      body: { data: { rows: [] }, _meta: { _credits: { used } } },
      ...(header === undefined ? {} : { headers: { "x-ofapi-credits-used": header } }),
    });

  test.each<[unknown, string | undefined, number]>([
    [2, undefined, 2],
    [2, "3", 3],
    [2, "0", 0],
    [2, "", 2],
    [2, "many", 2],
    ["2", undefined, 0],
    [undefined, undefined, 0],
  ])("used %j, header %j: %d", (used, header, credits) => {
    expect(reported([priced(used, header)]).credits).toBe(credits);
  });

  test("over all responses", () => {
    expect(reported([priced(1), priced(2, "4"), came("page", "failure")]).credits).toBe(5);
  });

  test("as none where the body says nothing", () => {
    expect(reported([came("default", { status: 200, body: [] })]).credits).toBe(0);
  });
});

describe("Unanswered is", () => {
  const refused = "the target refused the request with";
  test.each<[ProbeId, number, string | undefined]>([
    ...[401, 402, 403, 429].map((status): [ProbeId, number, string] => [
      "page",
      status,
      `${refused} ${status}`,
    ]),
    ["default", 404, `${refused} 404`],
    ["default", 500, undefined],
    ["default", 200, undefined],
    ...[404, 422, 500, 200].map((status): [ProbeId, number, undefined] => ["page", status, undefined]),
    ["page", 502, "a gateway answered 502"],
    ["no-key", 401, undefined],
    ["wrong-key", 403, undefined],
    ["unknown-link", 404, undefined],
    ["unknown-link", 403, undefined],
    ["no-key", 504, "a gateway answered 504"],
    ["unknown-link", 521, "a gateway answered 521"],
  ])("%s with %i: %s", (id, status, detail) => {
    expect(reported([came(id, { status })]).unanswered).toEqual(
      detail ? [{ operation: "listSmartLinkClicks", probe: id, detail }] : [],
    );
  });
});

describe("What is final, and what lies in the future, is told", () => {
  test("by the present of the run", () => {
    const early = came("default", pageOf(clicks("2026-02-01T12:02:00")));
    const warned = (options: Partial<RunOptions>) =>
      reported([early], { assumed: "require", ...options }).warnings.map(({ check }) => check);
    expect(warned({})).toContain("rows-are-not-in-the-future");
    expect(warned({ now: "2026-02-01T12:01:00Z" })).not.toContain("rows-are-not-in-the-future");
  });

  test("and by the hours after which clicks are", () => {
    const rows = page.rows!.map((row) => ({ ...row, gross_clicks: 2 }));
    const filters = { date_start: "2026-01-28T00:00:00Z", date_end: "2026-01-29T23:59:59Z" };
    const notesAt = (settleHours: number) =>
      reported([came("default", { ...page, rows, filters })], { settleHours }).observations.filter(
        ({ kind }) => kind === "advisory",
      );
    // The window ended sixty hours ago.
    expect(notesAt(60)).toMatchObject([{ detail: "2 listed clicks have 4 gross clicks" }]);
    expect(notesAt(61)).toEqual([]);
  });
});
