import { describe, expect, test } from "vitest";
import type { PlanName } from "../../../src/contract/plan/plans.ts";
import { verify } from "../../../src/contract/verify.ts";
import { dataFaults } from "../support/data-faults.ts";
import { mutantFaults } from "../support/mutant-faults.ts";
import {
  as,
  type Body,
  eachRow,
  edited,
  faultyTarget,
  isFalse,
  num,
  type PlantedFault,
  rows,
  type Scene,
  set,
  shifted,
  wire,
  withoutFlags,
} from "../support/planted-fault.ts";
import { protocolFaults } from "../support/protocol-faults.ts";
import { clicksNow, referenceRows } from "../support/reference-rows.ts";

const listable = referenceRows(200, { edition: "2026-09" });
const all = { ...dataFaults, ...mutantFaults, ...protocolFaults };

/** The response to the same window some hours earlier, with the echo of the real one. */
const earlier = (hours: number): PlantedFault =>
  as((query) => {
    for (const name of ["date_start", "date_end"])
      if (query.has(name)) set(query, name, wire(shifted(query.get(name)!, -hours * 3_600_000)));
  });
const total = (change: (total: number, body: Body, scene: Scene) => number) =>
  edited((body, scene) => {
    const { summary } = body.data;
    summary.clicks_total = change(summary.clicks_total, body, scene);
  });
/** Each second has several clicks, whose order depends on the page. */
const ties = rows((page, { query }) =>
  num(query, "offset", 0) === 0
    ? page
    : page.toSorted((a, b) =>
        a.created_at < b.created_at ? 1 : a.created_at > b.created_at ? -1 : a.id < b.id ? -1 : 1,
      ),
);
const without = (name: string): PlantedFault => ({
  body: (body, { query, other }) =>
    query.has(name) ? body : other((changed) => set(changed, name, "false")),
});
const counts = (factor: number) =>
  edited(({ data }) => {
    data.summary.clicks_total *= factor;
    for (const point of data.chart) point.clicks *= factor;
  });

const kept = new Map<string, Body>();

const more: Readonly<Record<string, PlantedFault>> = {
  ...Object.fromEntries(
    [2, 5.5, -5, -9.5, 12].map((hours) => [`window shifted by ${hours} h`, earlier(hours)]),
  ),
  "a total of all times": total(() => 200),
  "a total and a chart three times too large": counts(3),
  "a total one too large": total((all) => all + 1),
  "a total of pages": total((all, { data }) => Math.ceil(all / data.filters.limit)),
  "counts as text": edited(({ data }) => {
    for (const point of data.chart) point.clicks = String(point.clicks);
  }),
  "ids by place": eachRow((row, index) => ({ ...row, id: `row-${index}` })),
  "bots left out by default": without("include_bots"),
  "duplicates left out by default": without("include_duplicates"),
  "limit and offset swapped": {
    async body(body, { query, other }) {
      const [limit, offset] = [num(query, "limit", 100), num(query, "offset", 0)];
      if (offset === 0) return body;
      const wrong = await other((changed) => {
        set(changed, "limit", offset);
        set(changed, "offset", limit);
      });
      return { ...body, data: { ...body.data, rows: wrong.data.rows } };
    },
  },
  "bots that are duplicates stay in the total": {
    async body(body, { query, other }) {
      if (!isFalse(query, "include_duplicates") || isFalse(query, "include_bots")) return body;
      const totals = [undefined, "include_bots", "include_duplicates"].map(async (name) => {
        const { data } = await other((changed) => {
          withoutFlags(changed);
          if (name) set(changed, name, "false");
        });
        return data.summary.clicks_total as number;
      });
      const [all = 0, people = 0, first = 0] = await Promise.all(totals);
      const neither = (await other((changed) => set(changed, "include_bots", "false"))).data.summary
        .clicks_total;
      const more = all - people - first + neither;
      body.data.summary.clicks_total += more;
      if (more > 0) body.data.chart[0].clicks += more;
      return body;
    },
  },
  "total and chart of the first request of a window": {
    async body(body, { query }) {
      const key = `${query.get("date_start")} ${query.get("date_end")}`;
      const { summary, chart } = kept.get(key) ?? body.data;
      kept.set(key, { summary, chart });
      return { ...body, data: { ...body.data, summary, chart } };
    },
  },
  "no filter works": as(withoutFlags),
  "at most 20 rows": edited(({ data }) => {
    data.rows = data.rows.slice(0, 20);
  }),
};

describe("The likely cause is told", () => {
  test.each<[name: string, cause: string, plan?: PlanName]>([
    ["include-bots-ignored", "a filter is ignored"],
    ["include-duplicates-ignored", "a filter is ignored"],
    ["offset-ignored", "offset ignored"],
    ["offset taken for a page number", "offset is taken for the number of a page"],
    ["offset rounded to whole pages", "offset is rounded to whole pages"],
    ["limit and offset swapped", "limit and offset are swapped"],
    ["at most 20 rows", "no page has more than 20 rows"],
    ["window-start-ignored", "date_start ignored"],
    ["window-end-ignored", "date_end ignored"],
    ["window-in-other-zone", "the window is shifted by a time zone (later)"],
    ["window shifted by 2 h", "the window is shifted by a time zone (earlier)"],
    ["window shifted by 5.5 h", "the window is shifted by a time zone (earlier)"],
    ["window shifted by -5 h", "the window is shifted by a time zone (later)"],
    ["window shifted by -9.5 h", "the window is shifted by a time zone (later)"],
    ["window shifted by 12 h", "the window is shifted by a time zone (earlier)"],
    ["chart by the days of a time zone", "chart by the days of another time zone"],
    ["a total of all times", "the total ignores the dates"],
    ["a total and a chart three times too large", "the total is 3 times the number of rows"],
    ["a total one too large", "the total is 1 too large"],
    ["a total of pages", "the total counts pages"],
    ["total-unfiltered", "the total ignores the filters"],
    [
      "bots that are duplicates stay in the total",
      "the total counts more rows than the filters keep",
      "deep",
    ],
    ["total and chart of the first request of a window", "the total counts more rows than the filters keep"],
    ["no filter works", "a filter is ignored"],
    ["bots are taken from the total twice", "the total is counted apart from the chart"],
    ["counts as text", "counts are strings"],
    ["rows in no order", "rows come in no fixed order"],
    ["ids-unstable", "ids differ from response to response"],
    ["ids by place", "ids differ from response to response"],
    ["bots left out by default", "include_bots is false when it is left out"],
    ["duplicates left out by default", "include_duplicates is false when it is left out"],
    ["default limit 50", "another default limit"],
    ["no key is let in", "no key is needed"],
    ["bodies are cut off", "responses are not JSON, or cut off"],
    ["the price doubled", "the price changed"],
  ])("%s", async (name, cause, plan = "full") => {
    const report = await verify(
      faultyTarget({ ...all, ...more }[name]!, { rows: listable }),
      {},
      { plan, ...clicksNow },
    );
    expect(report.likelyCause?.replace(/: its rows are [a-z0-9.]+ hours (\w+)$/, " ($1)")).toBe(cause);
  });
});

test("Ties in no fixed order are told from rows in no order at all", async () => {
  const quarters = listable.map((row) => ({
    ...row,
    created_at: row.created_at.replace(/T.*/, (time) => `T${time < "T12" ? "06" : "18"}:00:00+00:00`),
  }));
  const report = await verify(faultyTarget(ties, { rows: quarters }), {}, { plan: "full", ...clicksNow });
  expect(report.likelyCause).toBe("rows of the same second have no fixed order");
});

test("What missing rows have in common is told", async () => {
  const planted = rows((page, { query }) =>
    query.get("date_start")?.endsWith("Z") ? page : page.filter(({ is_bot }) => !is_bot),
  );
  const report = await verify(faultyTarget(planted, { rows: listable }), {}, { plan: "full", ...clicksNow });
  const texts = report.violations.map(({ received }) => received);
  expect(texts.filter((text) => /rows are missing, all with is_bot true$/.test(text))).not.toEqual([]);
});
