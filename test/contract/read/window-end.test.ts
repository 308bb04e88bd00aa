/** Whether the last second of a window belongs to it: found from pages written by hand. */
import { describe, expect, test } from "vitest";
import { findWindowEnd } from "../../../src/contract/read/response/window-end.ts";
import { listing, query, rows, type WrittenPage } from "../support/listed-window.ts";
import { page } from "../support/written-exchanges.ts";

describe("Whether a window's end belongs to it is told", () => {
  const end = (...told: readonly WrittenPage[]) => findWindowEnd({ listing, pages: told.map(page) });
  const part = query("10:00:00", "12:00:00");

  test("by the rows of a page that ends with a click", () => {
    expect(end({ query: part, rows: rows.slice(1, 5) })?.value).toBe("inclusive");
    expect(end({ query: part, rows: rows.slice(2, 5) })?.value).toBe("exclusive");
    expect(end({ query: `${part}&offset=1`, rows: rows.slice(2, 5), total: 4 })?.value).toBe("inclusive");
  });

  test("by its total where both would show the same rows", () => {
    const past = { query: `${part}&offset=9`, rows: [] };
    expect([4, 3, 5].map((total) => end({ ...past, total })?.value)).toEqual([
      "inclusive",
      "exclusive",
      undefined,
    ]);
  });

  test("by all totals together, where each alone fits both", () => {
    const either = { query: `${query("10:00:01", "12:00:00")}&include_bots=0&offset=9`, rows: [], total: 2 };
    const other = { query: `${query("00:00:00", "23:00:00")}&include_bots=0&offset=9`, rows: [] };
    expect([5, 3, 4].map((total) => end(either, { ...other, total })?.value)).toEqual([
      "exclusive",
      undefined,
      undefined,
    ]);
  });

  test("by the first that shows one or the other", () => {
    const neither = { query: part, rows: [] };
    const outside = { query: "date_start=2026-01-09&date_end=2026-01-10T12:00:00Z", rows: [] };
    const telling = { query: part, rows: rows.slice(1, 5) };
    expect(end(neither, outside)).toBeUndefined();
    const found = end(outside, neither, telling, { query: part, rows: rows.slice(2, 5) });
    expect(found).toMatchObject({
      value: "inclusive",
      parsed: { page: { rows: telling.rows.map((fields) => ({ fields })) } },
    });
  });
});
