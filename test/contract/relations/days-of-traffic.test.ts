/** Traffic that takes days: what was final is judged by the time of each request. */
import { describe, expect, test } from "vitest";
import { judge } from "../../../src/contract/judge/judge.ts";
import type { Exchange } from "../../../src/exchange/exchange.ts";
import { exchange } from "../../exchange/samples.ts";
import { shown, today, until, violated, without } from "../support/open-windows.ts";
import { exchange as clicksOf } from "../support/written-responses.ts";

const sent = (exchange: Exchange, sentAt: string): Exchange => ({ ...exchange, sentAt });

describe("A window that was closed when it was listed", () => {
  const [day, part] = [until("09T00:00", "10T11:00"), until("10T00:00", "10T11:00")];
  const first = (sentAt: string) => sent(shown(day, "12T12:00", without("old-bot")), sentAt);
  const later = sent(shown(part, "12T12:00"), "2026-01-14T12:00:00Z");

  test("had not got all its rows when its first request was sent early", () => {
    expect(violated([first("2026-01-09T23:00:00Z"), later])).toEqual([]);
    expect(violated([first("2026-01-13T12:00:00Z"), later])).toContain("sub-window-lists-its-rows");
  });

  test("is final though other requests were sent long before", () => {
    const before = sent(clicksOf("limit=1", { total: 9 }), "2026-01-01T00:00:00Z");
    expect(violated([before, first("2026-01-13T12:00:00Z"), later])).toContain("sub-window-lists-its-rows");
  });

  test("is final for requests that do not say their time as for the first that does", () => {
    const { sentAt: _, ...unknown } = first("");
    expect(violated([unknown, later])).toContain("sub-window-lists-its-rows");
    expect(violated([unknown, { ...later, sentAt: "2026-01-09T23:00:00Z" }])).toEqual([]);
  });
});

test("That a filtered page of one row comes again does not show that no mark was corrected", () => {
  const humans = (limit: number, at: string) => {
    const whole = JSON.parse(shown(`${today}&include_bots=false`, at).response.body);
    whole.data.rows.length = Math.min(limit, whole.data.rows.length);
    const exchange = shown(`${today}&include_bots=false&limit=${limit}`, at);
    return { ...exchange, response: { ...exchange.response, body: JSON.stringify(whole) } };
  };
  const later = [humans(1, "12T11:20"), shown(today, "12T12:00"), humans(1, "12T11:20")];
  expect(violated(later)).toEqual([]);
});

describe("Lists whose rows may go at any time", () => {
  const list = (name: string, data: object, sentAt: string) => {
    const path = `/api/smart-links/eveniet/${name}`;
    return sent(exchange({ request: { path }, response: { body: JSON.stringify({ data }) } }), sentAt);
  };
  const outcome = (exchanges: readonly Exchange[]) =>
    judge(exchanges, { now: Date.parse("2026-01-15T00:00:00Z"), only: ["same-request-same-response"] })
      .verdicts[0]!.outcome;

  test("may show other rows a day later, on a page of one row too", () => {
    const fan = (fan_id: number, sentAt: string) => {
      const rows = [{ fan_id, revenue_net: 5, tips_net: 0, messages_sent_by_fan: 0 }];
      return list("fans?limit=1&offset=20", { summary: { fans_total: 30 }, rows, filters: {} }, sentAt);
    };
    const first = fan(1, "2026-01-10T00:00:00Z");
    expect(outcome([first, fan(2, "2026-01-11T00:00:00Z")])).toBe("skipped");
    expect(outcome([first, fan(2, "2026-01-10T00:00:01Z")])).toBe("violated");
  });

  test("may show other rows where a request alone does not say when it was sent", () => {
    const fans = (total: number, ids: readonly number[]) => {
      const rows = ids.map((fan_id) => ({ fan_id, revenue_net: 5, tips_net: 0, messages_sent_by_fan: 0 }));
      return list(
        "fans?limit=2",
        { summary: { fans_total: total }, rows, filters: {} },
        "2026-01-10T00:00:00Z",
      );
    };
    const { sentAt: _, ...untimed } = fans(9, [3, 4]);
    expect(outcome([fans(8, [1, 2]), untimed])).toBe("skipped");
    const { sentAt: __, ...first } = fans(8, [1, 2]);
    expect(outcome([first, untimed])).toBe("violated");
  });

  test("may have lost a purchase that was refunded", () => {
    const dates = "date_start=2026-01-05T00:00:00Z&date_end=2026-01-06T00:00:00Z";
    const purchases = (count: number, sentAt: string) => {
      const rows = Array.from({ length: count }, (_, place) => ({
        ...{ id: `purchase-${place}`, conversion_at: "2026-01-05T10:00:00+00:00" },
      }));
      const chart = [{ timestamp: "2026-01-05", conversions: 9 }];
      const data = { summary: { conversions_total: count }, chart, rows, filters: {} };
      return list(`conversions?${dates}`, data, sentAt);
    };
    const first = purchases(2, "2026-01-10T00:00:00Z");
    expect(outcome([first, purchases(1, "2026-01-12T00:00:00Z")])).toBe("skipped");
    expect(outcome([first, purchases(1, "2026-01-10T00:00:01Z")])).toBe("violated");
  });
});
