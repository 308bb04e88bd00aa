/** Findings that are known keep a run green until their day is over. */
import { describe, expect, test } from "vitest";
import { exitCode } from "../../../src/cli/target/verify-exit-code.ts";
import { formatKnownFindings, parseKnownFindings } from "../../../src/contract/report/known-findings-file.ts";
import type { KnownEntry } from "../../../src/contract/report/report.ts";
import { reporters } from "../../../src/contract/reporters/all.ts";
import { verify } from "../../../src/contract/verify.ts";
import type { RunOptions } from "../../../src/contract/verify-options.ts";
import { mutantFaults } from "../support/mutant-faults.ts";
import { faultyTarget } from "../support/planted-fault.ts";
import { clicksNow, referenceNow, referenceRows } from "../support/reference-rows.ts";
import { referenceTarget } from "../support/reference-target.ts";

const rows = referenceRows(200, { edition: "2026-09" });
const ignored: KnownEntry = {
  claim: "total-is-sum-of-chart",
  operation: "listSmartLinkClicks",
  reason: "ticket 12",
  expires: "2026-02-01",
};
const now = Date.parse(referenceNow);

function totalOfPage(options: Partial<RunOptions> = {}) {
  const target = faultyTarget(mutantFaults["total-of-page"]!, { rows });
  return verify(target, {}, { plan: "standard", ...clicksNow, ...options });
}

const verdictOf = (report: Awaited<ReturnType<typeof verify>>, id: string) =>
  report.verdicts.find(({ check }) => check === id);

describe("A finding that is known", () => {
  test("violates nothing on its last day, and is reported with its reason in every form", async () => {
    const report = await totalOfPage({ known: [ignored] });
    expect(report).toMatchObject({ violations: [], known: [{ ...ignored, state: "found" }] });
    expect(verdictOf(report, "total-is-sum-of-chart")).toMatchObject({
      outcome: "known",
      violations: [],
      known: [{}],
    });
    for (const name of ["console", "html", "markdown", "github", "junit", "json", "sarif"] as const) {
      const text = reporters[name]([report], { colour: false, keyEnv: "KEY" });
      expect(text).toContain("ticket 12");
      expect(text).not.toContain("is violated");
    }
  });

  test("is a violation again when its day is over", async () => {
    const report = await totalOfPage({ known: [{ ...ignored, expires: "2026-01-31" }] });
    expect(report.violations).toMatchObject([{ check: "total-is-sum-of-chart" }]);
    expect(report.known).toMatchObject([{ state: "expired" }]);
  });

  test("of another operation or claim excuses nothing", async () => {
    const others = [
      { ...ignored, operation: "listSmartLinks" },
      { ...ignored, claim: "ids-are-unique" },
    ];
    const report = await totalOfPage({ known: others });
    expect(report.violations).toMatchObject([{ check: "total-is-sum-of-chart" }]);
    expect(report.known).toMatchObject([{ state: "untested" }, { state: "gone" }]);
  });

  test("that is gone is reported, and one that was not tested is not called gone", async () => {
    const known = [ignored, { ...ignored, claim: "wrong-key-is-refused" }];
    const report = await verify(referenceTarget({ rows }), {}, { plan: "standard", ...clicksNow, known });
    expect(report.known).toMatchObject([{ state: "gone" }, { state: "untested" }]);
    expect(reporters.console([report], { colour: false, keyEnv: "KEY" })).toContain(
      "total-is-sum-of-chart in listSmartLinkClicks was known and is gone: remove its entry",
    );
  });
});

describe("Drift that is known", () => {
  const added: KnownEntry = {
    claim: "drift",
    operation: "listSmartLinkClicks",
    change: "added",
    at: "/data/rows/*/msclkid",
    reason: "release 7",
    expires: "2026-02-01",
  };
  const withField = (known: readonly KnownEntry[], name = "msclkid") => {
    const drifted = rows.map((row) => ({ ...row, [name]: "x" }));
    return verify(referenceTarget({ rows: drifted }), {}, { plan: "standard", ...clicksNow, known });
  };
  const elsewhere = (changes: Partial<KnownEntry>) => ({ ...added, ...changes });

  test.each<[string, KnownEntry, KnownEntry["change"], number]>([
    ["is passed over on its last day", added, "found", 0],
    ["counts again when its day is over", elsewhere({ expires: "2026-01-31" }), "expired", 4],
    ["at another place is gone, and excuses nothing", elsewhere({ at: "/data/rows/*/other" }), "gone", 4],
    ["of another change is gone, and excuses nothing", elsewhere({ change: "removed" }), "gone", 4],
    [
      "at a place that no response has is untested",
      elsewhere({ change: "retyped", at: "/data/x" }),
      "untested",
      4,
    ],
    ["of an operation that was not requested is untested", elsewhere({ operation: "whoami" }), "untested", 4],
    [
      "of a header that is as documented is gone",
      elsewhere({ change: "header", at: "/headers/x-ofapi-y" }),
      "gone",
      4,
    ],
  ])("%s", async (_title, entry, state, code) => {
    const report = await withField([entry]);
    expect(report.known).toEqual([{ ...entry, state }]);
    expect(exitCode([report], ["drift"])).toBe(code);
    const text = reporters.console([report], { colour: false, keyEnv: "KEY" });
    expect(text).toContain(`drift, ${entry.change} ${entry.at}, in ${entry.operation} `);
    expect(text.includes("~ added /data/rows/*/msclkid")).toBe(code !== 0);
  });

  test("is written where drift fails the run, and makes the next run green but for other drift", async () => {
    const report = await withField([]);
    expect(parseKnownFindings(formatKnownFindings([report], { now }))).toEqual([]);
    const known = parseKnownFindings(formatKnownFindings([report], { now, drift: true }));
    expect(known).toEqual([{ ...added, reason: "not explained yet", expires: "2026-05-02" }]);
    expect(exitCode([await withField(known)], ["drift"])).toBe(0);
    expect(exitCode([await withField(known, "yclid")], ["drift"])).toBe(4);
    const again = await withField([added]);
    expect(parseKnownFindings(formatKnownFindings([again], { now, drift: true }))).toEqual([added]);
  });
});

describe("The file of known findings", () => {
  test("lists the violations of a run for 90 days, and makes the next run green", async () => {
    const text = formatKnownFindings([await totalOfPage()], { now });
    const known = parseKnownFindings(text);
    expect(known).toEqual([{ ...ignored, reason: "not explained yet", expires: "2026-05-02" }]);
    expect((await totalOfPage({ known })).violations).toEqual([]);
  });

  test("keeps reason and day of what stays, renews what is expired, and drops what is gone", async () => {
    const late = { ...ignored, expires: "2026-01-31" };
    const gone = { ...ignored, claim: "ids-are-unique" };
    const untested = { ...ignored, claim: "wrong-key-is-refused" };
    const updated = async (...known: readonly KnownEntry[]) =>
      parseKnownFindings(formatKnownFindings([await totalOfPage({ known })], { now }));
    expect(await updated(ignored, gone, untested)).toEqual([ignored, untested]);
    expect(await updated(late)).toEqual([{ ...late, expires: "2026-05-02" }]);
  });

  const fileOf = (...findings: readonly unknown[]) =>
    JSON.stringify({ format: "smart-links-known-findings", version: 1, findings });

  test.each([
    ["{", "it is not JSON"],
    ["{}", "it is not one of version 1"],
    [fileOf({ ...ignored, claim: "pages-jion" }), 'names no check "pages-jion". Did you mean pages-join?'],
    [fileOf({ ...ignored, reason: "" }), "findings/0 has no reason"],
    [fileOf({ ...ignored, claim: "drift" }), "findings/0 has no change"],
    [fileOf({ ...ignored, claim: "drift", change: "added" }), "findings/0 has no at"],
    [
      fileOf(ignored, { ...ignored, expires: "2026-13-01" }),
      "findings/1/expires is no day such as 2026-12-31",
    ],
  ])("%s is refused", (text, reason) => {
    expect(() => parseKnownFindings(text)).toThrow(reason);
  });
});

test("A claim that is left out is listed as skipped, with the reason", async () => {
  const report = await totalOfPage({ except: ["total-is-sum-of-chart"] });
  expect(report.violations).toEqual([]);
  expect(verdictOf(report, "total-is-sum-of-chart")).toMatchObject({
    outcome: "skipped",
    reason: "left out by name (--except)",
  });
  await expect(totalOfPage({ except: ["pages-jion"] })).rejects.toThrow("Did you mean pages-join?");
});
