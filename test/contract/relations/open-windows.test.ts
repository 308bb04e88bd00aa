/** Clicks that come, and marks that are corrected, while a client looks at a window that is still open. */
import { describe, expect, test } from "vitest";
import { judge } from "../../../src/contract/judge/judge.ts";
import type { Exchange } from "../../../src/exchange/exchange.ts";
import { exchange, pageOf } from "../support/written-responses.ts";

/** A click at a time of January 2026. It is listed from then on; its marks are wrong until they are corrected. */
interface Written {
  readonly id: string;
  readonly time: string;
  readonly isBot?: boolean;
  readonly isBotFrom?: string;
}

const instant = (time: string) => `2026-01-${time}:00`;
/** Clicks before the tenth, 12:00, are final. */
const now = Date.parse("2026-01-12T12:00:00Z");
const clicks: readonly Written[] = [
  { id: "newest", time: "12T11:00" },
  { id: "new-bot", time: "12T09:00", isBotFrom: "12T11:30" },
  { id: "new", time: "12T08:00" },
  { id: "old-bot", time: "10T09:00", isBot: true },
  { id: "old", time: "10T08:00" },
  { id: "older", time: "09T09:00" },
  { id: "oldest", time: "09T08:00" },
];

/** What a sound API shows at a time. */
function shown(query: string, at: string, all: readonly Written[] = clicks): Exchange {
  const sent = new URLSearchParams(query);
  const [start, end] = [sent.get("date_start") ?? "2026-01-06T00:00:00Z", sent.get("date_end")];
  const rows = all
    .map(({ id, time, isBot = false, isBotFrom }) => ({
      ...{ id, created_at: `${instant(time)}+00:00`, is_duplicate: false, gross_clicks: 1 },
      is_bot: isBotFrom === undefined ? isBot : instant(at) >= instant(isBotFrom),
    }))
    .filter(({ created_at: time }) => time.slice(0, 19) <= instant(at) && time >= start.slice(0, 19))
    .filter(({ created_at: time }) => end === null || time.slice(0, 19) <= end.slice(0, 19))
    .filter(({ is_bot: isBot }) => sent.get("include_bots") !== "false" || !isBot);
  return exchange(query, pageOf(rows));
}

/** The claims about rows and totals that are violated. */
function violated(exchanges: readonly Exchange[]): readonly string[] {
  const { verdicts } = judge(exchanges, { now });
  const names = verdicts.filter(({ outcome }) => outcome === "violated").map(({ check }) => check);
  return names.filter(
    (name) => !/schema|content-type|are-documented|-echo|headers-are|credits|echo-/.test(name),
  );
}

const until = (start: string, end: string) => `date_start=${instant(start)}Z&date_end=${instant(end)}Z`;
const today = until("10T00:00", "12T23:59");
const afternoon = `date_start=${instant("10T00:00")}Z`;
const without = (id: string) => clicks.filter((one) => one.id !== id);

describe("A window whose end is still to come", () => {
  test("has clicks that an earlier window, with the same start or another, did not have", () => {
    for (const later of [
      until("10T00:00", "13T23:59"),
      until("09T00:00", "13T00:00"),
      until("12T00:00", "12T23:00"),
    ])
      expect(violated([shown(today, "12T10:00"), shown(later, "12T12:00")])).toEqual([]);
    expect(violated([shown(today, "12T12:00"), shown(afternoon, "12T10:00")])).toEqual([]);
  });

  test("is compared as far as its clicks are final", () => {
    const later = until("10T07:00", "13T00:00");
    expect(violated([shown(today, "12T10:00"), shown(later, "12T12:00", without("old-bot"))])).toContain(
      "windows-agree",
    );
  });

  test("is compared when its listing comes again", () => {
    const part = shown(until("12T00:00", "12T23:00"), "12T10:30", without("new"));
    expect(violated([shown(today, "12T10:00"), part])).toEqual([]);
    expect(violated([shown(today, "12T10:00"), part, shown(today, "12T10:40")])).toEqual([
      "defaults-equal-explicit-values",
      "sub-window-lists-its-rows",
    ]);
  });

  test("need not be the sum of its parts, which were counted later", () => {
    const [early, late] = [until("10T00:00", "12T08:30"), until("12T08:31", "12T23:59")];
    const [whole, one, other] = [shown(today, "12T10:00"), shown(early, "12T10:00"), shown(late, "12T12:00")];
    expect(violated([whole, one, other])).toEqual([]);
    expect(violated([whole, one, other, whole])).not.toEqual([]);
  });
});

describe("A mark that is corrected", () => {
  const humans = `${today}&include_bots=false`;

  test("changes a row that is not final, and what filters leave of it", () => {
    expect(violated([shown(today, "12T11:20"), shown(today, "12T12:00")])).toEqual([]);
    expect(violated([shown(today, "12T11:20"), shown(humans, "12T12:00")])).toEqual([]);
    expect(violated([shown(humans, "12T11:20"), shown(humans, "12T12:00")])).toEqual([]);
    expect(violated([shown(humans, "12T11:20"), shown(today, "12T12:00")])).toEqual([]);
  });

  const turned = (id: string) => clicks.map((one) => (one.id === id ? { ...one, isBot: !one.isBot } : one));

  test("is none when the row is final", () => {
    expect(violated([shown(today, "12T11:20"), shown(today, "12T11:21", turned("old"))])).toContain(
      "row-is-the-same-everywhere",
    );
    const [before, after] = [shown(humans, "12T11:20"), shown(humans, "12T11:21", turned("old"))];
    expect(violated([before, after])).toContain("same-request-same-response");
  });

  test("is none when another value of the row changes", () => {
    const [before, after] = [shown(today, "12T11:20"), shown(today, "12T11:20")];
    const body = after.response.body.replace('"gross_clicks":1', '"gross_clicks":2');
    expect(violated([before, { ...after, response: { ...after.response, body } }])).toEqual([
      "row-is-the-same-everywhere",
    ]);
  });
});

test("A mark may be corrected where totals count what a filter removed, and so stay as they are", () => {
  const humans = (at: string, all = clicks) => {
    const { rows } = JSON.parse(shown(`${today}&include_bots=false`, at, all).response.body).data;
    const { total, chart } = pageOf(JSON.parse(shown(today, at).response.body).data.rows);
    return exchange(`${today}&include_bots=false`, { rows, total, chart: chart! });
  };
  expect(violated([humans("12T11:20"), humans("12T12:00")])).toEqual([]);
  expect(violated([humans("12T11:20"), humans("12T11:21", without("old"))])).toContain(
    "same-request-same-response",
  );
});

test("A chart with days of zero clicks may show a day as soon as it has begun", () => {
  const quiet = (chart: Readonly<Record<string, number>>) => exchange(today, { rows: [], total: 0, chart });
  const before = { "2026-01-10": 0, "2026-01-11": 0 };
  expect(violated([quiet(before), quiet({ ...before, "2026-01-12": 0 })])).toEqual([]);
  expect(violated([quiet({ ...before, "2026-01-09": 0 }), quiet(before)])).toContain("same-request-same-response");
});

test("What was not final when the first request of some traffic was sent is not final for those after it", () => {
  const day = until("09T00:00", "10T11:00");
  const traffic = (sentAt?: string) => {
    const first = shown(day, "12T12:00", without("old-bot"));
    return [
      sentAt === undefined ? first : { ...first, sentAt },
      shown(until("10T00:00", "10T11:00"), "12T12:00"),
    ];
  };
  expect(violated(traffic())).not.toEqual([]);
  expect(violated(traffic("2026-01-09T23:00:00Z"))).toEqual([]);
});
