import { atChart, checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { dayOf } from "../../read/instant.ts";

export const chartStaysInWindow: Check = {
  id: "chart-stays-in-window",
  claim: "Every day of the chart is inside the window.",
  evidence: "documented",
  severity: "error",
  check(parsed) {
    const { chart = [], effective: inForce } = parsed.page ?? {};
    const { start, end } = inForce ?? {};
    if (chart.length === 0 || start === undefined || end === undefined) return skipped("no chart has a day");
    const [first, last] = [dayOf(start), dayOf(end)];
    const outside = chart.flatMap(({ day }, index) => (day < first || day > last ? [index] : []));
    return checked(
      outside.map((index) =>
        finding(parsed, {
          at: `${atChart}/${index}/timestamp`,
          expected: plainText(`a day from ${first} to ${last}`),
          received: chart[index]!.day,
        }),
      ),
    );
  },
};
