/** A row is four copies whatever it carries: that is what it costs. */
import { describe, expect, test } from "vitest";
import { editionNames, editions } from "../../../src/openapi/editions.ts";
import { campaignFragments, templateOf, visitIndex } from "../../../src/world/encode/row-template.ts";
import { hasAdClickId, hasExternalId, trackingIdsCount } from "../../../src/world/generate/tracking-ids.ts";
import { agents, browsers } from "../../../src/world/model/user-agents.ts";

const adClickIds = ["fbclid", "gclid", "gbraid", "wbraid", "ttclid", "sccid"] as const;
const trackingIds = Array.from({ length: trackingIdsCount }, (_, trackingIds) => trackingIds);

describe.each(editionNames)("edition %s", (edition) => {
  const fields: readonly string[] = editions[edition].fields;

  test.each(trackingIds)(
    "a row with tracking ids %d has four fragments: campaign, visit, ids, campaign",
    (trackingIds) => {
      const template = templateOf(edition, trackingIds);
      const ids = adClickIds.filter((field) => fields.includes(field) && hasAdClickId(trackingIds, field));
      const written = 1 + ids.length + (hasExternalId(trackingIds) ? 1 : 0);
      expect(
        template.map(({ bytes, byVisit, campaignPart, slots, write }) => ({
          about: bytes ? "ids" : byVisit ? "visit" : `campaign ${campaignPart}`,
          slots: slots.length,
          writes: write !== undefined,
        })),
      ).toEqual([
        { about: "campaign 0", slots: 2, writes: true },
        { about: "visit", slots: 0, writes: false },
        { about: "ids", slots: written, writes: false },
        { about: "campaign 1", slots: 0, writes: false },
      ]);
      expect(templateOf(edition, trackingIds)).toBe(template);
    },
  );

  test("all templates share the fragments of visits, one for each agent and class", () => {
    const byVisit = trackingIds.map((trackingIds) => templateOf(edition, trackingIds)[1]!.byVisit!);
    for (const one of byVisit) expect(one).toBe(byVisit[0]);
    const texts = byVisit[0]!.map((bytes) => new TextDecoder().decode(bytes));
    expect(texts).toHaveLength(2 * agents.length);
    agents.forEach(({ user_agent }, agent) => {
      const isMachine = agent >= browsers.length;
      for (const isDuplicate of [false, true]) {
        const text = texts[visitIndex(agent, isMachine ? (isDuplicate ? 3 : 1) : isDuplicate ? 2 : 0)]!;
        expect(text).toContain(`"user_agent":${JSON.stringify(user_agent)},`);
        expect(text).toContain(`"is_bot":${isMachine},"is_duplicate":${isDuplicate}`);
      }
    });
  });

  test("a campaign has two fragments", () => {
    const none = Object.fromEntries(fields.map((field) => [field, null]));
    const fragments = campaignFragments(edition, none as never).map((bytes) =>
      new TextDecoder().decode(bytes),
    );
    expect(fragments).toHaveLength(2);
    expect(fragments[0]).toMatch(/^\{"id":"[^"]+","created_at":"[^"]+","referrer":null,"ip_address":$/);
    expect(fragments[1]).toMatch(/^,.*"aff_s1":null,.*"utm_term":null.*\}$/);
  });
});
