/** Every row is four prepared fragments, so every row costs the same. */
import { describe, expect, test } from "vitest";
import { editionNames, editions } from "../../../src/openapi/editions.ts";
import {
  campaignFragments,
  rowKindCount,
  rowKindOf,
  templateOf,
} from "../../../src/world/encode/row-template.ts";
import { hasAdClickId, hasExternalId, trackingIdsCount } from "../../../src/world/generate/tracking-ids.ts";
import { agents } from "../../../src/world/visitors/agents.ts";

const adClickIds = ["fbclid", "gclid", "gbraid", "wbraid", "ttclid", "sccid"] as const;
const kinds = Array.from({ length: rowKindCount }, (_, kind) => kind);

describe.each(editionNames)("edition %s", (edition) => {
  const fields: readonly string[] = editions[edition].fields;

  test.each(kinds)("a row of kind %d has four fragments: campaign, agent, ids, campaign", (kind) => {
    const template = templateOf(edition, kind);
    const trackingIds = kind >> 1;
    const ids = adClickIds.filter((field) => fields.includes(field) && hasAdClickId(trackingIds, field));
    const written = 1 + ids.length + (hasExternalId(trackingIds) ? 1 : 0);
    expect(
      template.map(({ bytes, byAgent, campaignPart, slots, write }) => ({
        about: bytes ? "ids" : byAgent ? "agent" : `campaign ${campaignPart}`,
        slots: slots.length,
        writes: write !== undefined,
      })),
    ).toEqual([
      { about: "campaign 0", slots: 2, writes: true },
      { about: "agent", slots: 0, writes: false },
      { about: "ids", slots: written, writes: false },
      { about: "campaign 1", slots: 0, writes: false },
    ]);
    expect(templateOf(edition, kind)).toBe(template);
  });

  test("a row of a duplicate says so, and a row of another click does not", () => {
    for (let trackingIds = 0; trackingIds < trackingIdsCount; trackingIds++) {
      for (const clickClass of [0, 1, 2, 3] as const) {
        const [, , ids] = templateOf(edition, rowKindOf(trackingIds, clickClass));
        expect(new TextDecoder().decode(ids!.bytes)).toContain(`"is_duplicate":${clickClass >= 2},`);
      }
    }
  });

  test("all templates share the fragments of agents", () => {
    const byAgent = kinds.map((kind) => templateOf(edition, kind)[1]!.byAgent!);
    for (const one of byAgent) expect(one).toBe(byAgent[0]);
    const { prepared, prepare } = byAgent[0]!;
    const firstBot = agents.findIndex((agent) => agent.browser_device_type === "Bot");
    agents.forEach(({ user_agent }, agent) => {
      const text = new TextDecoder().decode(prepare(agent));
      expect(text).toContain(`"user_agent":${JSON.stringify(user_agent)},`);
      expect(text).toContain(`"is_bot":${agent >= firstBot}`);
      expect(new TextDecoder().decode(prepared[agent])).toBe(text);
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
