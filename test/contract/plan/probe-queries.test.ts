import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planNames, plans } from "../../../src/contract/plan/plans.ts";
import { share } from "../../support/effort.ts";
import { goodRun, goodRuns } from "../support/good-run.ts";
import { type ReferenceRow, referenceRows } from "../support/reference-rows.ts";

type Run = Awaited<ReturnType<typeof goodRun>>;
const { operations: _, people: __, ...runs } = await goodRuns();

function asked({ exchanges, steps }: Run, probe: string): URLSearchParams | undefined {
  const at = steps.indexOf(probe as Run["steps"][number]);
  return at < 0 ? undefined : new URL(exchanges[at]!.request.path, "http://target").searchParams;
}

const spanOf = (query: URLSearchParams) =>
  ["date_start", "date_end"].map((name) => Date.parse(query.get(name)!)) as [number, number];
const timeOf = (row: ReferenceRow) => Date.parse(row.created_at);
const numberOf = (query: URLSearchParams, name: string) => Number(query.get(name));

/** The clicks of the window that was listed, oldest first, by the data alone. */
function listedOf(run: Run, rows: readonly ReferenceRow[]) {
  const [start, end] = spanOf(asked(run, "listing")!);
  return rows
    .filter((row) => timeOf(row) >= start && timeOf(row) <= end)
    .sort((a, b) => timeOf(a) - timeOf(b));
}

const anyRun = fc
  .record({
    seed: fc.integer({ min: 1, max: 1e6 }),
    count: fc.integer({ min: 20, max: 600 }),
    days: fc.integer({ min: 4, max: 20 }),
    plan: fc.constantFrom("full" as const, "deep" as const),
  })
  .map(({ seed, count, days, plan }) => ({
    plan,
    rows: referenceRows(count, { seed, days, edition: "2026-09" }),
  }));

function always(law: (run: Run, rows: readonly ReferenceRow[]) => void) {
  return fc.assert(
    fc.asyncProperty(anyRun, async ({ rows, plan }) => {
      const run = await goodRun(rows, { plan });
      if (listedOf(run, rows).length > 2) law(run, rows);
    }),
    { numRuns: share(40) },
  );
}

describe("What is asked of a window that was listed, whatever its clicks", () => {
  test("the listing is of whole days that are over two days ago, and comes twice", () =>
    always((run) => {
      const [start, end] = spanOf(asked(run, "listing")!);
      expect([start % 86_400_000, (end + 1000) % 86_400_000]).toEqual([0, 0]);
      expect(end).toBeLessThan(Date.parse("2026-01-30T12:00:00Z"));
      expect(String(asked(run, "again"))).toBe(String(asked(run, "listing")));
    }));

  test("the page ends with the last human, and no page number, swap or turn leads to its rows", () =>
    always((run, rows) => {
      const page = asked(run, "page")!;
      const humans = listedOf(run, rows).filter((row) => !row.is_bot).length;
      const [limit, offset] = [numberOf(page, "limit"), numberOf(page, "offset")];
      expect(Math.abs(offset - humans * 0.6)).toBeLessThanOrEqual(1);
      expect([offset % 2, limit % 2, offset + limit > humans]).toEqual([1, 1, true]);
      expect([offset % limit === 0, limit === offset]).toEqual([false, false]);
      expect([page.get("include_bots"), page.get("include_duplicates")]).toEqual(["false", null]);
      expect(spanOf(page)).toEqual(spanOf(asked(run, "listing")!));
    }));

  test("a part ends on the second of a click, and the rest begins on that of the next", () =>
    always((run, rows) => {
      const times = [...new Set(listedOf(run, rows).map(timeOf))];
      const [part, rest] = [asked(run, "part"), asked(run, "rest")];
      if (!part || !rest || times.length < 2) return;
      const [[start, end], [next, last]] = [spanOf(part), spanOf(rest)];
      expect([start, last]).toEqual(spanOf(asked(run, "listing")!));
      expect(times.indexOf(next!)).toBe(times.indexOf(end!) + 1);
      expect(times.indexOf(end!)).toBe(Math.floor((times.length - 1) * 0.6));
      expect([...rest.keys()]).toEqual(["date_start", "date_end"]);
      expect(part.get("date_start")).toMatch(/\+02:00$/);
    }));

  test("past the end is behind the last row, and a gap has no clicks", () =>
    always((run, rows) => {
      const [pastEnd, gap] = [asked(run, "past-end"), asked(run, "gap")];
      if (pastEnd) expect(numberOf(pastEnd, "offset")).toBe(listedOf(run, rows).length);
      if (!gap) return;
      const times = [...new Set(listedOf(run, rows).map(timeOf))];
      const longest = Math.max(...times.slice(1).map((time, index) => time - times[index]!));
      const [start, end] = spanOf(gap);
      expect(end - start).toBe(longest - 2000);
      expect(rows.filter((row) => timeOf(row) >= start && timeOf(row) <= end)).toEqual([]);
      expect(gap.get("limit")).toBe("1");
    }));
});

describe("What is asked of every window", () => {
  const flags = (bots: unknown, duplicates: unknown) =>
    `&include_bots=${bots}&include_duplicates=${duplicates}`;
  test.each<[string, (window: string, days: string) => string]>([
    ["default", () => ""],
    ["other-filter", (window) => `${window}&limit=1000&offset=0&include_duplicates=false`],
    ["all-filters", (window) => `${window}&limit=1000&offset=0${flags(false, false)}`],
    ["huge-limit", (window) => `${window}&limit=100000&offset=0${flags(true, true)}`],
    ["lenient-input", (_window, days) => `${days}&limit=7${flags(1, 0)}&kit_probe=1`],
    ["no-key", () => "limit=1"],
    ["wrong-key", () => "limit=1"],
    ["unknown-link", () => "limit=1"],
    ["bad-limit", () => "limit=-1"],
    ["bad-date", () => "date_start=not-a-date&limit=1"],
  ])("%s", (step, query) => {
    for (const run of Object.values(runs)) {
      const [start, end] = ["date_start", "date_end"].map((name) => asked(run, "listing")!.get(name)!);
      const expected = query(
        `date_start=${start}&date_end=${end}`,
        `date_start=${end!.slice(0, 10)}&date_end=${end!.slice(0, 10)}`,
      );
      expect(decodeURIComponent(String(asked(run, step)))).toBe(expected);
    }
  });

  test("a window turned round, and a flag that is none", () => {
    for (const run of [runs.listable, runs.unlistable]) {
      const [start, end] = spanOf(asked(run, "listing")!);
      expect(spanOf(asked(run, "inverted")!)).toEqual([end, start]);
    }
    expect(String(asked(runs.unlistable, "bad-flag"))).toBe("include_bots=maybe&limit=1");
  });

  test("who asks, and about which link", () => {
    const { exchanges, steps } = runs.unlistable;
    for (const [index, step] of steps.entries()) {
      const { auth, path } = exchanges[index]!.request;
      expect(auth).toBe(step === "no-key" ? "none" : step === "wrong-key" ? "wrong" : "key");
      expect(path.includes("/test_404/")).toBe(step === "unknown-link");
    }
  });
});

test("of a window that no page holds: rows on both sides of the first page's edge, and parts that meet at midnight", () => {
  const [page, part, rest, noBots] = ["page", "part", "rest", "one-filter"].map(
    (step) => asked(runs.unlistable, step)!,
  );
  expect([page!.get("offset"), page!.get("limit")]).toEqual(["993", "15"]);
  expect(part!.get("limit")).toBe("7");
  expect(spanOf(part!)).toEqual(Array(2).fill(Date.parse("2026-01-28T23:59:59Z")));
  expect(spanOf(rest!)).toEqual(Array(2).fill(Date.parse("2026-01-29T00:00:00Z")));
  expect([noBots!.get("limit"), noBots!.get("include_bots")]).toEqual(["100", "false"]);
});

test.each(planNames)("plan %s asks in this order, refusals last", async (plan) => {
  const { steps } = await goodRun(referenceRows(300, { edition: "2026-09" }), { plan });
  const { listed, refusals, size } = plans[plan] as {
    listed: readonly string[];
    refusals: readonly string[];
    size: number;
  };
  const extra = steps.filter((step) => step === "gap");
  const last = refusals.slice(0, size - 3 - listed.length - extra.length);
  expect(steps).toEqual(["default", "listing", ...listed, ...extra, "again", ...last]);
});
