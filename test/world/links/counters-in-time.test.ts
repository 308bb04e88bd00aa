import fc from "fast-check";
import { expect, test } from "vitest";
import { nextChangeMs } from "../../../src/world/links/next-change.ts";
import { queryLinks } from "../../../src/world/links/query-links.ts";
import { linkFactsOf, smartLinkOf } from "../../../src/world/links/smart-link.ts";
import { noTeamChanges } from "../../../src/world/links/team-changes.ts";
import { createDataset } from "../../../src/world/model/dataset.ts";
import { countedLink } from "../../../src/world/stats/figures.ts";
import { defaultLinkCount } from "../../../src/world/team/team-links.ts";
import { share } from "../../support/effort.ts";

const now = Date.parse("2026-01-31T12:34:56.789Z");
const all = {
  name: undefined,
  tags: undefined,
  accountIds: undefined,
  pixelIds: undefined,
  changes: noTeamChanges,
  limit: 3,
  offset: 0,
};

test("what was listed before changes nothing: each link is as of its own instant", () => {
  const clicksPerDay = fc.constantFrom(0, 3, 300, 1e9);
  const steps = fc.array(
    fc.oneof(fc.nat(2000), fc.nat(90_000_000), fc.integer({ min: -90_000_000, max: 0 })),
    { minLength: 2, maxLength: 12 },
  );
  fc.assert(
    fc.property(clicksPerDay, steps, fc.integer({ min: 0, max: 700 }), (clicksPerDay, steps, days) => {
      const options = { seed: "demo", clicksPerDay };
      const used = createDataset(options);
      let nowMs = now - 86_400_000 * days;
      for (const step of steps) {
        nowMs += step;
        const query = { ...all, nowMs };
        expect(queryLinks(used, defaultLinkCount, query)).toEqual(
          queryLinks(createDataset(options), defaultLinkCount, query),
        );
      }
    }),
    { numRuns: share(30) },
  );
});

test("a link is counted again at its next click or conversion, and not before", () => {
  const dataset = createDataset({ seed: "demo", clicksPerDay: 20 });
  const { links } = queryLinks(dataset, defaultLinkCount, { ...all, nowMs: now });
  const id = links[0]?.id ?? "";
  const countsAt = (nowMs: number) => {
    const { clicks_count, conversions_count } = smartLinkOf(dataset, linkFactsOf(dataset, id), nowMs);
    return clicks_count + conversions_count;
  };
  const midnight = Date.parse("2026-02-01T00:00:00Z");
  let changes = 0;
  for (let at = now; at < midnight; changes++) {
    const lifetime = countedLink(dataset, id, at);
    const next = nextChangeMs(lifetime, at);
    expect(countsAt(next - 1)).toBe(countsAt(at));
    if (next < midnight) expect(countsAt(next)).toBeGreaterThan(countsAt(at));
    at = next;
  }
  expect(changes).toBeGreaterThan(3);
});
