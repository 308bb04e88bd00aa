/** The detector of the row order. */
import { describe, expect, test } from "vitest";
import { rowOrder } from "../../../src/contract/behaviours/lists/row-order.ts";
import { saying, sees, type Told } from "./detect.ts";

/** A page of rows such as `12 b`: an hour, and an id if there is one. */
const page = (...texts: readonly string[]): Told => [
  "",
  {
    rows: texts.map((text) => {
      const [hour, id] = text.split(" ");
      return { created_at: `2026-01-10T${hour}:00:00+00:00`, ...(id === undefined ? {} : { id }) };
    }),
  },
];

const newest = page("12 a", "11 b", "10 c");
const oldest = page("10 c", "11 b", "12 a");
const neither = page("11 a", "12 b", "10 c");

describe("Rows come", () => {
  test.each<[string, string, Told]>([
    ["newest first", "newest_first", newest],
    ["oldest first", "oldest_first", oldest],
    ["newest first when those of one second descend by id", "newest_first", page("12 a", "11 c", "11 b")],
    ["oldest first when those of one second ascend by id", "oldest_first", page("10 a", "11 b", "11 c")],
    ["newest first when all share a second and descend by id", "newest_first", page("11 c", "11 b", "11 a")],
    ["oldest first when all share a second and ascend by id", "oldest_first", page("11 a", "11 b", "11 c")],
    ["newest first though two of one second have no id", "newest_first", page("12", "11", "11", "10")],
    ["oldest first though two of one second have no id", "oldest_first", page("10", "11", "11", "12")],
    ["oldest first though one comes twice", "oldest_first", page("10 a", "11 b", "11 b", "12 c")],
  ])("%s", (_name, value, told) => {
    expect(sees(rowOrder, [told])).toEqual({
      kind: "seen",
      value,
      at: "/response/body/data/rows",
      detail: "1 pages have this order",
      answer: 0,
    });
  });

  test.each<[string, Told]>([
    ["when their instants go up and down", neither],
    ["when their instants go down and up", page("11 c", "10 b", "12 a")],
    ["when those of one second ascend by id and the rest descends", page("12 a", "11 b", "11 c")],
    ["when those of one second descend by id and the rest ascends", page("10 a", "11 c", "11 b")],
  ])("sorted neither way %s", (_name, told) => {
    expect(sees(rowOrder, [told])).toEqual({
      kind: "seen",
      at: "/response/body/data/rows",
      detail: "rows are not sorted by time",
      answer: 0,
    });
  });
});

test("the row order ignores pages with fewer than two rows", () => {
  const [none, one] = [page(), page("10 a")];
  expect(sees(rowOrder, [none, one])).toEqual({ kind: "unknown", detail: "no page has two rows" });
  expect(sees(rowOrder, [none, one, oldest, oldest])).toMatchObject({
    value: "oldest_first",
    detail: "2 pages have this order",
    answer: 2,
  });
});

test("pages with different orders follow no known row order", () => {
  expect(sees(rowOrder, [newest, newest, oldest, neither])).toEqual({
    kind: "seen",
    at: "/response/body/data/rows",
    detail: "some pages are newest_first, others oldest_first",
    answer: 2,
  });
  expect(saying(rowOrder, [neither, newest])).toBe(
    "none we know: some pages are unsorted, others newest_first",
  );
});
