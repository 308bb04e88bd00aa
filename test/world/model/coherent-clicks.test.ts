import { isIPv6 } from "node:net";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Click202609 } from "../../../src/openapi/wire.ts";
import { emptyLinkCache } from "../../../src/world/cache/link-cache.ts";
import { createDataset, type DatasetOptions } from "../../../src/world/model/dataset.ts";
import { ask, expectSame } from "../ask.ts";
import { clicksBetween, ulidMs } from "../naive.ts";

const at = (text: string) => Date.parse(text) / 1000;
const everything = { includeBots: true, includeDuplicates: true, offset: 0, limit: 1e6 };

/** Every click of a link up to a day, newest first. */
function clicksOf(link: string, world: DatasetOptions, until = "2024-12-31"): readonly Click202609[] {
  const window = { start: at("2024-01-01"), end: at(`${until}T23:59:59Z`) };
  return ask(createDataset(world), { link, window, nowMs: 5e12, ...everything }).rows;
}

const links = Array.from({ length: 24 }, (_, i) => `link-${i}`);
const worlds = links.map((link) => ({ link, rows: clicksOf(link, { seed: "coherence", clicksPerDay: 3 }) }));
const many = worlds.flatMap(({ rows }) => rows);

function count<T>(list: readonly T[], isCounted: (item: T) => boolean): number {
  return list.filter(isCounted).length;
}

/** What a user agent says, read with rules of this test's own: the first that fits decides. */
const browsers: readonly (readonly [RegExp, name: string, family: string])[] = [
  [/Instagram/, "Instagram", "Instagram"],
  [/CriOS/, "Chrome Mobile iOS", "Chrome"],
  [/SamsungBrowser/, "Samsung Internet", "Samsung Internet"],
  [/Edg\//, "Edge", "Edge"],
  [/OPR\//, "Opera", "Opera"],
  [/Android.*Firefox/, "Firefox Mobile", "Firefox"],
  [/Firefox/, "Firefox", "Firefox"],
  [/Android.*Chrome/, "Chrome Mobile", "Chrome"],
  [/HeadlessChrome/, "HeadlessChrome", "Chrome"],
  [/Chrome/, "Chrome", "Chrome"],
  [/(iPhone|iPad).*Safari/, "Mobile Safari", "Safari"],
  [/Macintosh.*Safari/, "Safari", "Safari"],
];
const platforms: readonly (readonly [RegExp, string])[] = [
  [/iPhone|iPad/, "iOS"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Macintosh/, "macOS"],
  [/Linux/, "Linux"],
];
const looksLikeBot = /bot|spider|crawl|externalhit|python|headless/i;

test("browser, family, platform and device are those of the user agent", () => {
  for (const row of new Map(many.map((row) => [row.user_agent, row])).values()) {
    const text = row.user_agent ?? "";
    const isMachine = looksLikeBot.test(text);
    const browser = browsers.find(([pattern]) => pattern.test(text));
    const [name, family] = browser ? browser.slice(1) : [row.browser_name, row.browser_name];
    // What is no known browser bears the name that its text has.
    if (!browser) expect(text.toLowerCase()).toContain(row.browser_name?.split(" ")[0]?.toLowerCase());
    const device = isMachine
      ? "Bot"
      : /iPad/.test(text)
        ? "Tablet"
        : /Mobile/.test(text)
          ? "Mobile"
          : "Desktop";
    expect(row, text).toMatchObject({
      browser_name: name,
      browser_family: family,
      browser_platform: platforms.find(([pattern]) => pattern.test(text))?.[1] ?? null,
      browser_device_type: device,
    });
  }
});

test("bots look like bots, and people do not", () => {
  for (const row of many)
    expect(looksLikeBot.test(row.user_agent ?? ""), row.user_agent ?? "").toBe(row.is_bot);
});

test("the world has many browsers of people, and many machines", () => {
  const agents = (isBot: boolean) =>
    new Set(many.filter((row) => row.is_bot === isBot).map((row) => row.user_agent));
  expect(agents(false).size).toBeGreaterThan(20);
  expect(agents(true).size).toBeGreaterThan(8);
});

test("a duplicate repeats the visitor of an earlier click of its link", () => {
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

test("all four combinations of bot and duplicate occur, people most", () => {
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

test("the id of an advertisement goes with its source, and on iOS with Google's stand-ins", () => {
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

test("ids of advertisements, of trackers and of clicks are never given twice", () => {
  for (const field of ["id", ...adClickIds] as const) {
    const given = many.map((row) => row[field]).filter((value) => value !== null);
    expect(new Set(given).size, field).toBe(given.length);
  }
});

test("a campaign writes the same values into all of its clicks, and direct traffic none", () => {
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

test("addresses are those of documentation, written as RFC 5952 wants", () => {
  for (const { ip_address: address } of many) {
    if (/^(192\.0\.2|198\.51\.100|203\.0\.113)\.([1-9]|[1-9]\d|1\d\d|2[0-4]\d|25[0-4])$/.test(address ?? ""))
      continue;
    expect(address).toMatch(/^2001:db8:/);
    expect(isIPv6(address ?? "")).toBe(true);
    // The URL parser writes addresses in their canonical form.
    expect(`[${address}]`).toBe(new URL(`http://[${address}]/`).hostname);
  }
});

test("ids are ULIDs of the instant of the click, unique, and in strict order", () => {
  for (const { rows } of worlds) {
    rows.forEach((row, i) => {
      expect(row.id).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
      expect(new Date(ulidMs(row.id)).toISOString().slice(0, 19)).toBe(row.created_at.slice(0, 19));
      if (i > 0) expect(row.id < rows[i - 1]!.id).toBe(true);
    });
  }
});

test("ids stay in strict order among a hundred million clicks a day", () => {
  const window = { start: at("2025-06-01T12:00:00Z"), end: at("2025-06-01T12:00:03Z") };
  const dataset = createDataset({ seed: "dense", clicksPerDay: 1e8 });
  const { rows } = ask(dataset, { link: "dense", window, nowMs: 5e12, ...everything });
  expect(rows.length).toBeGreaterThan(1000);
  expect(rows.every((row, i) => i === 0 || row.id < rows[i - 1]!.id)).toBe(true);
});

test("a day has quiet and busy hours, and a weekend is not like a weekday", () => {
  const rows = clicksOf("hourlyDistribution", { seed: "coherence", clicksPerDay: 100 });
  const perHour = Array.from({ length: 24 }, (_, hour) =>
    count(rows, (row) => Number(row.created_at.slice(11, 13)) === hour),
  );
  expect(Math.max(...perHour)).toBeGreaterThan(4 * Math.min(...perHour));
  const isWeekend = (row: Click202609) => [0, 6].includes(new Date(row.created_at).getUTCDay());
  const weekend = count(rows, isWeekend) / (366 * (2 / 7));
  const weekday = count(rows, (row) => !isWeekend(row)) / (366 * (5 / 7));
  expect(weekend).toBeGreaterThan(1.05 * weekday);
});

test("campaigns are launched: many have their first click only after a while", () => {
  const launches = worlds.map(({ rows }) => {
    const firsts = new Map(rows.map((row) => [row.utm_campaign, row.created_at.slice(0, 10)]));
    return [...firsts.values()].filter((day) => day > "2024-02-15").length;
  });
  expect(launches.reduce((sum, n) => sum + n, 0)).toBeGreaterThan(10);
});

test("small and large links are both at hand, and the size that was asked for is met", () => {
  const perDay = (link: string, clicksPerDay?: number) => {
    const window = { start: at("2024-01-01"), end: at("2025-12-31T23:59:59Z") };
    const dataset = createDataset({ seed: "sandbox", clicksPerDay });
    return ask(dataset, { link, window, nowMs: 5e12, ...everything, limit: 1 }).total / 731;
  };
  const sizes = Array.from({ length: 200 }, (_, i) => perDay(`link ${i}`)).sort((a, b) => a - b);
  expect(sizes[0]).toBeLessThan(6);
  expect(sizes[100]).toBeGreaterThan(30);
  expect(sizes[100]).toBeLessThan(600);
  expect(sizes[199]).toBeGreaterThan(3000);
  for (const asked of [0.3, 3, 100, 5000, 1e6]) {
    const mean = links.reduce((sum, link) => sum + perDay(link, asked), 0) / links.length;
    expect(mean).toBeGreaterThan(0.85 * asked);
    expect(mean).toBeLessThan(1.15 * asked);
  }
  expect(perDay("eveniet", 0)).toBe(0);
});

test("every link has clicks from 2024-01-01 on, and none before", () => {
  const named = fc.record({
    seed: fc.string(),
    link: fc.string({ unit: "binary" }),
    clicksPerDay: fc.constantFrom(undefined, 0.01, 1),
  });
  fc.assert(
    fc.property(named, ({ link, ...world }) => {
      const totalOf = (start: string, end: string) => {
        const window = { start: at(start), end: at(`${end}T23:59:59Z`) };
        return ask(createDataset(world), { link, window, nowMs: 5e12, ...everything, limit: 1 }).total;
      };
      expect(totalOf("2024-01-01", "2024-01-01")).toBeGreaterThan(0);
      expect(totalOf("0000-01-01", "2023-12-31")).toBe(0);
    }),
  );
});

test("the past never changes: with a later present or a longer calendar there are only newer clicks", () => {
  const moments = fc.record({
    link: fc.string(),
    clicksPerDay: fc.constantFrom(undefined, 0.3, 40),
    nowMs: fc.integer({ min: at("2024-01-01"), max: at("2024-06-01") }).map((second) => second * 1000 + 500),
    laterMs: fc.integer({ min: at("2024-06-01"), max: at("2099-12-31") }).map((second) => second * 1000),
  });
  fc.assert(
    fc.property(moments, ({ link, clicksPerDay, nowMs, laterMs }) => {
      const window = { start: at("2023-12-01"), end: at("2024-06-01") };
      const dataset = createDataset({ seed: "past", clicksPerDay });
      const query = { link, window, ...everything, limit: 200 };
      const upToNow = { start: window.start, end: Math.floor(nowMs / 1000) };
      const later = ask(dataset, { ...query, window: upToNow, limit: 300, nowMs: laterMs });
      const now = ask({ ...dataset, recent: emptyLinkCache() }, { ...query, nowMs });
      const happened = later.rows.filter((row) => ulidMs(row.id) < nowMs);
      expectSame(now.rows, happened.slice(0, 200));
      expectSame(now.chart.slice(0, -1), later.chart.slice(0, now.chart.length - 1));
    }),
    { numRuns: 25 },
  );
});

test("seeds and links name different clicks", () => {
  const ids = ["a", "b"].flatMap((seed) =>
    ["a", "b", "ab", ""].map((link) => {
      const span = { start: at("2024-01-01"), end: at("2024-01-02") };
      return clicksBetween({ seed, clicksPerDay: 20 }, { link, ...span }).map((row) => row.id);
    }),
  );
  expect(new Set(ids.flat()).size).toBe(ids.flat().length);
});
