import type { Page } from "playwright-core";
import type { ClicksResponse } from "../../src/index.ts";

export type Row = ClicksResponse["2026-09"]["data"]["rows"][number];

export type Counts = Partial<Record<"people" | "peopleAgain" | "bots" | "botsAgain", number>>;

/** Counted one by one; a class without clicks is left out, as it has no part of a bar. */
export function countsOf(rows: readonly Row[]): Counts {
  const counts: Counts = {};
  for (const { is_bot, is_duplicate } of rows) {
    const name = is_bot ? (is_duplicate ? "botsAgain" : "bots") : is_duplicate ? "peopleAgain" : "people";
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

export interface Bar {
  readonly day: string;
  readonly parts: Counts;
  readonly height: number;
}

export function barsOf(page: Page): Promise<readonly Bar[]> {
  return page.locator(".bar").evaluateAll((bars) =>
    bars.map((bar) => {
      const parts = [...bar.querySelectorAll("rect")];
      return {
        day: bar.getAttribute("data-day") ?? "",
        parts: Object.fromEntries(
          parts.map((part) => [part.getAttribute("class"), Number(part.getAttribute("data-value"))]),
        ),
        height: parts.reduce((sum, part) => sum + Number(part.getAttribute("height")), 0),
      };
    }),
  );
}

export async function drag(page: Page, from: string, to: string): Promise<void> {
  const middle = async (day: string) => {
    const box = await page.locator(`.bar[data-day="${day}"]`).boundingBox();
    if (!box) throw new Error(`There is no bar of ${day}.`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const [start, end] = [await middle(from), await middle(to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 4 });
  await page.mouse.up();
}

/** Every row of some days, page by page. */
export async function rowsOf(
  base: string,
  ...[link, first, last]: readonly [link: string, first: string, last: string]
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let total = 1; rows.length < total; ) {
    const query = `date_start=${first}&date_end=${last}&limit=1000&offset=${rows.length}`;
    const reply = await fetch(`${base}/api/smart-links/${link}/clicks?${query}`, {
      headers: { authorization: "Bearer any" },
    });
    const { data } = (await reply.json()) as ClicksResponse["2026-09"];
    total = data.summary.clicks_total;
    rows.push(...data.rows);
  }
  return rows;
}
