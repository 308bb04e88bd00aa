/** Unusual reports in every reporter. */
import { describe, expect, test } from "vitest";
import type { Report, Verdict } from "../../../src/contract/report/report.ts";
import { type ReporterName, reporters } from "../../../src/contract/reporters/all.ts";
import { runResultOf } from "../../../src/contract/reporters/report-summary.ts";
import type { Request } from "../../../src/exchange/exchange.ts";
import { clean, offsetIgnored } from "./sample-report.ts";

const options = { colour: false, keyEnv: "KEY" };
const [held] = clean.verdicts as readonly [Verdict];
const [exchange] = clean.exchanges as readonly [Report["exchanges"][number]];

function told(name: ReporterName, report: Report): string {
  return reporters[name]([report], options);
}

function errored(count: number): readonly Verdict[] {
  return Array.from({ length: count }, (_, i) => ({
    ...held,
    check: `check-${i}`,
    claim: `Claim ${i}.`,
    outcome: "errored" as const,
    reason: "timeout",
  }));
}

describe("a run with missing responses", () => {
  const half: Report = { ...clean, verdicts: [held, ...errored(1)] };

  test("reports how many claims could be checked", () => {
    expect(runResultOf(half)).toBe("unanswered");
    expect(told("console", half)).toMatch(
      /\n! Some responses are missing: 1 of 2 claims held, 1 not tested\.\n$/,
    );
    expect(told("console", { ...half, warnings: offsetIgnored.warnings })).toContain(
      "1 of 2 claims held, 1 warning, 1 not tested.",
    );
  });

  test("lists up to eight unchecked claims on a terminal, and only counts more", () => {
    const [eight, nine] = [8, 9].map((count) => told("console", { ...half, verdicts: errored(count) }));
    expect(eight).toContain("No usable response 8\n");
    expect(eight).toContain("  ! Claim 7. (timeout)\n");
    expect(nine).toContain("No usable response 9\n  ! 9 claims could not be checked: timeout\n");
    const reason = "no window was requested; the target answered 404";
    const verdicts = errored(9).map((one) => ({ ...one, reason }));
    expect(told("console", { ...half, verdicts })).toContain("checked: the target answered 404\n");
    expect(nine).not.toContain("Claim 7.");
  });

  test.each(["html", "markdown", "junit", "github"] as const)("lists every unchecked claim in %s", (name) => {
    const text = told(name, { ...half, verdicts: errored(20) });
    for (let i = 0; i < 20; i++) expect(text).toContain(`Claim ${i}.`);
  });
});

test("a run without a link, such as traffic of the list of links alone, has no line for it", () => {
  const text = told("console", { ...clean, subject: { link: "" } });
  expect(text).not.toMatch(/^link/m);
  expect(text).toMatch(/^target .*\nedition .*\nplan /);
});

test.each(["console", "html", "markdown", "github", "junit"] as const)(
  "a violation of an unknown request has no curl line: %s",
  (name) => {
    const lost = offsetIgnored.violations.map((violation) => ({
      ...violation,
      exchange: 99,
      comparedWith: 98,
    }));
    const verdicts = [{ ...offsetIgnored.verdicts[2]!, violations: lost }];
    const text = told(name, { ...offsetIgnored, verdicts, violations: lost, warnings: [] });
    expect(text).toContain("01KG9ZTB7QW1C8E5H3J4K6M2RD");
    expect(text).not.toContain("curl");
    expect(text).not.toMatch(/repeat(?!\()|```|undefined|null|Stryker/);
  },
);

test.each(["console", "html", "markdown", "junit", "github"] as const)(
  "claims without a reason are listed without one: %s",
  (name) => {
    const bare: Verdict = { ...held, claim: "No reason.", exercised: 0 };
    const verdicts: readonly Verdict[] = [
      { ...bare, outcome: "skipped" },
      { ...bare, outcome: "errored" },
    ];
    const text = told(name, { ...clean, verdicts });
    expect(text).toContain("No reason.");
    expect(text).not.toMatch(/undefined|null|Stryker/);
  },
);

test("a contract holds when claims are held or skipped", () => {
  const verdicts: readonly Verdict[] = [{ ...held, outcome: "skipped" }, held];
  expect(runResultOf({ ...clean, verdicts })).toBe("held");
});

test("violations are counted by claim", () => {
  const [fault] = offsetIgnored.violations;
  const faults = ["pages-join", "pages-join", "page-is-full"].map((check) => ({ ...fault!, check }));
  const verdicts = ["pages-join", "page-is-full"].map(
    (check): Verdict => ({ ...held, check, outcome: "violated" }),
  );
  const report: Report = { ...clean, verdicts: [held, ...verdicts], violations: faults, warnings: faults };
  expect(told("console", report)).toContain(
    "The contract is violated: 1 of 3 claims held, 2 violated, 2 warnings.",
  );
});

test("unknown behaviours are listed in one line on a terminal", () => {
  const [unknown] = offsetIgnored.observations.filter((each) => "seen" in each && each.seen === "unknown");
  const other = { ...unknown!, assumption: "row_order" } as typeof unknown;
  const text = told("console", { ...clean, observations: [unknown!, other!] });
  expect(text).toContain("Observed 2\n  ? unknown: unknown_link, row_order\n");
});

test("the evidence of a claim is shown unless it is documented", () => {
  const report: Report = { ...clean, verdicts: [held, { ...held, claim: "Assumed.", evidence: "assumed" }] };
  expect(told("console", report)).toContain("  ✓ The body is JSON. ×3\n  ✓ Assumed. ×3 assumed\n");
  expect(told("html", report)).toContain("<li>The body is JSON. <small>3×</small></li>");
  expect(told("html", report)).toContain("<li>Assumed. <small>3× assumed</small></li>");
});

test("a detected edition that differs from the requested one is shown", () => {
  const report: Report = {
    ...clean,
    edition: { requested: "2026-01", detected: "2026-09", reason: "30 fields" },
  };
  for (const name of ["console", "html", "markdown"] as const)
    expect(told(name, report)).toContain("2026-01 requested, 2026-09 detected (30 fields)");
});

test("the HTML page labels requests without a key and with a wrong key", () => {
  const asked = (auth: Request["auth"], status: number) => ({
    ...exchange,
    request: { ...exchange.request, ...(auth ? { auth } : {}) },
    response: { ...exchange.response, status },
  });
  const exchanges = [asked(undefined, 200), asked("key", 399), asked("none", 400), asked("wrong", 401)];
  const rows = told("html", { ...clean, exchanges }).match(/<tr><td><span id="run-1-.*<\/tr>/g) ?? [];
  const badges = rows.map((row) => [...row.matchAll(/badge (\w+)">([^<]*)/g)].map(([, ...badge]) => badge));
  expect(badges).toEqual([
    [["good", "200"]],
    [["good", "399"]],
    [
      ["idle", "no key"],
      ["odd", "400"],
    ],
    [
      ["idle", "wrong key"],
      ["odd", "401"],
    ],
  ]);
});

test("the HTML page of a run without checked claims lists no held claims", () => {
  expect(told("html", { ...clean, verdicts: errored(1) })).not.toContain("Claims that hold");
});

test("one warning is singular, two are plural", () => {
  const [warning] = offsetIgnored.verdicts.filter(({ severity }) => severity === "warning");
  expect(told("html", { ...clean, verdicts: [held, warning!] })).toContain("<b>1</b> warning</li>");
  expect(told("html", { ...clean, verdicts: [held, warning!, warning!] })).toContain(
    "<b>2</b> warnings</li>",
  );
});

test("an empty list of reports is still a valid page", () => {
  const page = reporters.html([], options);
  expect(page).toContain("<title>Contract report: </title>");
  expect(page).toContain("Written by Smart Links Kit .");
});

test("a change in both editions is patched once", () => {
  const body = JSON.stringify({ data: { rows: [{ id: "1", brand_new: "x" }], chart: [], summary: {} } });
  const exchanges = [{ ...exchange, response: { ...exchange.response, body } }];
  const [one, two] = [1, 2].map((count) =>
    reporters.patch(
      Array.from({ length: count }, () => ({ ...clean, exchanges })),
      options,
    ),
  );
  expect(JSON.parse(one!).length).toBeGreaterThan(0);
  expect(two).toBe(one);
});

test("a target with another schema altogether gets 200 lines of drift on a terminal, and all in a table", () => {
  const observations = Array.from({ length: 250 }, (_, i) => ({
    kind: "drift" as const,
    operation: "listSmartLinkClicks",
    change: "added" as const,
    at: `/data/k${i}`,
    detail: "text",
  }));
  const console = told("console", { ...clean, observations });
  expect(console).toContain("Drift 250\n");
  expect(console.match(/~ added/g)).toHaveLength(200);
  expect(console).toContain("~ 50 more (--report drift lists all)");
  expect(told("drift", { ...clean, observations }).match(/^added/gm)).toHaveLength(250);
});
