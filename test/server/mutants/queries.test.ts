import { expect, test } from "vitest";
import { clicks, conversions, get, links, mutatedMock } from "./mutated.ts";

const app = mutatedMock();

const january = "date_start=2026-01-01T00:00:00Z&date_end=2026-01-31T23:59:59Z&limit=1000";
const ten = "date_start=2026-01-10T00:00:00Z&date_end=2026-01-12T23:59:59Z";

/** A request to the mutant, and the request whose true response it sends, but for the echo. */
const shown: readonly (readonly [string, string, string])[] = [
  ["offset-ignored", `${clicks}${ten}&limit=5&offset=15`, `${clicks}${ten}&limit=5`],
  [
    "window-shifted",
    `${clicks}${ten}&limit=7`,
    `${clicks}date_start=2026-01-09T00:00:00Z&date_end=2026-01-11T23:59:59Z&limit=7`,
  ],
  [
    "window-in-other-zone",
    `${conversions}${ten}`,
    `${conversions}date_start=2026-01-10T02:00:00Z&date_end=2026-01-13T01:59:59Z`,
  ],
  [
    "window-start-ignored",
    `${clicks}${ten}&offset=40`,
    `${clicks}date_start=2025-12-11T00:00:00Z&date_end=2026-01-12T23:59:59Z&offset=40`,
  ],
  [
    "window-end-ignored",
    `${conversions}${ten}`,
    `${conversions}date_start=2026-01-10T00:00:00Z&date_end=2026-02-11T23:59:59Z`,
  ],
  ["include-bots-ignored", `${clicks}${ten}&include_bots=false`, `${clicks}${ten}`],
  [
    "include-duplicates-ignored",
    `${conversions}${january}&include_duplicates=false`,
    `${conversions}${january}`,
  ],
  ["conversion-type-ignored", `${conversions}${ten}&conversion_type=new_subscriber`, `${conversions}${ten}`],
  ["onlyfans-user-id-ignored", `${conversions}${ten}&onlyfans_user_id=1`, `${conversions}${ten}`],
  ["name-ignored", `${links}name=tiktok`, links],
  ["account-ids-ignored", `${links}account_ids=acct_1`, links],
  ["pixel-ids-ignored", `${links}pixel_ids=1`, links],
  ["filter-tags-ignored", `${links}filter[tags][]=Twitter`, links],
  ["filters-swapped", `${clicks}${ten}&include_bots=false`, `${clicks}${ten}&include_duplicates=false`],
  [
    "filters-swapped",
    `${conversions}${january}&include_bots=true&include_duplicates=false`,
    `${conversions}${january}&include_bots=false&include_duplicates=true`,
  ],
  ["another-link", `${clicks}${ten}`, `/api/smart-links/eveniet-2/clicks?${ten}`],
  ["another-link", "/api/smart-links/eveniet", "/api/smart-links/eveniet-2"],
  ["another-link", `/api/smart-links/eveniet/stats?${ten}`, `/api/smart-links/eveniet-2/stats?${ten}`],
  ["another-link", `${conversions}${ten}`, `/api/smart-links/eveniet-2/conversions?${ten}`],
];

test.each(shown)("%s responds to %s as to %s, with the true echo", async (id, sent, other) => {
  const [truth, mutated] = [await get(app, sent), await get(app, sent, id)];
  const { body } = await get(app, other);
  const { filters } = truth.body.data;
  const expected = filters === undefined ? body : { ...body, data: { ...body.data, filters } };
  expect(mutated.body).toEqual(expected);
  expect(mutated.body).not.toEqual(truth.body);
});

test("total-unfiltered counts what the filters remove, and changes nothing else", async () => {
  const sent = `${clicks}${ten}&include_bots=false&include_duplicates=false`;
  const [truth, mutated] = [await get(app, sent), await get(app, sent, "total-unfiltered")];
  const { summary } = (await get(app, clicks + ten)).body.data;
  expect(mutated.body).toEqual({ ...truth.body, data: { ...truth.body.data, summary } });
  expect(summary.clicks_total).toBeGreaterThan(truth.body.data.summary.clicks_total);
});

test("stale-data shows the same window as it was three days ago", async () => {
  const before = mutatedMock({ now: "2026-01-29T00:00:00Z" });
  const truth = await get(app, conversions);
  const { date_start, date_end } = truth.body.data.filters;
  const window = new URLSearchParams({ date_start, date_end });
  const stale = await get(before, conversions + window);
  expect((await get(app, conversions, "stale-data")).text).toBe(stale.text);
  expect(stale.body).not.toEqual(truth.body);
});

test("stale-data shows stats as they were three days ago", async () => {
  const before = mutatedMock({ now: "2026-01-29T00:00:00Z" });
  const url = "/api/smart-links/eveniet/stats?date_start=2026-01-20&date_end=2026-02-01";
  expect((await get(app, url, "stale-data")).text).toBe((await get(before, url)).text);
});
