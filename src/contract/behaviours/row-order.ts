import { atRows } from "../judge/check-result.ts";
import { clippedJson } from "../judge/truncate.ts";
import { type PageExhibit, timeOf } from "../read/parsed-exchange.ts";
import { seen, unknown, type Watch } from "./behaviour-detector.ts";

export const rowOrder: Watch = {
  assumption: "row_order",
  watch({ pages }) {
    const telling = pages.filter(({ page }) => page.rows.length > 1);
    if (telling.length === 0) return unknown("no page has two rows");
    const [first, value] = [telling[0]!, orderOf(telling[0]!)];
    const other = telling.find((exhibit) => orderOf(exhibit) !== value);
    if (other) return seen(other, { at: atRows, detail: `pages come ${value} and ${orderOf(other)}` });
    if (value === "unsorted") return seen(first, { at: atRows, detail: "rows are sorted neither way" });
    return seen(first, { at: atRows, value, detail: `${telling.length} pages are sorted so` });
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
