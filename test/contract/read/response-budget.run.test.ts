/** A run keeps only so much of what a target sends. */
import { expect, test } from "vitest";
import { compareTargets } from "../../../src/contract/compare-targets.ts";
import { verify } from "../../../src/contract/verify.ts";
import { damaged } from "../support/planted-fault.ts";
import { clicksNow, referenceRows } from "../support/reference-rows.ts";
import { referenceTarget } from "../support/reference-target.ts";

const mebibyte = 1024 * 1024;
const subject = { link: "eveniet" };
const options = { plan: "deep", ...clicksNow } as const;
const sound = referenceTarget({ rows: referenceRows(200, { edition: "2026-09" }) });

/** Correct responses behind so many blanks, which change nothing but their size. */
function padded(bytes: number) {
  return damaged(sound, {
    exchange: (exchange) => {
      const body = " ".repeat(bytes) + exchange.response.body;
      return { ...exchange, response: { ...exchange.response, body } };
    },
  });
}

test("Responses that are large together, but fit the memory budget, are checked like others", async () => {
  const { exchanges, ...report } = await verify(padded(0.7 * mebibyte), subject, options);
  const { exchanges: _, ...expected } = await verify(sound, subject, options);
  expect({ ...report, target: "" }).toEqual({ ...expected, target: "" });
  expect(exchanges).toHaveLength(report.requests);
});

test("Responses that do not fit the memory budget count as none: what was kept is checked, the rest is errored", async () => {
  const report = await verify(padded(5 * mebibyte), subject, options);
  expect(report.exchanges).toHaveLength(3);
  expect(report.violations).toEqual([]);
  expect(report.unanswered.at(-1)?.detail).toMatch(/^too-large: /);
  expect(report.verdicts.some(({ outcome }) => outcome === "errored")).toBe(true);
});

test("Each of two compared targets has its own memory budget", async () => {
  const { left, right } = await compareTargets(padded(5 * mebibyte), padded(5 * mebibyte), {
    subject,
    ...clicksNow,
  });
  expect([left.exchanges.length, right.exchanges.length]).toEqual([3, 3]);
});
