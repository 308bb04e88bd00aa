/** Clicks under every assumption, and clicks of special links. */
import { describe, expect, test } from "vitest";
import { assumedBehaviour, assumptions } from "../../../src/openapi/assumptions.ts";
import { firstDay } from "../../../src/world/model/calendar.ts";
import { createDataset } from "../../../src/world/model/dataset.ts";
import type { LinkVariant } from "../../../src/world/model/link-parts.ts";
import { variants } from "../../../src/world/model/link-variants.ts";
import { selectClicks } from "../../../src/world/query/selection.ts";
import { naivePage } from "../naive.ts";
import { expectSame, queryPage } from "../query-page.ts";

const at = (text: string) => Date.parse(text) / 1000;
const everything = { includeBots: true, includeDuplicates: true, offset: 0, limit: 1e6 };
const window = { start: at("2026-01-05T06:00:00Z"), end: at("2026-01-11T17:59:59Z") };
const query = { link: "eveniet", window, nowMs: 5e12, ...everything };

const valuesOf = <K extends "row_order" | "totals_scope" | "chart_empty_days" | "window_end">(id: K) =>
  assumptions[id].alternatives.map((value) => ({ [id]: value }));

const behaviours = valuesOf("row_order").flatMap((order) =>
  valuesOf("totals_scope").flatMap((scope) =>
    valuesOf("chart_empty_days").flatMap((days) =>
      valuesOf("window_end").map((end) => ({ ...assumedBehaviour, ...order, ...scope, ...days, ...end })),
    ),
  ),
);

describe("queries give the page of a naive query", () => {
  test.each(behaviours.map((behaviour) => [Object.values(behaviour).slice(0, 4).join(), behaviour] as const))(
    "%s",
    (_said, behaviour) => {
      const dataset = createDataset({ seed: "otherwise", clicksPerDay: 3, behaviour });
      const { rows } = queryPage(dataset, query);
      // Ends on a click, so that it matters whether the end belongs to the window.
      const end = at(rows[2]!.created_at!);
      for (const asked of [
        { ...query, offset: 3, limit: 7 },
        { ...query, window: { ...window, end }, includeBots: false },
        { ...query, includeDuplicates: false, offset: 2, limit: 1 },
        { ...query, offset: 1000 },
      ])
        expectSame(queryPage(dataset, asked), naivePage(dataset, asked));
      const { total } = selectClicks(dataset, query);
      expect(total).toBe(rows.length);
    },
  );
});

function rowsOf(variant: LinkVariant | undefined, clicksPerDay = 30) {
  return queryPage(createDataset({ seed: "otherwise", clicksPerDay, variant }), query).rows;
}

describe("special links", () => {
  const plain = rowsOf(undefined);

  test("variant nulls: every field that may be null is null", () => {
    const never = ["id", "created_at", "is_bot", "is_duplicate", "gross_clicks"];
    expect(rowsOf(variants.nulls)).toEqual(
      plain.map((row) =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => [name, never.includes(name) ? value : null]),
        ),
      ),
    );
  });

  test("variant unknownFields: undocumented fields follow the documented ones", () => {
    const rows = rowsOf(variants.unknownFields);
    expect(rows).toEqual(
      plain.map((row) => ({
        ...row,
        undocumented_text: "Springfield",
        undocumented_flag: false,
        undocumented_object: { score: 0.25, reasons: [] },
        undocumented_list: ["new", "unannounced"],
      })),
    );
    expect(Object.keys(rows[0]!).slice(-4)).toEqual([
      "undocumented_text",
      "undocumented_flag",
      "undocumented_object",
      "undocumented_list",
    ]);
  });

  test("variant unicode: equal texts stay equal, and fields with a fixed form are unchanged", () => {
    const rows: readonly Record<string, unknown>[] = rowsOf(variants.unicode).map((row) => ({ ...row }));
    const seen = new Map<string, unknown>();
    const strange = new Set<unknown>();
    plain.forEach((row, i) => {
      for (const [name, value] of Object.entries(row)) {
        const now = rows[i]![name];
        if (typeof value !== "string" || ["id", "created_at", "ip_address", "country_code"].includes(name))
          expect(now).toEqual(value);
        else {
          expect(now).toBe(seen.get(`${name} ${value}`) ?? now);
          seen.set(`${name} ${value}`, now);
          strange.add(now);
        }
      }
    });
    expect(strange.size).toBe(13);
    for (const text of [
      "日本語キャンペーン",
      "bell\u0007 escape\u001B",
      '"quotes" \\ /slashes/',
      "line\nbreak\ttab\u2028",
    ])
      expect(strange).toContain(text);
  });

  test("variant empty: no clicks, not even on the first day", () => {
    const dataset = createDataset({ seed: "otherwise", variant: variants.empty });
    const { total, rows, chart } = queryPage(dataset, {
      ...query,
      window: { start: firstDay * 86_400, end: window.end },
    });
    expect({ total, rows, chart }).toEqual({ total: 0, rows: [], chart: [] });
  });

  test("variant oneAWeek: one click in the first hour of each Monday", () => {
    const rows = rowsOf(variants.oneAWeek);
    expect(rows.map(({ created_at }) => created_at!.slice(0, 10))).toEqual([]);
    const year = { ...query, window: { start: at("2026-01-01"), end: at("2026-12-31T23:59:59Z") } };
    const all = queryPage(createDataset({ seed: "otherwise", variant: variants.oneAWeek }), year).rows;
    expect(all).toHaveLength(52);
    for (const { created_at } of all) {
      const instant = new Date(created_at!);
      expect([instant.getUTCDay(), instant.getUTCHours()]).toEqual([1, 0]);
    }
  });

  test("variants botsOnly, noBots and mostlyDuplicates change the shares and not the total", () => {
    expect(new Set(rowsOf(variants.botsOnly).map(({ is_bot }) => is_bot))).toEqual(new Set([true]));
    expect(new Set(rowsOf(variants.noBots).map(({ is_bot }) => is_bot))).toEqual(new Set([false]));
    for (const variant of [variants.botsOnly, variants.noBots, variants.mostlyDuplicates]) {
      const rows = rowsOf(variant);
      expect(rows.length / plain.length).toBeGreaterThan(0.8);
      expect(rows.length / plain.length).toBeLessThan(1.2);
    }
    const duplicates = (rows: typeof plain) =>
      rows.filter(({ is_duplicate }) => is_duplicate).length / rows.length;
    expect(duplicates(rowsOf(variants.mostlyDuplicates))).toBeGreaterThan(0.6);
    expect(duplicates(plain)).toBeLessThan(0.4);
  });

  test("variant huge: about a thousand million clicks a week", () => {
    const dataset = createDataset({ seed: "otherwise", variant: variants.huge });
    const { total } = queryPage(dataset, { ...query, limit: 1 });
    expect(total).toBeGreaterThan(3e8);
    expect(total).toBeLessThan(3e9);
  });
});

test.each([1e-9, 0.5, 3])("every link has a click on its first day (%d clicks a day)", (clicksPerDay) => {
  for (let i = 0; i < 20; i++) {
    const dataset = createDataset({ seed: "otherwise", clicksPerDay });
    const first = { start: firstDay * 86_400, end: (firstDay + 1) * 86_400 - 1 };
    const { rows } = queryPage(dataset, { ...query, link: `link-${i}`, window: first });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some(({ is_bot, is_duplicate }) => !is_bot && !is_duplicate)).toBe(true);
    if (clicksPerDay < 1e-6) expect(rows).toHaveLength(1);
  }
});
