/** Sound targets of unusual behaviour that were once said to violate something. `test/robustness/targets/any-behaviour.test.ts` finds such. */
import { expect, test } from "vitest";
import type { PlanName } from "../../src/contract/plan/plans.ts";
import { verify } from "../../src/contract/verify.ts";
import type { MockOptions } from "../../src/index.ts";
import type { editionNames } from "../../src/openapi/editions.ts";
import { movingTarget } from "./support/moving-target.ts";

const now = "2026-02-01T12:00:00Z";

interface Sound extends MockOptions {
  readonly plan: PlanName;
  readonly edition?: (typeof editionNames)[number];
  /** Seconds between requests. */
  readonly steps?: readonly number[];
}

const sound: Readonly<Record<string, Sound>> = {
  "the total of a page is no proof of how a window ends": {
    seed: "s854518",
    clicksPerDay: 3,
    corrected: 0.2,
    behaviour: { row_order: "oldest_first", totals_scope: "page" },
    plan: "full",
  },
  "a total tells how a window ends, where it is more than the number of a page": {
    seed: "176798448",
    clicksPerDay: 20,
    behaviour: { row_order: "oldest_first", window_end: "exclusive" },
    plan: "standard",
  },
  "totals that count what filters remove tell how a window ends only together": {
    seed: "0",
    clicksPerDay: 0.3,
    behaviour: {
      row_order: "oldest_first",
      totals_scope: "unfiltered_window",
      window_end: "exclusive",
      default_window: "last_30_days",
    },
    edition: "2026-01",
    plan: "standard",
  },
  "so do charts, where all totals fit both": {
    seed: "978",
    clicksPerDay: 1,
    behaviour: { row_order: "oldest_first", totals_scope: "unfiltered_window", window_end: "exclusive" },
    plan: "standard",
  },
  "totals of a page alone, and no page with more rows": {
    seed: "-1295576219",
    clicksPerDay: 0.3,
    behaviour: { totals_scope: "page", page_past_end: "not_found" },
    plan: "standard",
  },
  "rows come to an open window, and totals do not say so": {
    seed: "0",
    clicksPerDay: 20,
    behaviour: { totals_scope: "page", default_window: "all_time" },
    plan: "standard",
    steps: [0, 0, 0, 3600],
  },
  "totals without filters grow in an open window": {
    seed: "s327836",
    clicksPerDay: 5000,
    behaviour: { totals_scope: "unfiltered_window", default_window: "all_time" },
    plan: "deep",
    steps: [600, 0, 600],
  },
  "fans pay more, and totals may count those whom a filter removed": {
    seed: "-332171266",
    clicksPerDay: 0.3,
    behaviour: { totals_scope: "unfiltered_window" },
    plan: "standard",
    steps: [0, 3600, 0],
  },
  "a window from the last second of a day to its first is none": {
    seed: "10745358",
    clicksPerDay: 0.3,
    behaviour: { bare_date_end: "start_of_day", inverted_window: "empty", unknown_parameters: "refused" },
    plan: "deep",
    edition: "2026-01",
  },
  "fans come after a page behind the last was refused": {
    seed: "s575447",
    clicksPerDay: 200,
    behaviour: { page_past_end: "not_found" },
    plan: "deep",
    steps: [3600],
  },
  "a purchase is refunded after its window was listed again, and before all days are counted": {
    seed: "6",
    clicksPerDay: 200,
    refunded: 0.25,
    plan: "standard",
    steps: [3600],
  },
};

test.each(Object.entries(sound))(
  "%s",
  async (_name, { plan, edition = "2026-09", steps = [0], ...options }) => {
    const report = await verify(movingTarget({ ...options, now }, steps), {}, { plan, edition, now });
    expect([...report.violations, ...report.warnings, ...report.unanswered]).toEqual([]);
  },
);
