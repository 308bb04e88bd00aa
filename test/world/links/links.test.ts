import fc from "fast-check";
import { expect, test } from "vitest";
import { assumedBehaviour, type Behaviour } from "../../../src/openapi/assumptions.ts";
import { type LinksQuery, queryLinks } from "../../../src/world/links/query-links.ts";
import { linkFactsOf, smartLinkOf } from "../../../src/world/links/smart-link.ts";
import { noTeamChanges } from "../../../src/world/links/team-changes.ts";
import { createDataset, type DatasetOptions, profileOf } from "../../../src/world/model/dataset.ts";
import { variants } from "../../../src/world/model/link-variants.ts";
import { accountsOf } from "../../../src/world/team/accounts.ts";
import {
  createdSecond,
  defaultLinkCount,
  firstClickDayOf,
  teamLinkId,
  teamLinkIndex,
} from "../../../src/world/team/team-links.ts";
import { share } from "../../support/effort.ts";
import { ulidMs } from "../naive.ts";

const now = Date.parse("2026-01-31T12:34:56.789Z");
const all: LinksQuery = {
  name: undefined,
  tags: undefined,
  accountIds: undefined,
  pixelIds: undefined,
  changes: noTeamChanges,
  limit: 1000,
  offset: 0,
  nowMs: now,
};
const list = (
  query: Partial<LinksQuery> = {},
  options: Partial<DatasetOptions> = {},
  linkCount = defaultLinkCount,
) =>
  queryLinks(createDataset({ seed: "demo", clicksPerDay: 20, ...options }), linkCount, { ...all, ...query })
    .links;
const behaving = (changes: Partial<Behaviour>) => ({ behaviour: { ...assumedBehaviour, ...changes } });

test("a team has some dozen links of several accounts, types and ages, newest first", () => {
  const links = list();
  expect(links).toHaveLength(defaultLinkCount);
  expect(new Set(links.map(({ id }) => id)).size).toBe(defaultLinkCount);
  expect(new Set(links.map(({ name }) => name)).size).toBeGreaterThan(30);
  expect(new Set(links.map(({ link_type }) => link_type)).size).toBe(2);
  expect(new Set(links.map(({ account }) => account.id)).size).toBe(4);
  expect(links.map(({ created_at }) => created_at)).toEqual(
    links
      .map(({ created_at }) => created_at)
      .sort()
      .reverse(),
  );
  for (const { link_type, free_trial_days, account } of links) {
    expect(free_trial_days === null).toBe(link_type === "tracking_link");
    expect(account.id).toMatch(/^acct_[0-9a-f]{32}$/);
  }
});

test("the id of a link of the team is a ULID of its creation, and no other id is of the team", () => {
  const ids = fc.record({ seed: fc.string(), index: fc.nat(9999) });
  fc.assert(
    fc.property(ids, ({ seed, index }) => {
      const id = teamLinkId(seed, index);
      expect(id).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
      expect(teamLinkIndex(seed, id)).toBe(index);
      expect(Math.floor(ulidMs(id) / 86_400_000)).toBe(Math.floor(createdSecond(seed, id) / 86_400));
      expect(firstClickDayOf(createdSecond(seed, id))).toBe(Math.floor(createdSecond(seed, id) / 86_400) + 1);
      for (const other of [`${id.slice(0, 12)}0${id.slice(13)}`, id.toLowerCase(), id.slice(1)])
        if (other !== id) expect(teamLinkIndex(seed, other)).toBeUndefined();
    }),
  );
  expect(createdSecond("demo", "any other")).toBe(Date.parse("2024-01-01") / 1000);
  expect(firstClickDayOf(createdSecond("demo", "any other"))).toBe(Date.parse("2024-01-01") / 86_400_000);
});

test("more links change none of those that there are", () => {
  const few = list({}, {}, 10);
  const many = list({}, {}, 100);
  expect(many.filter(({ id }) => few.some((link) => link.id === id))).toEqual(few);
});

test("links that are not created yet are not listed, and a link changes with time only in counters and updates", () => {
  const nowMs = Date.parse("2024-12-01");
  const early = list({ nowMs });
  expect(early.length).toBeGreaterThan(5);
  expect(early.length).toBeLessThan(defaultLinkCount);
  expect(early.map(({ id }) => id)).toEqual(
    list()
      .map(({ id }) => id)
      .filter((id) => ulidMs(id) <= nowMs),
  );
  for (const { updated_at, created_at } of early) {
    expect(updated_at >= created_at).toBe(true);
    expect(Date.parse(updated_at)).toBeLessThanOrEqual(nowMs);
  }
});

test("filters of the list are those of a naive filter, under every assumption", () => {
  const [everyLink, accounts] = [list(), accountsOf("demo")];
  const facts = new Map(
    everyLink.map((link) => [link.id, profileOf(createDataset({ seed: "demo" }), link.id)]),
  );
  const words = fc.constantFrom("twitter", "TikTok", "o", "", "zzz", everyLink[3]!.name, everyLink[5]!.name);
  const tags = fc.subarray(["Instagram", "TikTok", "VIP", "Promo", "nothing"], { minLength: 1 });
  const queries = fc.record({
    name: fc.option(words, { nil: undefined }),
    tags: fc.option(tags, { nil: undefined }),
    accountIds: fc.option(fc.subarray([...accounts.map(({ id }) => id), "acct_0"]), { nil: undefined }),
    limit: fc.integer({ min: 1, max: 20 }),
    offset: fc.nat(20),
    exact: fc.boolean(),
    every: fc.boolean(),
    order: fc.constantFrom("newest_first" as const, "oldest_first" as const, "by_name" as const),
  });
  fc.assert(
    fc.property(queries, ({ exact, every, order, ...query }) => {
      const keys = { newest_first: "id", oldest_first: "id", by_name: "name" } as const;
      const found = everyLink
        .filter(
          ({ name }) =>
            query.name === undefined ||
            (exact ? name === query.name : new RegExp(query.name, "i").test(name)),
        )
        .filter(({ id }) => {
          const has = query.tags?.map((tag) => facts.get(id)!.tags.includes(tag)) ?? [true];
          return every ? !has.includes(false) : has.includes(true);
        })
        .filter(({ account }) => query.accountIds?.includes(account.id) ?? true)
        .toSorted((a, b) => (a[keys[order]] < b[keys[order]] ? -1 : 1));
      if (order === "newest_first") found.reverse();
      const behaviour = {
        name_filter: exact ? ("exact" as const) : ("substring" as const),
        tags_filter: every ? ("all" as const) : ("any" as const),
        link_order: order,
      };
      expect(list(query, behaving(behaviour)).map(({ id }) => id)).toEqual(
        found.slice(query.offset, query.offset + query.limit).map(({ id }) => id),
      );
    }),
    { numRuns: share(60) },
  );
});

test("no link has a pixel", () => {
  expect(list({ pixelIds: ["1"] })).toEqual([]);
});

test("a link by itself is the one listed, without the count of spenders", () => {
  const dataset = createDataset({ seed: "demo", clicksPerDay: 20 });
  for (const { spenders_count, ...listed } of list().slice(0, 5)) {
    expect(smartLinkOf(dataset, linkFactsOf(dataset, listed.id), now)).toEqual(listed);
    expect(spenders_count).toBeGreaterThanOrEqual(0);
  }
});

test("any other id is a link too, and an empty or strange link is shown as such", () => {
  const shown = (id: string, variant?: keyof typeof variants) =>
    smartLinkOf(
      createDataset({ seed: "demo", clicksPerDay: 20, variant: variant && variants[variant] }),
      linkFactsOf(createDataset({ seed: "demo" }), id),
      now,
    );
  const link = shown("any/other\ud800");
  expect(link.created_at).toBe("2024-01-01T00:00:00+00:00");
  expect(link.traffic_redirect_url).toBe("https://trk.of-traffic.com/go/any%2Fother%EF%BF%BD");
  expect(shown("x", "empty")).toMatchObject({
    clicks_count: 0,
    conversions_count: 0,
    revenue: "0.00",
  });
  expect(shown("x", "unicode").name).not.toBe(shown("x").name);
  expect(shown("x", "unknownFields")).toMatchObject({ name: shown("x").name, undocumented_flag: false });
});

test("revenue is net where that is assumed", () => {
  const [gross, net] = [list()[0]!, list({}, behaving({ revenue_basis: "net" }))[0]!];
  expect(Number(net.revenue)).toBeLessThan(Number(gross.revenue));
  expect(Number(net.revenue) / Number(gross.revenue)).toBeCloseTo(0.8, 3);
  expect(gross.revenue).toMatch(/^\d+\.\d\d$/);
});
