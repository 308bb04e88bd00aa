import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createMock } from "../../../src/sandbox.ts";
import { type Mock, startMock } from "../../../src/server/app/start-mock.ts";
import { ask, jsonOf } from "./retrying-client.ts";

let mock: Mock;
beforeEach(async () => {
  mock = await startMock({ port: 0, seed: "changes", clicksPerDay: 300, now: "2026-02-01T12:00:00Z" });
});
afterEach(() => mock.close());

type Row = { readonly id: string; readonly is_bot: boolean; readonly is_duplicate: boolean };
const window = "date_start=2026-01-31T00:00:00Z&date_end=2026-02-01T12:00:00Z";

async function listed(link: string, query = window, prefer?: string, list = "clicks"): Promise<Row[]> {
  const rows: Row[] = [];
  for (let offset = 0; ; offset += 200) {
    const url = `${mock.url}/api/smart-links/${link}/${list}?${query}&limit=200&offset=${offset}`;
    const page = jsonOf(await ask(url, prefer === undefined ? {} : { prefer })).data.rows;
    rows.push(...page);
    if (page.length < 200) return rows;
  }
}

const ids = (rows: readonly Row[]) => rows.map(({ id }) => id);

describe("a share of clicks that arrive late", () => {
  test("is chosen by link id, preference, session or option, and hides the same clicks", async () => {
    const all = await listed("eveniet");
    const late = await listed("eveniet", window, "late=0.1");
    expect(late.length).toBeLessThan(all.length);
    expect(ids(late)).toEqual(ids(all).filter((id) => ids(late).includes(id)));
    mock.set({ late: 0.1 });
    expect(await listed("eveniet")).toEqual(late);
    mock.set({ late: null });
    mock.set({ scenario: "test_late" });
    expect(await listed("eveniet")).toEqual(late);
    await using other = await startMock({
      port: 0,
      seed: "changes",
      clicksPerDay: 300,
      now: "2026-02-01T12:00:00Z",
      late: 0.1,
    });
    const url = `${other.url}/api/smart-links/eveniet/clicks?${window}&limit=1000`;
    expect(ids(jsonOf(await ask(url)).data.rows)).toEqual(ids(late));
  });

  test("arrives within 48 hours: test_late then has what it has without changes", async () => {
    const before = await listed("test_late");
    mock.clock.advance("P2D");
    const after = await listed("test_late");
    expect(after.length).toBeGreaterThan(before.length);
    mock.clock.advance("P30D");
    expect(await listed("test_late")).toEqual(after);
    expect(after).toEqual(await listed("test_late", window, "late=0"));
  });

  test("out of bounds is refused", async () => {
    expect(() => mock.set({ late: 0.3 })).toThrow("0.25");
    const response = await ask(`${mock.url}/api/smart-links/eveniet/clicks`, { prefer: "late=1" });
    expect(response.headers.get("mock-warnings")).toContain("takes a number from 0 to 0.25");
  });
});

test("marks of test_corrected are corrected after a day, and its refunds disappear within eight days", async () => {
  const marks = (rows: readonly Row[]) =>
    new Map(rows.map((row) => [row.id, `${row.is_bot} ${row.is_duplicate}`]));
  const conversions = () =>
    listed("test_corrected", "date_start=2026-01-20&date_end=2026-02-01", undefined, "conversions");
  const [before, boughtBefore] = [marks(await listed("test_corrected")), await conversions()];
  mock.clock.advance("P1D");
  const after = marks(await listed("test_corrected"));
  mock.clock.advance("P8D");
  expect([...before.keys()]).toEqual([...after.keys()]);
  const corrected = [...before].filter(([id, mark]) => after.get(id) !== mark);
  expect(corrected.length).toBeGreaterThan(0.02 * before.size);
  expect(marks(await listed("test_corrected"))).toEqual(after);
  const bought = await conversions();
  expect(ids(boughtBefore).filter((id) => !ids(bought).includes(id)).length).toBeGreaterThan(0);
});

test("the truth as of an instant is what a client saw at that instant", async () => {
  for (const link of ["test_late", "test_corrected"]) {
    mock.clock.set("2026-02-01T12:00:00Z");
    const query = "date_start=2026-01-31&date_end=2026-02-01";
    const seen = [];
    for (let hours = 0; hours <= 50; hours += 25) {
      seen.push({
        now: mock.clock.now(),
        clicks: await listed(link, query),
        bots: (await listed(link, `${query}&include_bots=false`)).length,
      });
      mock.clock.advance("PT25H");
    }
    for (const { now, clicks, bots } of seen) {
      const dates = { date_start: "2026-01-31", date_end: "2026-02-01", as_of: now };
      const truth = mock.truth(link, { ...dates, tz: "UTC", by: "is_bot" });
      expect(truth?.totals.clicks).toBe(clicks.length);
      expect((truth?.totals.people ?? 0) + (truth?.totals.people_again ?? 0)).toBe(bots);
      expect(truth?.groups?.is_bot?.find(({ value }) => value === false)?.clicks).toBe(bots);
      expect(truth?.days.reduce((sum, day) => sum + day.clicks, 0)).toBe(clicks.length);
      expect(Object.values(mock.truthRows(link, dates)?.rows ?? {})).toEqual(clicks);
    }
  }
});

describe("a link with which clicks arrive at each request", () => {
  const total = async (link: string, base = mock.url) =>
    jsonOf(await ask(`${base}/api/smart-links/${link}/clicks?limit=1&date_start=2026-01-30`)).data.summary
      .clicks_total;

  test("has N more clicks at each request of a session, and begins anew with its clock", async () => {
    const first = await total("test_moving_5");
    expect([await total("test_moving_5"), await total("test_moving_5")]).toEqual([first + 5, first + 10]);
    expect(mock.truth("test_moving_5", { date_start: "2026-01-30" })?.totals.clicks).toBe(first + 10);
    expect(await total("test_moving_5", mock.session("other").url)).toBe(first);
    expect(await total("test_moving_0")).toBe(await total("test_moving_0"));
    mock.reset("clock");
    expect(await total("test_moving_5")).toBe(first);
  });

  test("loses no row of a window that was fixed before the first page", async () => {
    const fixed = await listed(
      "test_moving_7",
      "date_start=2026-02-01T11:30:00Z&date_end=2026-02-01T11:59:59Z",
    );
    expect(new Set(ids(fixed)).size).toBe(fixed.length);
    expect(fixed.length).toBeGreaterThan(1000);
    expect(
      mock.truth("test_moving_7", { date_start: "2026-02-01T11:30:00Z", date_end: "2026-02-01T11:59:59Z" })
        ?.totals.clicks,
    ).toBe(fixed.length);
  });

  test("makes a client see rows twice that pages without a fixed window", async () => {
    const rows = await listed("test_moving_7", "date_start=2026-02-01T11:30:00Z");
    expect(new Set(ids(rows)).size).toBeLessThan(rows.length);
  });
});

test.each(["sandbox", "demo", "a", "b"])("with seed %s the reserved links have data to change", (seed) => {
  const mock = createMock({ seed, now: "2026-02-01T12:00:00Z" });
  const window = { date_start: "2026-01-31T08:00:00Z", date_end: "2026-01-31T20:00:00Z" };
  for (const link of ["test_late", "test_corrected"]) {
    const then = mock.truthRows(link, { ...window, as_of: "2026-01-31T20:00:00Z" });
    const later = mock.truthRows(link, { ...window, as_of: "2026-02-03T20:00:00Z" });
    expect(Object.keys(later?.rows ?? {}).length).toBeGreaterThan(50);
    expect(later?.rows).not.toEqual(then?.rows);
  }
});
