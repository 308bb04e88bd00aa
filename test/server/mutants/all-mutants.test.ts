import { beforeAll, expect, test } from "vitest";
import { mutants } from "../../../src/server/mutants/all.ts";
import { scenarioOf } from "../../../src/server/settings/scenarios.ts";
import { clicks, conversions, fans, get, links, mutatedMock, type Side } from "./mutated.ts";

/** Requests of a client that reads everything, and of one that makes mistakes. */
const window = "date_start=2026-01-10&date_end=2026-01-20";
const second = `${window}&limit=5&offset=5`;
const requests: readonly string[] = [
  `${clicks}limit=150`,
  `${clicks}${window}&limit=5`,
  `${clicks}${second}&include_bots=false`,
  `${clicks}${second}&include_duplicates=0`,
  `${clicks}${window}&limit=5&offset=100000`,
  `${clicks}date_start=2026-01-20&date_end=2026-01-10`,
  `${clicks}tags=a`,
  "/api/smart-links/test_404/clicks",
  // A click of this second is the last one.
  `${clicks}date_end=2026-01-20T23:40:21Z&date_start=2026-01-20`,
  `${conversions}${window}`,
  `${conversions}${second}&conversion_type=new_subscriber`,
  `${conversions}${window}&limit=20&offset=20`,
  `${conversions}onlyfans_user_id=1`,
  links,
  `${links}limit=5&offset=35`,
  `${links}name=tiktok`,
  `${links}account_ids=acct_1`,
  `${links}pixel_ids=1`,
  `${links}filter[tags][]=Twitter&filter[tags][]=nothing`,
  `${fans}limit=5`,
  `${fans}limit=150&sort=messages_sent_by_fan`,
  `${fans}has_messages=false&limit=5`,
  `${fans}min_messages_sent_by_fan=2&limit=5&sort=tips_net`,
  `${fans}min_revenue_net=20&limit=5&sort=tips_net`,
  `${fans}min_tips_net=5&limit=5&sort=revenue_net`,
  `${fans}previously_subscribed=true&limit=5`,
  `${fans}subscribed_using_promo=true&limit=5`,
  "/api/smart-links/eveniet/spenders?limit=1000&minSpend=20",
  "/api/smart-links/test_one/stats",
  "/api/smart-links/eveniet",
];

test("the ids of mutants are unique, and each sentence ends", () => {
  expect(new Set(mutants.map(({ id }) => id)).size).toBe(mutants.length);
  for (const { id, sentence } of mutants) {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(scenarioOf(`test_mutant_${id.replaceAll("-", "_")}`)?.mutant?.id).toBe(id);
  }
});

// They get the same requests in the same order, so that the numbers of the requests are the same.
const [app, again] = [mutatedMock(), mutatedMock()];
let truths: readonly Side[];
beforeAll(async () => {
  truths = await Promise.all(requests.map((url) => get(mutatedMock(), url)));
});

const changing = mutants.filter(({ kind }) => kind === "body" || kind === "behaviour" || kind === "clock");

test.each(changing)(
  "$id changes some responses, in the same way each time, and no others",
  async ({ id }) => {
    let changed = 0;
    for (const [i, url] of requests.entries()) {
      const [truth, mutated] = [truths[i]!, await get(app, url, id)];
      expect(await get(again, url, id)).toEqual(mutated);
      const isChanged = mutated.text !== truth.text || mutated.status !== truth.status;
      expect(mutated.applied).toBe(isChanged ? `mutant=${id}` : undefined);
      if (isChanged) changed++;
    }
    expect(changed).toBeGreaterThan(0);
  },
);

test("after all mutants a request without one gets the same bytes", async () => {
  for (const [i, url] of requests.entries()) expect(await get(app, url)).toEqual(truths[i]);
});
