import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { editionNames, editions } from "../../../src/openapi/editions.ts";
import { schemaErrors } from "../../../src/openapi/validators.ts";
import { scenarioList } from "../../../src/server/admin/scenario-list.ts";
import { type Mock, startMock } from "../../../src/server/app/start-mock.ts";
import { linkScenarios, scenarioOf, tokenScenarios } from "../../../src/server/settings/scenarios.ts";
import { ask, jsonOf } from "./retrying-client.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0, seed: "scenarios", now: "2026-02-01T00:00:00Z" });
});
afterAll(() => mock.close());

const clicks = (link: string, query = "") => `${mock.url}/api/smart-links/${link}/clicks?${query}`;
const pages = async (link: string, limit: number) => {
  const rows = [];
  for (let offset = 0; ; offset += limit) {
    const page = jsonOf(await ask(clicks(link, `limit=${limit}&offset=${offset}`))).data.rows;
    rows.push(...page);
    if (page.length < limit) return rows;
  }
};

/** Every reserved word, with an example number where the table has an `N`. */
const reserved = [...linkScenarios, ...tokenScenarios].map(({ name, example = name }) => example);

describe("links that respond", () => {
  test.each(editionNames)("all are valid in edition %s, and their totals add up", async (edition) => {
    for (const name of reserved) {
      const scenario = scenarioOf(name);
      if (!name.startsWith("test_") || scenario?.failure || scenario?.isUnknown || scenario?.delayMs)
        continue;
      const path = editions[edition].path.replace("{account}", "acct_1").replace("{smart_link_id}", name);
      const { status, text } = await ask(`${mock.url}${path}?limit=1000`);
      expect(status, name).toBe(200);
      const body = JSON.parse(text);
      expect(schemaErrors(editions[edition].replyPointer, body), name).toEqual([]);
      const { summary, chart, rows } = body.data;
      const inChart = chart.reduce((sum: number, point: { clicks: number }) => sum + point.clicks, 0);
      expect(inChart, name).toBe(summary.clicks_total);
      expect(rows.length, name).toBe(Math.min(1000, summary.clicks_total));
      expect(new Set(rows.map((row: { id: string }) => row.id)).size, name).toBe(rows.length);
    }
  });

  test("test_empty has no clicks", async () => {
    expect(jsonOf(await ask(clicks("test_empty"))).data).toMatchObject({
      summary: { clicks_total: 0 },
      chart: [],
      rows: [],
    });
  });

  test("test_one has one click in any seven whole days, on Monday", async () => {
    for (const [start, end, day] of [
      ["2026-01-26", "2026-02-01", "2026-01-26"],
      ["2026-01-20", "2026-01-26", "2026-01-26"],
      ["2025-03-05", "2025-03-11", "2025-03-10"],
    ]) {
      const { data } = jsonOf(await ask(clicks("test_one", `date_start=${start}&date_end=${end}`)));
      expect(data.chart).toEqual([{ timestamp: day, clicks: 1 }]);
      expect(data.rows).toHaveLength(1);
    }
  });

  test("test_bots_only and test_no_bots hold only what they say", async () => {
    const total = async (link: string, query: string) =>
      jsonOf(await ask(clicks(link, `limit=1&${query}`))).data.summary.clicks_total;
    expect(await total("test_bots_only", "")).toBeGreaterThan(0);
    expect(await total("test_bots_only", "include_bots=false")).toBe(0);
    expect(await total("test_no_bots", "include_bots=false")).toBe(await total("test_no_bots", ""));
    for (const row of await pages("test_bots_only", 1000)) expect(row.is_bot).toBe(true);
    for (const row of await pages("test_no_bots", 1000)) expect(row.is_bot).toBe(false);
  });

  test("most clicks of test_duplicates are duplicates, and pages of any size join", async () => {
    const rows = await pages("test_duplicates", 777);
    const duplicates = rows.filter((row) => row.is_duplicate).length;
    expect(duplicates).toBeGreaterThan(rows.length / 2);
    expect(duplicates).toBeLessThan(rows.length);
    expect(await pages("test_duplicates", 1000)).toEqual(rows);
  });

  test("test_nulls leaves nothing but what is never null", async () => {
    for (const row of jsonOf(await ask(clicks("test_nulls"))).data.rows) {
      const told = Object.entries(row).flatMap(([name, value]) => (value === null ? [] : [name]));
      expect(told).toEqual(["id", "created_at", "is_bot", "is_duplicate", "gross_clicks"]);
    }
  });

  test("test_filled has a value in every field of every row", async () => {
    const { rows } = jsonOf(await ask(clicks("test_filled", "limit=1000"))).data;
    expect(rows.length).toBeGreaterThan(50);
    for (const row of rows) {
      expect(Object.keys(row)).toEqual(editions["2026-09"].fields);
      expect(Object.values(row)).not.toContain(null);
    }
    const url = clicks("test_filled", "limit=1000").replace("clicks", "conversions");
    const conversions = jsonOf(await ask(url)).data.rows;
    expect(conversions.length).toBeGreaterThan(0);
    for (const row of conversions)
      for (const part of [row, row.fan, row.click]) expect(Object.values(part)).not.toContain(null);
  });

  test("test_unicode has no U+0000, and test_nul_character has it in texts", async () => {
    for (const list of ["clicks", "conversions"]) {
      const textOf = async (link: string) =>
        (await ask(clicks(link, "limit=1000").replace("clicks", list))).text;
      expect(await textOf("test_unicode")).not.toContain("\\u0000");
      expect(await textOf("test_nul_character")).toContain('"utm_source":"nul\\u0000character"');
    }
  });

  test("test_unicode survives the wire", async () => {
    const { text } = await ask(clicks("test_unicode", "limit=1000"));
    const rows = JSON.parse(text).data.rows;
    const texts = new Set(rows.flatMap((row: object) => Object.values(row)));
    for (const strange of [
      "日本語キャンペーン",
      "مرحبا بالعالم",
      "<script>alert(1)</script>",
      "bell\u0007 escape\u001B",
    ])
      expect(texts).toContain(strange);
  });

  test("test_unknown_fields says more than was announced, in either edition", async () => {
    const { rows } = jsonOf(await ask(clicks("test_unknown_fields", "limit=1000"))).data;
    expect(Object.keys(rows[0])).toEqual([
      ...editions["2026-09"].fields,
      "undocumented_text",
      "undocumented_flag",
      "undocumented_object",
      "undocumented_list",
    ]);
  });

  test("test_huge has about a thousand million clicks, each with an id of its own, at any depth", async () => {
    const { data } = jsonOf(await ask(clicks("test_huge", "limit=1000")));
    expect(data.summary.clicks_total).toBeGreaterThan(5e8);
    expect(data.summary.clicks_total).toBeLessThan(2e9);
    const middle = Math.floor(data.summary.clicks_total / 2);
    const deep = jsonOf(await ask(clicks("test_huge", `limit=1000&offset=${middle}`))).data.rows;
    const next = jsonOf(await ask(clicks("test_huge", `limit=1000&offset=${middle + 500}`))).data.rows;
    expect(deep.slice(500)).toEqual(next.slice(0, 500));
    expect(new Set([...data.rows, ...deep, ...next].map((row: { id: string }) => row.id)).size).toBe(2500);
  });
});

test("the list names every reserved word once, with something to try", () => {
  const { links, tokens } = scenarioList();
  const names = [...links, ...tokens].map(({ name, example }) => example ?? name);
  expect(names).toEqual(reserved);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(scenarioOf(name)?.name).toBe(name);
  for (const name of ["test_slow_N", "test_slow_", "test_slow_9999999", "test_flaky_-1", "test_", "eveniet"])
    expect(scenarioOf(name)).toBeUndefined();
});

test("docs/fault-injection.md lists every reserved id and token", async () => {
  const page = await readFile(new URL("../../../docs/fault-injection.md", import.meta.url), "utf8");
  const rows = page.replaceAll(/ +/g, " ");
  const { links, tokens } = scenarioList();
  for (const { name, example = name, about } of [...links, ...tokens])
    expect(rows).toContain(`| \`${example}\` | ${about} |`);
});
