import { afterEach, beforeEach, expect, test } from "vitest";
import { type Mock, startMock } from "../../../../src/server/app/start-mock.ts";
import { ask, jsonOf } from "../../control/retrying-client.ts";

let mock: Mock;
beforeEach(async () => {
  mock = await startMock({ port: 0, seed: "changes", clicksPerDay: 300, now: "2026-02-01T12:00:00Z" });
});
afterEach(() => mock.close());

const dates = { date_start: "2026-01-25T05:00:00Z", date_end: "2026-02-01T12:00:00Z" };

/** Reads a list whole, or its first rows. */
async function read(
  link: string,
  list: string,
  query: Record<string, string>,
  most = Number.MAX_SAFE_INTEGER,
): Promise<number> {
  let count = 0;
  for (let offset = 0; offset < most; offset += 100) {
    const search = new URLSearchParams({ ...dates, ...query, limit: "100", offset: String(offset) });
    const { rows } = jsonOf(await ask(`${mock.url}/api/smart-links/${link}/${list}?${search}`)).data;
    count += rows.length;
    if (rows.length < 100) return count;
  }
  return count;
}

const operations = { clicks: "listSmartLinkClicks", conversions: "listSmartLinkConversions" } as const;

test.each([
  ["test_late", "clicks", {}],
  ["test_late", "clicks", { include_bots: "false" }],
  ["test_corrected", "clicks", { include_bots: "false" }],
  ["test_corrected", "clicks", { include_duplicates: "false" }],
  ["test_late", "conversions", {}],
  ["test_corrected", "conversions", { conversion_type: "new_transaction" }],
] as const)("coverage of %s %s %j counts the rows that are listed now", async (link, list, query) => {
  const [start, end] = [dates.date_start, dates.date_end];
  const coverage = () => mock.coverage({ link, operation: operations[list], start, end, ...query });
  const first = await read(link, list, query, 100);
  expect(coverage()).toMatchObject({ read: first, read_twice: 0 });
  const all = await read(link, list, query);
  expect(coverage()).toMatchObject({ rows: all, missing: 0, read: all, read_twice: first, gaps: [] });
  mock.clock.advance("P9D");
  const { rows, missing } = coverage();
  expect(rows).toBe(await read(link, list, query));
  if (link === "test_late" && list === "clicks") expect(missing).toBeGreaterThan(0);
  expect(coverage().missing).toBe(0);
});

test("coverage of millions of clicks that may change is refused with a hint, and that of an older window is not", () => {
  mock.set({ clicksPerDay: 10_000_000 });
  const coverage = (start: string, end: string) => mock.coverage({ link: "test_late", start, end });
  expect(() => coverage("2026-02-01", "2026-02-01")).toThrow("choose an older one");
  expect(coverage("2026-01-20", "2026-01-28").read).toBe(0);
});
