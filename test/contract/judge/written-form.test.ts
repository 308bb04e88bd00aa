import { describe, expect, test } from "vitest";
import { isSubWindow, writtenFormOf } from "../../../src/contract/judge/compare-with-listing.ts";
import { type PageExchange, parseExchange } from "../../../src/contract/read/parsed-exchange.ts";
import { type Run, readRun } from "../../../src/contract/read/run.ts";
import { referenceNow, referenceRows } from "../support/reference-rows.ts";
import { referenceTarget } from "../support/reference-target.ts";

const rows = referenceRows(400, { edition: "2026-09", days: 6 });
const now = Date.parse(referenceNow);
const times = { now, settledBefore: now - 2 * 86_400_000 };
const window = "date_start=2026-01-28T00:00:00Z&date_end=2026-01-29T23:59:59Z";

async function answer(
  query: string,
  behaviour = {},
  link = "eveniet",
  changed = rows,
): Promise<PageExchange> {
  const target = referenceTarget({ rows: changed, behaviour });
  const path = `/api/smart-links/${link}/clicks?${query}`;
  const said = await target.send({ method: "GET", path, headers: {} });
  return parseExchange(said.kind === "response" ? said.exchange : expect.fail(), 0) as PageExchange;
}

const answers = (queries: readonly string[], behaviour = {}) =>
  Promise.all(queries.map((query) => answer(query, behaviour)));
const run = (pages: readonly PageExchange[]): Run => readRun(pages, times);

describe("What is special in the words of a question", () => {
  const full = "limit=7&offset=0&include_bots=true&include_duplicates=true";
  test.each([
    [`${window}&${full}`, "page"],
    [`${window}&${full.replace("offset=0", "offset=3")}`, "page"],
    [`${window}&limit=7`, "defaults"],
    [`${window}&limit=7&offset=3`, "page"],
    [`${window.replaceAll("Z", "%2B00:00")}&${full}`, "spelling"],
    [`date_start=2026-01-28&date_end=2026-01-29&${full}`, "page"],
    [`date_start=2026-01-28T00:00:00Z&date_end=2026-01-29T23:59:59&${full}`, "spelling"],
  ])("%s: %s", async (query, wording) => {
    expect(writtenFormOf(await answer(query))).toBe(wording);
  });

  test("a part of the listing is about a narrower window", async () => {
    const [whole, page] = await answers([`${window}&limit=1000`, `${window}&limit=7`]);
    const part = await answer("date_start=2026-01-28T01:00:00Z&date_end=2026-01-28T11:59:59Z&limit=7");
    const told = run([whole!, page!, part]);
    expect(told.predicted.map((one) => isSubWindow(told, one))).toEqual([false, true]);
  });
});
