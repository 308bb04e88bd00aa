/** Pages of the reference target, read as the checks read them. */
import { type PageExchange, parseExchange } from "../../../src/contract/read/parsed-exchange.ts";
import { type Run, readRun } from "../../../src/contract/read/run.ts";
import { referenceNow, referenceRows } from "./reference-rows.ts";
import { referenceTarget } from "./reference-target.ts";

export const rows = referenceRows(400, { edition: "2026-09", days: 6 });
export const now = Date.parse(referenceNow);
export const times = { now, settledBefore: now - 2 * 86_400_000 };
export const window = "date_start=2026-01-28T00:00:00Z&date_end=2026-01-29T23:59:59Z";

export async function answer(
  query: string,
  behaviour = {},
  link = "eveniet",
  changed = rows,
): Promise<PageExchange> {
  const target = referenceTarget({ rows: changed, behaviour });
  const path = `/api/smart-links/${link}/clicks?${query}`;
  const result = await target.send({ method: "GET", path, headers: {} });
  return parseExchange(result.kind === "response" ? result.exchange : fail(), 0) as PageExchange;
}

export const answers = (queries: readonly string[], behaviour = {}) =>
  Promise.all(queries.map((query) => answer(query, behaviour)));
export const run = (pages: readonly PageExchange[]): Run => readRun(pages, times);

function fail(): never {
  throw new Error("The reference target gave no response.");
}
