/** Whether rows of an open window may have come, or their marks have changed, between two pages: of pages written by hand. */
import { expect, test } from "vitest";
import { mayHaveChanged } from "../../../src/contract/read/moves/moved-pair.ts";
import { clicks, type Page, parsed } from "../support/written-responses.ts";

const days = "date_start=2026-01-10T00:00:00Z&date_end=2026-01-13T23:59:59Z&limit=1";
/** Rows of the twelfth and thirteenth may still come. */
const run = { settledBefore: Date.parse("2026-01-12T00:00:00Z"), listing: undefined };

const row = (time: string) => ({ ...clicks(time)[0], id: time });
const page = (offset: number, total: number, query = days): Parameters<typeof mayHaveChanged>[1][0] => {
  const shown: Page = {
    rows: [row(`2026-01-13T10:00:0${9 - offset}`)],
    total,
    chart: { "2026-01-13": total },
  };
  return parsed(`${query}&offset=${offset}`, shown);
};
const withoutBots = `${days}&include_bots=false`;
const closed = days.replace("-13T", "-11T");

test.each([
  ["where both count as many, as counts may be older than rows", [page(0, 5), page(1, 5)], true],
  ["where one counts more", [page(0, 5), page(1, 6)], true],
  [
    "where a filter goes by marks, whatever they count",
    [page(0, 5, withoutBots), page(1, 5, withoutBots)],
    true,
  ],
  ["where they are of other rows, whatever they count", [page(0, 5), page(1, 5, withoutBots)], true],
  ["not where one window is closed", [page(0, 5), page(1, 6, closed)], false],
] as const)("%s", (_, pair, expected) => {
  expect(mayHaveChanged({ ...run, pages: pair }, pair)).toBe(expected);
});
