/** A row is four copies whatever it carries: that is what it costs. */
import { describe, expect, test } from "vitest";
import { editionNames, editions } from "../../../src/openapi/editions.ts";
import { campaignFragments, templateOf, visitIndex } from "../../../src/world/encode/row-template.ts";
import { hasAdClickId, hasExternalId, trackingIdsCount } from "../../../src/world/generate/tracking-ids.ts";
import { agents, browsers } from "../../../src/world/model/user-agents.ts";

const adClickIds = ["fbclid", "gclid", "gbraid", "wbraid", "ttclid", "sccid"] as const;
const traces = Array.from({ length: trackingIdsCount }, (_, trace) => trace);

describe.each(editionNames)("edition %s", (edition) => {
  const fields: readonly string[] = editions[edition].fields;

  test.each(traces)("trace %d: a campaign's stretch, a visit's, the ids' and a campaign's again", (trace) => {
    const layout = templateOf(edition, trace);
    const ids = adClickIds.filter((field) => fields.includes(field) && hasAdClickId(trace, field));
    const written = 1 + ids.length + (hasExternalId(trace) ? 1 : 0);
    expect(
      layout.map(({ bytes, byVisit, ofCampaign, holes, write }) => ({
        about: bytes ? "ids" : byVisit ? "visit" : `campaign ${ofCampaign}`,
        holes: holes.length,
        writes: write !== undefined,
      })),
    ).toEqual([
      { about: "campaign 0", holes: 2, writes: true },
      { about: "visit", holes: 0, writes: false },
      { about: "ids", holes: written, writes: false },
      { about: "campaign 1", holes: 0, writes: false },
    ]);
    expect(templateOf(edition, trace)).toBe(layout);
  });

  test("stretches about visits are the same ones in all traces, one for each agent and judgement", () => {
    const byVisit = traces.map((trace) => templateOf(edition, trace)[1]!.byVisit!);
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

  test("a campaign has two stretches", () => {
    const none = Object.fromEntries(fields.map((field) => [field, null]));
    const stretches = campaignFragments(edition, none as never).map((bytes) =>
      new TextDecoder().decode(bytes),
    );
    expect(stretches).toHaveLength(2);
    expect(stretches[0]).toMatch(/^\{"id":"[^"]+","created_at":"[^"]+","referrer":null,"ip_address":$/);
    expect(stretches[1]).toMatch(/^,"aff_s1":null,.*"utm_term":null\}$/);
  });
});
