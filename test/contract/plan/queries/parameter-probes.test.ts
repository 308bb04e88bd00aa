/** Which single filters and sorts the deep plan tries, by the rows that it knows. */
import { describe, expect, test } from "vitest";
import { plannedRequests } from "../../../../src/contract/plan/planned-requests.ts";
import { type PlanName, planNames, plans } from "../../../../src/contract/plan/plans.ts";
import { isOfParameter } from "../../../../src/contract/plan/probe.ts";
import { parameterProbesOf } from "../../../../src/contract/plan/queries/parameter-probes.ts";
import { replacedRequests, runPlan } from "../../../../src/contract/plan/run-plan.ts";
import { runSettingsOf } from "../../../../src/contract/verify-options.ts";
import type { Target } from "../../../../src/exchange/target.ts";
import { smartLinksApi } from "../../../../src/openapi/description/api-description.ts";

interface FanRow {
  readonly revenue_net?: number;
  readonly tips_net?: number;
  readonly messages_sent_by_fan?: number;
  readonly converted_at?: string;
  readonly subscription_insights?: object | null;
}

/** A target that shows some fans, whatever it is asked for, and no more than a page of it can have. */
function showing(rows: readonly FanRow[], { total = rows.length, largest = 1000 } = {}): Target {
  return {
    name: "fans",
    async send(request) {
      const query = new URLSearchParams(request.path.split("?")[1]);
      const limit = Math.min(largest, Number(query.get("limit") ?? 50));
      const shown = rows.map((row, index) => ({ fan_id: index + 1, ...row })).slice(0, limit);
      const data = { summary: { fans_total: total }, rows: shown, filters: { limit, offset: 0 } };
      const response = { status: 200, headers: {}, body: JSON.stringify({ data }) };
      return { kind: "response", attempts: 1, exchange: { request, response, latencyMs: 1 } };
    },
  };
}

async function runOf(target: Target, plan: PlanName, budget = Number.POSITIVE_INFINITY) {
  const options = { plan, edition: "2026-09", now: "2026-02-01T12:00:00Z" } as const;
  const settings = runSettingsOf({}, { ...options, operations: ["listSmartLinkFans"] });
  const results = await runPlan(target, { ...settings, budget });
  const ids = results.map(({ probe }) => probe.id);
  const tried = results.filter(({ probe }) => isOfParameter(probe.id)).map(({ probe }) => probe.query);
  return { ids, tried, replaced: replacedRequests(results, settings) };
}

async function triedWith(rows: readonly FanRow[], shown: Parameters<typeof showing>[1] = {}) {
  const { tried } = await runOf(showing(rows, shown), "deep");
  return tried.map((query) => query.slice(2).map((one) => one.join("=")));
}

const insights = (previously_subscribed: boolean | null) => ({
  subscription_insights: { previously_subscribed },
});
const different: readonly FanRow[] = [1, 2, 3, 4].map((place) => ({
  revenue_net: 50 - place,
  tips_net: place * 1.5,
  messages_sent_by_fan: place - 1,
  converted_at: `2026-01-0${(place * 3) % 5}T00:00:00Z`,
  ...insights(place === 2),
}));

describe("Of fans that differ, the deep plan tries", () => {
  test("each filter that no other request tried, with a value that some have, and each sort that moves them", async () => {
    expect(await triedWith(different)).toEqual([
      ["min_revenue_net=48"],
      ["min_tips_net=4.5"],
      ["previously_subscribed=true"],
      ["sort=revenue_net"],
      ["sort=-tips_net"],
      ["sort=-messages_sent_by_fan"],
      ["sort=-converted_at"],
    ]);
  });

  test("the first ones, when there are too many to list", async () => {
    const tried = await triedWith(different, { total: 3000, largest: 4 });
    expect(tried.slice(0, 3)).toEqual([
      ["has_messages=true"],
      ["min_messages_sent_by_fan=2"],
      ["min_revenue_net=48"],
    ]);
  });

  test("a small page each, whatever the largest is", async () => {
    const { tried } = await runOf(showing(different), "deep");
    expect(tried.map(([limit, offset]) => [limit, offset])).toEqual(
      tried.map(() =>
        [
          ["limit", "100"],
          ["offset", "0"],
        ].map((pair) => pair),
      ),
    );
  });
});

describe("Nothing is tried that would show nothing", () => {
  test("where all fans are alike, or where there are none", async () => {
    const alike = { revenue_net: 5, tips_net: 0, messages_sent_by_fan: 2, ...insights(true) };
    expect(await triedWith([alike, alike, alike])).toEqual([]);
    expect(await triedWith([])).toEqual([]);
  });

  test("where only fans of whom a value is not known would be left out", async () => {
    expect(await triedWith([{ ...insights(true), tips_net: 3 }, insights(null), {}])).toEqual([]);
    expect(await triedWith([insights(false), insights(null), { subscription_insights: null }])).toEqual([]);
  });

  test("where most values are the least, and the second filter of the plan kept all rows, a larger one is", async () => {
    const rows = [0, 0, 0, 0, 7].map((messages) => ({ messages_sent_by_fan: messages, tips_net: messages }));
    expect(await triedWith(rows)).toEqual([
      ["min_messages_sent_by_fan=7"],
      ["min_tips_net=7"],
      ["sort=-tips_net"],
      ["sort=-messages_sent_by_fan"],
    ]);
  });

  test("where rows lie that way already, the other direction is", async () => {
    const rows = [3, 2, 2, 1].map((tips) => ({ tips_net: tips }));
    expect(await triedWith(rows)).toEqual([["sort=tips_net"]]);
  });
});

describe("The other requests are the same as without them", () => {
  test.each(["standard", "full"] as const)("plan %s has none", async (plan) => {
    const { ids } = await runOf(showing(different), plan);
    expect(ids.filter(isOfParameter)).toEqual([]);
    expect(plannedRequests(plan, { edition: "2026-09" }).requests.map(({ purpose }) => purpose)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^sorted by|^min_/)]),
    );
  });

  test("they come before the listing is repeated, and are all that differs", async () => {
    const [some, none] = [await runOf(showing(different), "deep"), await runOf(showing([]), "deep")];
    const first = some.ids.findIndex(isOfParameter);
    expect(some.ids.slice(first + 7, first + 9)).toEqual(["again", "no-key"]);
    expect(
      some.ids.filter((id) => !isOfParameter(id) && id !== "other-filter" && id !== "all-filters"),
    ).toEqual(none.ids);
    expect([some.replaced, none.replaced]).toEqual([[], []]);
  });

  test("a budget takes them away before any other", async () => {
    const { ids: all } = await runOf(showing(different), "deep");
    const others = all.filter((id) => !isOfParameter(id));
    for (let budget = 1; budget <= all.length; budget += 1) {
      const { ids } = await runOf(showing(different), "deep", budget);
      expect(ids.length).toBe(budget);
      if (ids.some(isOfParameter)) expect(ids.filter((id) => !isOfParameter(id))).toEqual(others);
    }
  });
});

test("The most of them that a list gets: what no page of any plan can have tried", () => {
  const counts = smartLinksApi.lists.map((list) => [list.name, parameterProbesOf(list).length]);
  expect(counts.filter(([, count]) => count !== 0)).toEqual([
    ["listSmartLinkConversions", 2],
    ["listSmartLinks", 1],
    ["listSmartLinkFans", 10],
    ["listSmartLinkSpenders", 1],
  ]);
  expect(planNames.filter((name) => plans[name].eachParameter)).toEqual(["deep"]);
});
