import { truncatedJson } from "../../read/json/truncate.ts";
import type { PageExchange } from "../../read/parsed-exchange.ts";
import { atRows } from "../../read/places.ts";
import { type BehaviourDetector, detected, undetected } from "../behaviour-detector.ts";

export const rowOrder: BehaviourDetector = {
  assumption: "row_order",
  detect({ pages }) {
    const comparable = pages.filter(
      ({ query, page }) => query.operation.list.window !== undefined && page.rows.length > 1,
    );
    if (comparable.length === 0) return undetected("no page has two rows");
    const [first, value] = [comparable[0]!, orderOf(comparable[0]!)];
    const other = comparable.find((parsed) => orderOf(parsed) !== value);
    const mixed = other && `some pages are ${value}, others ${orderOf(other)}`;
    if (mixed) return detected(other, { at: atRows(other), detail: mixed });
    const at = atRows(first);
    if (value === "unsorted") return detected(first, { at, detail: "rows are not sorted by time" });
    return detected(first, { at, value, detail: `${comparable.length} pages have this order` });
  },
};

function orderOf({ page }: PageExchange): "newest_first" | "oldest_first" | "unsorted" {
  const keys = page.rows.map(
    (row) => [row.time ?? 0, typeof row.id === "string" ? row.id : truncatedJson(row.id, 80)] as const,
  );
  const steps = keys.slice(1).map(([time, id], index) => {
    const [before, idBefore] = keys[index]!;
    return Math.sign(time - before) || (id < idBefore ? -1 : id > idBefore ? 1 : 0);
  });
  if (steps.every((step) => step <= 0)) return "newest_first";
  return steps.every((step) => step >= 0) ? "oldest_first" : "unsorted";
}
