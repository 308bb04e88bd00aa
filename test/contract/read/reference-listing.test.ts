import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { memberFindings, rowFindings } from "../../../src/contract/judge/compare-with-listing.ts";
import * as listing from "../../../src/contract/read/reference-listing.ts";
import { findWindowEnd } from "../../../src/contract/read/response/window-end.ts";
import { answer, answers, now, rows, run, window } from "../support/reference-pages.ts";
import type { ReferenceRow } from "../support/reference-rows.ts";

const ids = (list: readonly { readonly id?: unknown }[] | undefined) => list?.map(({ id }) => id);

describe("From the listing of a window follows what any request inside it is answered", () => {
  const second = fc.integer({ min: 0, max: 2 * 86_400 - 1 });
  const text = (seconds: number) =>
    new Date(Date.parse("2026-01-28") + seconds * 1000).toISOString().replace(".000Z", "Z");

  test("rows, order and flags", async () => {
    const whole = run([await answer(`${window}&limit=1000`)]);
    await fc.assert(
      fc.asyncProperty(second, second, fc.boolean(), fc.boolean(), async (one, other, bots, duplicates) => {
        const [start, end] = [Math.min(one, other), Math.max(one, other)].map(text);
        const query = `date_start=${start}&date_end=${end}&limit=1000`;
        const flags = `&include_bots=${bots}&include_duplicates=${duplicates}`;
        const [part, all] = await answers([query + flags, query]);
        expect(ids(listing.listedRowsFor(whole, part!))).toEqual(ids(part!.page.rows));
        expect(ids(listing.listedRowsFor(whole, part!, { filtered: false }))).toEqual(ids(all!.page.rows));
        const [followed] = listing.predictedPages(whole, [part!]);
        expect(rowFindings(followed!)).toEqual([]);
        expect(memberFindings(followed!)).toEqual([]);
      }),
    );
  });

  test("pages, as the listing is cut", async () => {
    const whole = run([await answer(`${window}&limit=1000`)]);
    const page = await answer(`${window}&limit=7&offset=5`);
    expect(ids(listing.sliceForPage(listing.listedRowsFor(whole, page)!, page))).toEqual(ids(page.page.rows));
    expect(page.page.rows).toHaveLength(7);
  });

  test.each([
    [
      "a window that begins before it",
      "date_start=2026-01-27T23:59:59Z&date_end=2026-01-28T10:00:00Z",
      "eveniet",
    ],
    [
      "a window that ends after it",
      "date_start=2026-01-28T00:00:00Z&date_end=2026-01-30T00:00:00Z",
      "eveniet",
    ],
    ["another link", window, "fugit"],
  ])("but nothing for %s", async (_name, query, link) => {
    const whole = run([await answer(`${window}&limit=1000`)]);
    const other = await answer(`${query}&limit=1000`, {}, link);
    expect(listing.listedRowsFor(whole, other)).toBeUndefined();
    expect(listing.predictedPages(whole, [other])).toEqual([]);
  });

  test("nor for itself, nor without a listing", async () => {
    const [whole, part] = await answers([`${window}&limit=1000`, `${window}&limit=7`]);
    expect(listing.predictedPages(run([whole!]), [whole!])).toEqual([]);
    expect(listing.listedRowsFor(run([part!]), part!)).toBeUndefined();
  });
});

describe("Faults", () => {
  const damaged = (change: (list: ReferenceRow[]) => void) => {
    const list = structuredClone(rows);
    change(list);
    return answer(`${window}&limit=1000&include_bots=true`, {}, "eveniet", list);
  };
  const inWindow = rows.findIndex(({ created_at }) => created_at < "2026-01-30");

  test("a strange row, and the one that it took the place of", async () => {
    const whole = run([await answer(`${window}&limit=1000`)]);
    const shown = await damaged(
      (list) => (list[inWindow]!.id = `${list[inWindow]!.id.slice(0, 12)}ZZZZZZZZZZZZZZ`),
    );
    const [followed] = listing.predictedPages(whole, [shown]);
    const { id } = rows[inWindow]!;
    const strange = shown.page.rows.find((row) => String(row.id).endsWith("ZZZZ"))!;
    expect(rowFindings(followed!)).toMatchObject([{ expected: `"${id}"`, received: `"${strange.id}"` }]);
    expect(memberFindings(followed!)).toMatchObject([
      {
        at: `/response/body/data/rows/${shown.page.rows.indexOf(strange)}/id`,
        expected: "a row that belongs here",
      },
      { at: "/response/body/data/rows", expected: `"${id}"`, received: "no such row" },
    ]);
  });

  test("a row too few", async () => {
    const whole = run([await answer(`${window}&limit=1000`)]);
    const shown = await damaged((list) => list.splice(inWindow, 1));
    const [followed] = listing.predictedPages(whole, [shown]);
    expect(rowFindings(followed!).at(-1)).toMatchObject({ received: "no row" });
    expect(memberFindings(followed!)).toHaveLength(1);
  });

  test("of one page nothing is missing that another may show", async () => {
    const whole = run([await answer(`${window}&limit=1000`)]);
    const pages = await answers([`${window}&limit=7`, `${window}&limit=1000&offset=3`]);
    expect(listing.predictedPages(whole, pages).flatMap(memberFindings)).toEqual([]);
  });
});

describe("The listing", () => {
  test("is a response that shows every row, bots and duplicates among them", async () => {
    const [whole, page, rest, humans] = await answers([
      `${window}&limit=1000`,
      `${window}&limit=20`,
      `${window}&limit=1000&offset=1`,
      `${window}&limit=1000&include_bots=false`,
    ]);
    expect([whole, page, rest, humans].map((one) => listing.isComplete(one!))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(listing.findListing([page!, rest!, humans!, whole!], now)).toBe(whole);
    expect(listing.findListing([page!, rest!, humans!], now)).toBeUndefined();
  });

  test("is the largest, before others one that was asked for, and else one that is over", async () => {
    const [small, large, byDefault] = await answers([
      "date_start=2026-01-28T00:00:00Z&date_end=2026-01-28T11:59:59Z&limit=1000",
      `${window}&limit=1000`,
      "limit=1000",
    ]);
    expect(listing.findListing([small!, large!, byDefault!], now)).toBe(large);
    expect(listing.findListing([byDefault!, small!], now)).toBe(small);
    expect(listing.findListing([byDefault!], now)).toBeUndefined();
    expect(listing.findListing([byDefault!], now + 86_400_000)).toBe(byDefault);
  });
});

describe("Whether the end of a window belongs to it", () => {
  const at = rows.find(({ created_at }) => created_at < "2026-01-29T12")!.created_at.replace("+00:00", "Z");
  const part = `date_start=2026-01-28T00:00:00Z&date_end=${at}&limit=1000`;

  test.each(["inclusive", "exclusive"] as const)("is told by a click on its second: %s", async (value) => {
    const pages = await answers([`${window}&limit=1000`, part], { window_end: value });
    expect(run(pages)).toMatchObject({ windowEnd: value, listing: pages[0] });
    expect(findWindowEnd(run(pages))).toMatchObject({ value, parsed: pages[1] });
    const totals = await answers([`${window}&limit=1000`, `${part.replace("1000", "1")}&offset=1`], {
      window_end: value,
    });
    expect(findWindowEnd(run(totals))?.value).toBe(value);
  });

  test("is not told without one", async () => {
    expect(findWindowEnd(run(await answers([`${window}&limit=1000`])))).toBeUndefined();
  });
});
