import { atRows } from "../judge/check-result.ts";
import type { PageExchange } from "../read/parsed-exchange.ts";
import { truncatedJson } from "../read/truncate.ts";
import { type BehaviourDetector, detected, undetected } from "./behaviour-detector.ts";

export const rowOrder: BehaviourDetector = {
  assumption: "row_order",
  detect({ pages }) {
    const telling = pages.filter(({ page }) => page.rows.length > 1);
    if (telling.length === 0) return undetected("no page has two rows");
    const [first, value] = [telling[0]!, orderOf(telling[0]!)];
    const other = telling.find((parsed) => orderOf(parsed) !== value);
    if (other)
      return detected(other, { at: atRows, detail: `some pages are ${value}, others ${orderOf(other)}` });
    if (value === "unsorted") return detected(first, { at: atRows, detail: "rows are not sorted by time" });
    return detected(first, { at: atRows, value, detail: `${telling.length} pages have this order` });
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
