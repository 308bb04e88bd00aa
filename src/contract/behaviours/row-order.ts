import { clippedJson } from "../clip.ts";
import { type PageExhibit, timeOf } from "../exhibit.ts";
import { atRows } from "../judgement.ts";
import { seen, unknown, type Watch } from "../watch.ts";

export const rowOrder: Watch = {
  assumption: "row_order",
  watch({ pages }) {
    const telling = pages.filter(({ page }) => page.rows.length > 1);
    if (telling.length === 0) return unknown("no page has two rows");
    const orders = telling.map(orderOf);
    const first = orders.findIndex((order) => order !== orders[0]);
    if (first > 0)
      return seen(telling[first]!, { at: atRows, detail: `pages come ${orders[0]} and ${orders[first]}` });
    const [value] = orders;
    if (value === "unsorted") return seen(telling[0]!, { at: atRows, detail: "rows are sorted neither way" });
    return seen(telling[0]!, { at: atRows, value: value!, detail: `${telling.length} pages are sorted so` });
  },
};

function orderOf({ page }: PageExhibit): "newest_first" | "oldest_first" | "unsorted" {
  const keys = page.rows.map(
    (row) => [timeOf(row) ?? 0, typeof row.id === "string" ? row.id : clippedJson(row.id, 80)] as const,
  );
  const steps = keys.slice(1).map(([time, id], index) => {
    const [before, idBefore] = keys[index]!;
    return Math.sign(time - before) || (id < idBefore ? -1 : id > idBefore ? 1 : 0);
  });
  if (steps.every((step) => step <= 0)) return "newest_first";
  return steps.every((step) => step >= 0) ? "oldest_first" : "unsorted";
}
