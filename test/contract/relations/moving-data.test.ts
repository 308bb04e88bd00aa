/** Rows that come, go and change while a client reads are no fault of the API. */
import { describe, expect, test } from "vitest";
import { judge } from "../../../src/contract/judge/judge.ts";
import type { Exchange } from "../../../src/exchange/exchange.ts";
import { exchange } from "../../exchange/samples.ts";
import { answer } from "../support/written-exchanges.ts";

/** The claims that are violated, without what these small bodies lack of the schema. */
function violated(exchanges: readonly Exchange[]): readonly string[] {
  const { verdicts } = judge(exchanges, { now: Date.parse("2026-01-12T12:00:00Z") });
  const names = verdicts.filter(({ outcome }) => outcome === "violated").map(({ check }) => check);
  return names.filter((name) => !/schema|content-type|defaults-are|headers-are/.test(name));
}

describe("Pages of clicks between which a click arrives", () => {
  const filters = {
    date_start: "2026-01-06T00:00:00+00:00",
    date_end: "2026-01-12T23:59:59+00:00",
    include_bots: true,
    include_duplicates: true,
  };
  const days = ["06", "07", "08", "09", "10", "11", "12"];
  const chart = (more: Readonly<Record<string, number>>) =>
    days.map((day) => ({ timestamp: `2026-01-${day}`, clicks: 10 + (more[day] ?? 0) }));
  const all = Array.from({ length: 20 }, (_, place) => ({
    id: `click-${20 - place}`,
    created_at: `2026-01-12T11:${59 - place}:00+00:00`,
    is_bot: false,
    is_duplicate: false,
  }));
  const newest = { ...all[0]!, id: "click-21", created_at: "2026-01-12T12:00:00+00:00" };
  const page = (offset: number, rows: readonly object[], more: Readonly<Record<string, number>> = {}) =>
    answer({
      query: `limit=5&offset=${offset}`,
      filters: { ...filters, limit: 5, offset },
      rows: rows.slice(offset, offset + 5) as never,
      chart: chart(more),
      total: chart(more).reduce((sum, { clicks }) => sum + clicks, 0),
    });

  test("are not compared", () => {
    expect(violated([page(0, all), page(5, [newest, ...all], { "12": 1 })])).toEqual([]);
    expect(violated([page(0, all), page(3, [newest, ...all], { "12": 1 })])).toEqual([]);
  });

  test("and the reason is told", () => {
    const { verdicts } = judge([page(0, all), page(5, [newest, ...all], { "12": 1 })], {
      now: Date.parse("2026-01-12T12:00:00Z"),
    });
    const total = verdicts.find(({ check }) => check === "total-ignores-the-page");
    expect(total).toMatchObject({ outcome: "skipped", reason: "new rows arrived between the pages" });
  });

  test("are compared again with those that came after it, where the first of these came again", () => {
    const after = [newest, ...all];
    const shifted = [...after.slice(0, 10), ...after.slice(9)];
    const pages = [page(0, all), page(5, after, { "12": 1 }), page(10, shifted, { "12": 1 })];
    expect(violated(pages)).toEqual([]);
    const whole = answer({
      query: "limit=50&offset=0",
      filters: { ...filters, limit: 50, offset: 0 },
      rows: after as never,
      chart: chart({ "12": 1 }),
      total: after.length,
    });
    expect(violated([...pages.slice(0, 1), whole, ...pages.slice(1), whole])).toContain("pages-share-no-row");
  });

  test("are compared when a settled day counts another number", () => {
    const faults = violated([page(0, all), page(5, [newest, ...all], { "07": 1 })]);
    expect(faults).toEqual(["total-ignores-the-page", "chart-ignores-the-page"]);
  });

  test("need not have fewer rows with a filter than without, on days that are not settled", () => {
    const humans = (more: Readonly<Record<string, number>>) =>
      answer({
        query: "limit=5&include_bots=false",
        filters: { ...filters, include_bots: false, limit: 5, offset: 0 },
        rows: all.slice(0, 5),
        chart: chart(more),
        total: chart(more).reduce((sum, { clicks }) => sum + clicks, 0),
      });
    expect(violated([page(0, all), humans({ "12": 1 })])).toEqual([]);
    expect(violated([page(0, all), humans({ "07": 1 })])).toEqual(["filters-never-add"]);
    expect(violated([humans({ "12": 1 }), page(0, all)])).toEqual([]);
    expect(violated([humans({ "07": 1 }), page(0, all)])).toEqual(["filters-never-add"]);
  });
});

describe("A list of the present", () => {
  const fan = (id: number, revenue: number) => ({
    fan_id: id,
    revenue_net: revenue,
    tips_net: 0,
    messages_sent_by_fan: 0,
    subscription_insights: { previously_subscribed: false, subscribed_using_promo: false },
  });
  const fans = [fan(1, 50), fan(2, 40), fan(3, 30), fan(4, 20), fan(5, 10)];
  const list = (query: string, rows: readonly ReturnType<typeof fan>[]): Exchange => {
    const sent = Object.fromEntries(
      [...new URLSearchParams(query)].map(([name, value]) => [name, Number(value)]),
    );
    const { limit = 100, offset = 0, min_revenue_net: least = null } = sent;
    const left = rows.filter(({ revenue_net: revenue }) => revenue >= (least ?? 0));
    const summary = {
      fans_total: left.length,
      revenue_net_total: left.reduce((sum, { revenue_net: revenue }) => sum + revenue, 0),
      tips_net_total: 0,
      fans_with_1_plus_messages_total: 0,
      fans_with_3_plus_messages_total: 0,
    };
    const filters = { limit, offset, sort: "-revenue_net", min_revenue_net: least };
    const body = JSON.stringify({ data: { summary, rows: left.slice(offset, offset + limit), filters } });
    return exchange({ request: { path: `/api/smart-links/eveniet/fans?${query}` }, response: { body } });
  };
  const whole = "limit=1000&offset=0";
  const paid = [fan(4, 60), ...fans.slice(0, 3), fan(5, 10)];

  test("is not compared when rows came, went or changed in between", () => {
    for (const later of [
      [fan(6, 45), ...fans].sort((a, b) => b.revenue_net - a.revenue_net),
      fans.slice(1),
      paid,
    ])
      expect(violated([list(whole, fans), list("limit=2&offset=1", later), list(whole, later)])).toEqual([]);
  });

  test("is not compared when only its total shows that a row came", () => {
    const more = [...fans, fan(6, 5)];
    const cut = "limit=2&offset=0";
    expect(violated([list(cut, fans), list("limit=2&offset=2", more), list(cut, more)])).toEqual([]);
  });

  test("is not compared when a page shows that a row has another value than before", () => {
    expect(violated([list(whole, fans), list("limit=2&offset=0", paid)])).toEqual([]);
    expect(violated([list(whole, fans), list("limit=9&offset=0&min_revenue_net=25", paid)])).toEqual([]);
  });

  test("is compared when the same rows with the same values come again", () => {
    const swapped = [fans[1]!, fans[0]!, ...fans.slice(2)];
    expect(
      violated([list(whole, fans), list("limit=2&offset=2", swapped.reverse()), list(whole, fans)]),
    ).toContain("pages-join");
    const other = [fan(1, 50), fan(2, 40), fan(4, 30), fan(3, 30)];
    const ties = [fan(1, 50), fan(2, 40), fan(3, 30), fan(4, 30)];
    expect(violated([list(whole, ties), list(whole, other)])).toEqual(["same-request-same-response"]);
  });

  test("is compared when hardly a row comes again", () => {
    const others = fans.map(({ fan_id: id, revenue_net: revenue }) => fan(id + 100, revenue));
    expect(violated([list(whole, fans), list(whole, others)])).toContain("same-request-same-response");
  });
});
