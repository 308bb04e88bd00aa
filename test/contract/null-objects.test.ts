/** Whether a conversion always has a fan and a click is not known, so one without them is no violation. */
import { expect, test } from "vitest";
import { verify } from "../../src/contract/verify.ts";
import { mockTarget } from "./support/mock-target.ts";

const known = { link: "eveniet", now: "2026-02-01T12:00:00Z" } as const;
const plans = ["standard", "full", "deep"] as const;

test.each(plans)("no check of plan %s blames conversions without a fan or a click", async (plan) => {
  let nulls = 0;
  const target = mockTarget({ seed: "null", clicksPerDay: 200 }, (body, path) => {
    if (!path.endsWith("/conversions")) return;
    for (const row of body.data.rows) {
      if (/[0-7]$/.test(row.id)) row.click = null;
      if (/[4-9A-F]$/.test(row.id)) row.fan = null;
      if (row.click === null) nulls++;
    }
  });
  const report = await verify(target, {}, { ...known, plan });
  expect(nulls).toBeGreaterThan(10);
  expect(report).toMatchObject({ violations: [], warnings: [], unanswered: [] });
});

test("another object of a row may not be null, nor may a fan be a text", async () => {
  for (const change of [{ fan: "text" }, { click: 1 }, { id: null }]) {
    const target = mockTarget({ seed: "null", clicksPerDay: 200 }, (body, path) => {
      if (path.endsWith("/conversions")) for (const row of body.data.rows) Object.assign(row, change);
    });
    const { violations } = await verify(target, {}, { ...known, only: ["response-fits-schema"] });
    expect(violations.map(({ check }) => check)).toContain("response-fits-schema");
  }
});
