/** User agents in rows, read with rules of this test's own. */
import { expect, test } from "vitest";
import type { Click202609 } from "../../../src/openapi/wire.ts";
import { createDataset } from "../../../src/world/model/dataset.ts";
import { queryPage } from "../query-page.ts";

const at = (text: string) => Date.parse(text) / 1000;

function rowsBetween(from: string, to: string): readonly Click202609[] {
  const window = { start: at(from), end: at(`${to}T23:59:59Z`) };
  return Array.from({ length: 12 }, (_, i) =>
    queryPage(createDataset({ seed: "agents", clicksPerDay: 6 }), {
      ...{ link: `link-${i}`, window, nowMs: 5e12, offset: 0, limit: 1e6 },
      ...{ includeBots: true, includeDuplicates: true },
    }),
  ).flatMap(({ rows }) => rows);
}

const rows = rowsBetween("2024-01-01", "2026-03-31");
const distinct = [...new Map(rows.map((row) => [row.user_agent, row])).values()];

/** What a user agent says: the first pattern that fits decides. */
const browsers: readonly (readonly [RegExp, name: string, family: string])[] = [
  [/facebookexternalhit/, "Facebook Crawler", "Facebook"],
  [/meta-externalads/, "Meta Ads", "Meta"],
  [/TelegramBot/, "TelegramBot", "Telegram"],
  [/HeadlessChrome/, "HeadlessChrome", "Crawler"],
  [/python-requests/, "Python Requests", "Crawler"],
  [/Googlebot/, "Googlebot", "Crawler"],
  [/bingbot/, "bingbot", "Crawler"],
  [/^Twitterbot/, "Twitterbot", "Crawler"],
  [/Discordbot/, "Discordbot", "Crawler"],
  [/Slackbot/, "Slackbot", "Crawler"],
  [/LinkedInBot/, "LinkedInBot", "Crawler"],
  [/AhrefsBot/, "AhrefsBot", "Crawler"],
  [/Bytespider/, "Bytespider", "Crawler"],
  [/Instagram/, "Instagram", "Instagram"],
  [/musical_ly/, "TikTok", "TikTok"],
  [/CriOS/, "Chrome Mobile iOS", "Chrome"],
  [/SamsungBrowser/, "Samsung Internet", "Samsung Internet"],
  [/Edg\//, "Edge", "Edge"],
  [/OPR\//, "Opera", "Opera"],
  [/Android.*Firefox/, "Firefox Mobile", "Firefox"],
  [/Firefox/, "Firefox", "Firefox"],
  [/Android.*Chrome.*Mobile/, "Chrome Mobile", "Chrome"],
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
const devices: readonly (readonly [RegExp, string])[] = [
  [/bot|spider|externalhit|externalads|python|headless/i, "Bot"],
  [/iPad/, "Tablet"],
  [/Mobile/, "Mobile"],
  [/Android/, "Tablet"],
  [/./, "Desktop"],
];

function read<T>(table: readonly (readonly [RegExp, ...T[]])[], text: string): readonly T[] {
  return (table.find(([pattern]) => pattern.test(text))?.slice(1) ?? []) as readonly T[];
}

test("browser, family, platform and device type agree with the user agent", () => {
  for (const row of distinct) {
    const text = row.user_agent as string;
    const [browser_name, browser_family] = read(browsers, text);
    const [browser_platform = null] = read(platforms, text);
    const [browser_device_type] = read(devices, text);
    expect(row, text).toMatchObject({ browser_name, browser_family, browser_platform, browser_device_type });
  }
  expect(new Set(distinct.map((row) => row.browser_device_type))).toEqual(
    new Set(["Desktop", "Mobile", "Tablet", "Bot"]),
  );
});

test("bots, and no others, are recognised by the rule of live clients and by the device type", () => {
  for (const row of distinct) {
    const isRecognised =
      /facebook|telegram|crawler/i.test(`${row.browser_name} ${row.browser_family}`) ||
      row.user_agent?.includes("meta-externalads");
    expect(isRecognised, row.user_agent ?? "").toBe(row.is_bot);
    expect(row.browser_device_type === "Bot", row.user_agent ?? "").toBe(row.is_bot);
  }
});

test("there are many user agents of people and of bots", () => {
  expect(distinct.filter((row) => !row.is_bot).length).toBeGreaterThan(200);
  expect(distinct.filter((row) => row.is_bot).length).toBeGreaterThan(20);
});

/** Some releases, earliest first. A version between two of them is not older than the first. */
const products: readonly (readonly [pattern: RegExp, Readonly<Record<number, string>>])[] = [
  [
    /Chrome\/(\d+)/,
    { 118: "2023-10-10", 121: "2024-01-23", 124: "2024-04-16", 128: "2024-08-20", 131: "2024-11-12" },
  ],
  [/(?:Chrome|CriOS)\/(\d+)/, { 134: "2025-03-04", 138: "2025-06-24", 140: "2025-09-02", 142: "2025-10-28" }],
  [/Firefox\/(\d+)/, { 122: "2024-01-23", 128: "2024-07-09", 134: "2025-01-07", 140: "2025-06-24" }],
  [/Version\/(\d+\.\d+).*Safari\/60/, { 17.3: "2024-01-22", 17.4: "2024-03-05", 18: "2024-09-16" }],
  [/Version\/(\d+\.\d+).*Safari\/60/, { 18.2: "2024-12-11", 18.4: "2025-03-31", 26: "2025-09-15" }],
  [/ OS (\d+_\d+)/, { 17.3: "2024-01-22", 17.4: "2024-03-05", 17.5: "2024-05-13", 18: "2024-09-16" }],
  [/ OS (\d+_\d+)/, { 18.3: "2025-01-27", 18.5: "2025-05-12", 18.6: "2025-07-29", 18.7: "2025-09-15" }],
  [/Edg\/(\d+)/, { 121: "2024-01-25", 131: "2024-11-14", 141: "2025-10-02" }],
  [/OPR\/(\d+)/, { 107: "2024-02-07", 114: "2024-09-25", 122: "2025-09-11" }],
  [/SamsungBrowser\/(\d+)/, { 24: "2024-01-15", 27: "2024-11-01", 29: "2025-10-01" }],
  [/Android (\d+)/, { 15: "2024-09-03" }],
  [/python-requests\/(2\.\d+)/, { 2.32: "2024-05-20" }],
];

test("no user agent is newer than its click", () => {
  for (const row of rows) {
    for (const [pattern, releases] of products) {
      const version = pattern.exec(row.user_agent as string)?.[1]?.replace("_", ".");
      if (version === undefined) continue;
      const released = Object.keys(releases)
        .filter((each) => Number(each) <= Number(version))
        .map((each) => releases[Number(each)] as string);
      for (const day of released)
        expect(row.created_at >= day, `${row.created_at} ${row.user_agent}`).toBe(true);
    }
  }
});

test("user agents get newer with time, and some visitors are a version or two behind", () => {
  const versionsIn = (from: string, to: string) =>
    rows
      .filter((row) => row.created_at >= from && row.created_at < to && !row.is_duplicate)
      .flatMap(
        (row) => /Windows.* Chrome\/(\d+)\S* Safari\/537.36$/.exec(row.user_agent as string)?.[1] ?? [],
      )
      .map(Number);
  const months = [
    versionsIn("2024-02-21", "2024-03-19"),
    versionsIn("2024-10-16", "2024-11-12"),
    versionsIn("2025-07-01", "2025-08-01"),
  ].map((versions) => [...new Set(versions)].sort());
  expect(months).toEqual([
    [120, 121, 122],
    [128, 129, 130],
    [136, 137, 138],
  ]);
});

test("after the last known release the newest versions stay", () => {
  const late = new Set(rowsBetween("2099-11-01", "2099-12-31").map((row) => row.user_agent));
  const known = new Set(rows.map((row) => row.user_agent));
  expect([...late].filter((text) => !known.has(text))).toEqual([]);
});
