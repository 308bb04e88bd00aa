/** The gaps of coverage are windows: requesting them brings every missing row. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Behaviour } from "../../../../src/index.ts";
import { startMock } from "../../../../src/sandbox.ts";
import { share } from "../../../support/effort.ts";
import { link, requestRows } from "./naive-reader.ts";

const window = { date_start: "2026-01-20T00:00:00Z", date_end: "2026-01-22T23:59:59Z" };
const asked = { link, start: window.date_start, end: window.date_end };
const list = "listSmartLinkClicks";

const pages = fc.array(
  fc.record({ offset: fc.nat(250), limit: fc.integer({ min: 1, max: 60 }), include_bots: fc.boolean() }),
  { maxLength: 6 },
);

const behaviours: readonly Partial<Behaviour>[] = [
  {},
  { row_order: "oldest_first" },
  { window_end: "exclusive" },
];

describe.each(behaviours)("with %o", (behaviour) => {
  test("each gap begins at its offset, and requesting the gaps brings every missing row", async () => {
    await using mock = await startMock({
      ...{ port: 0, seed: "demo", clicksPerDay: 60, now: "2026-02-01T00:00:00Z", behaviour },
    });
    await fc.assert(
      fc.asyncProperty(pages, async (read) => {
        mock.reset();
        for (const { include_bots, ...page } of read) {
          const parameters = { ...window, ...page, include_bots: String(include_bots) };
          await requestRows(mock.url, { list, parameters });
        }
        const { gaps, missing } = mock.coverage(asked);
        const first = behaviour.row_order === "oldest_first" ? "start" : "end";
        const late = behaviour.window_end === "exclusive" ? 1000 : 0;
        for (const gap of gaps) {
          const parameters = { ...window, limit: 1, offset: gap.offset as number };
          const [row] = await requestRows(mock.session("other").url, { list, parameters });
          expect(Date.parse(row?.at ?? "")).toBe(Date.parse(gap[first]) - (first === "end" ? late : 0));
        }
        let brought = 0;
        for (const { start, end } of gaps) {
          const before = mock.coverage(asked).missing;
          const parameters = { date_start: start, date_end: end, limit: 1000 };
          await requestRows(mock.url, { list, parameters });
          brought += before - mock.coverage(asked).missing;
        }
        expect(brought).toBe(missing);
        expect(mock.coverage(asked)).toMatchObject({ missing: 0, gaps: [] });
      }),
      { numRuns: share(25) },
    );
  });
});
