import { isIPv6 } from "node:net";
import { expect, test } from "vitest";
import type { Click202609 } from "../../../src/openapi/wire.ts";
import { createDataset, type DatasetOptions } from "../../../src/world/model/dataset.ts";
import { ulidMs } from "../naive.ts";
import { queryPage } from "../query-page.ts";

const at = (text: string) => Date.parse(text) / 1000;
const everything = { includeBots: true, includeDuplicates: true, offset: 0, limit: 1e6 };

/** Every click of a link up to a day, newest first. */
function clicksOf(link: string, world: DatasetOptions, until = "2024-12-31"): readonly Click202609[] {
  const window = { start: at("2024-01-01"), end: at(`${until}T23:59:59Z`) };
  return queryPage(createDataset(world), { link, window, nowMs: 5e12, ...everything }).rows;
}

const links = Array.from({ length: 24 }, (_, i) => `link-${i}`);
const worlds = links.map((link) => ({ link, rows: clicksOf(link, { seed: "coherence", clicksPerDay: 3 }) }));
const many = worlds.flatMap(({ rows }) => rows);

function count<T>(list: readonly T[], isCounted: (item: T) => boolean): number {
  return list.filter(isCounted).length;
}

test("a duplicate has the visitor of an earlier click of its link", () => {
  const visitorOf = (row: Click202609) =>
    [row.ip_address, row.user_agent, row.country_code, row.is_bot].join("|");
  for (const { link, rows } of worlds) {
    const seen = new Set<string>();
    for (const row of rows.toReversed()) {
      if (row.is_duplicate) expect(seen, `${link} ${row.id}`).toContain(visitorOf(row));
      seen.add(visitorOf(row));
    }
  }
});

test("all four combinations of bot and duplicate occur", () => {
  const share = (isBot: boolean, isDuplicate: boolean) =>
    count(many, (row) => row.is_bot === isBot && row.is_duplicate === isDuplicate) / many.length;
  expect(share(false, false)).toBeGreaterThan(0.5);
  for (const other of [share(true, false), share(false, true), share(true, true)]) {
    expect(other).toBeGreaterThan(0.01);
    expect(other).toBeLessThan(0.35);
  }
});

const adClickIds = ["fbclid", "gclid", "gbraid", "wbraid", "ttclid", "sccid"] as const;
const fieldsBySource: Readonly<Record<string, readonly string[]>> = {
  facebook: ["fbclid"],
  instagram: ["fbclid"],
  tiktok: ["ttclid"],
  snapchat: ["sccid"],
};

test("an ad click id belongs to the source of the click, and Google uses gbraid and wbraid on iOS", () => {
  const seen = new Set<string>();
  for (const row of many) {
    const present = adClickIds.filter((field) => row[field] !== null);
    expect(present.length).toBeLessThanOrEqual(1);
    const google = row.browser_platform === "iOS" ? ["gbraid", "wbraid"] : ["gclid"];
    const source = row.utm_source ?? "";
    const possible = source === "google" ? google : (fieldsBySource[source] ?? []);
    for (const field of present) expect(possible, source).toContain(field);
    for (const field of present) seen.add(field);
  }
  expect([...seen].sort()).toEqual([...adClickIds].sort());
});

test.each([
  ["fbclid", 137],
  ["gclid", 91],
  ["gbraid", 33],
  ["wbraid", 78],
  ["ttclid", 167],
  ["sccid", 36],
] as const)("every %s has %d characters of a URL", (field, length) => {
  const ids = many.map((row) => row[field]).filter((id) => id !== null);
  expect(ids.length).toBeGreaterThan(0);
  for (const id of ids) {
    expect(id).toMatch(/^[\w.-]+$/);
    expect(id).toHaveLength(length);
  }
});

test("click ids and ad click ids are unique", () => {
  for (const field of ["id", ...adClickIds] as const) {
    const given = many.map((row) => row[field]).filter((value) => value !== null);
    expect(new Set(given).size, field).toBe(given.length);
  }
});

test("all clicks of a campaign have the same campaign fields, and direct clicks have none", () => {
  const values = [
    ...["referrer", "utm_source", "utm_medium", "utm_campaign", "utm_content", "utm_term"],
    ...["aff_s1", "aff_s2", "aff_s3", "aff_s4", "aff_s5"],
  ] as readonly (keyof Click202609)[];
  for (const { rows } of worlds) {
    const campaigns = new Set(rows.map((row) => JSON.stringify(values.map((field) => row[field]))));
    expect(campaigns.size).toBeGreaterThanOrEqual(2);
    expect(campaigns.size).toBeLessThanOrEqual(6);
    expect(campaigns).toContain(JSON.stringify(values.map(() => null)));
  }
});

test("IP addresses are in ranges for documentation, written as in RFC 5952", () => {
  for (const { ip_address: address } of many) {
    if (/^(192\.0\.2|198\.51\.100|203\.0\.113)\.([1-9]|[1-9]\d|1\d\d|2[0-4]\d|25[0-4])$/.test(address ?? ""))
      continue;
    expect(address).toMatch(/^2001:db8:/);
    expect(isIPv6(address ?? "")).toBe(true);
    // The URL parser writes addresses in their canonical form.
    expect(`[${address}]`).toBe(new URL(`http://[${address}]/`).hostname);
  }
});

test("click ids are ULIDs of the instant of the click, in strict order", () => {
  for (const { rows } of worlds) {
    rows.forEach((row, i) => {
      expect(row.id).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
      expect(new Date(ulidMs(row.id)).toISOString().slice(0, 19)).toBe(row.created_at.slice(0, 19));
      if (i > 0) expect(row.id < rows[i - 1]!.id).toBe(true);
    });
  }
});

test("click ids are in strict order with a hundred million clicks a day", () => {
  const window = { start: at("2025-06-01T12:00:00Z"), end: at("2025-06-01T12:00:03Z") };
  const dataset = createDataset({ seed: "dense", clicksPerDay: 1e8 });
  const { rows } = queryPage(dataset, { link: "dense", window, nowMs: 5e12, ...everything });
  expect(rows.length).toBeGreaterThan(1000);
  expect(rows.every((row, i) => i === 0 || row.id < rows[i - 1]!.id)).toBe(true);
});
