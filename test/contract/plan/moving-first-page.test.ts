/** A list without dates that changes right after its first request, and one whose first page is wrong. */
import { describe, expect, test } from "vitest";
import { planNames } from "../../../src/contract/plan/plans.ts";
import type { Report } from "../../../src/contract/report/report.ts";
import { verify } from "../../../src/contract/verify.ts";
import { type AnyBody, type Damage, mockTarget } from "../support/mock-target.ts";

const known = { now: "2026-02-01T12:00:00Z", edition: "2026-09", assumed: "require" } as const;
const paths = {
  links: "/api/smart-links",
  fans: "/api/smart-links/eveniet/fans",
  spenders: "/api/smart-links/eveniet/spenders",
};

/** The body as it was before its first row came: a page that shows all rows. */
function withoutFirstRow(body: AnyBody): void {
  const [first] = (body.data.rows ?? body.data).splice(0, 1);
  const { summary } = body.data;
  if (!summary) return;
  summary.fans_total -= 1;
  for (const [total, field] of [
    ["revenue_net_total", "revenue_net"],
    ["tips_net_total", "tips_net"],
  ] as const)
    summary[total] = Math.round((summary[total] - first[field]) * 100) / 100;
  if (first.messages_sent_by_fan >= 1) summary.fans_with_1_plus_messages_total -= 1;
  if (first.messages_sent_by_fan >= 3) summary.fans_with_3_plus_messages_total -= 1;
}

const reportOf = (plan: (typeof planNames)[number], damage?: Damage) =>
  verify(mockTarget({ seed: "first", clicksPerDay: 3 }, damage), {}, { ...known, plan });

const brokenOf = ({ violations, warnings }: Report) => [...violations, ...warnings].map(({ check }) => check);

/** What the report says of planned requests that were not sent. */
const unsentOf = ({ observations }: Report) =>
  observations.filter((one) => "check" in one && one.check === "planned-requests-are-sent");

describe.each(Object.entries(paths))("The list of %s", (_name, path) => {
  test.each(planNames)("may get a row after its first request, in plan %s", async (plan) => {
    let isFirst = true;
    const moved = await reportOf(plan, (body, asked) => {
      if (asked === path && isFirst) withoutFirstRow(body);
      isFirst &&= asked !== path;
    });
    expect(brokenOf(moved)).toEqual([]);
    const still = await reportOf(plan);
    expect(moved.requests).toBe(still.requests + 1);
    expect(unsentOf(moved)).toEqual(unsentOf(still));
  });

  test("may not lack a row whenever no parameter is sent", async () => {
    const damage: Damage = (body, asked, query) => {
      if (asked === path && query.size === 0) withoutFirstRow(body);
    };
    expect(brokenOf(await reportOf("full", damage))).not.toEqual([]);
  });
});
