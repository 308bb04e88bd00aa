/** What follows from the listing of a whole window: every other answer inside it. */

import { isBareDay } from "../read/instant.ts";
import type { PageExhibit } from "../read/parsed-exchange.ts";
import { cut, type Followed, isSameWindow } from "../read/reference-listing.ts";
import type { Run } from "../read/run.ts";
import { atRow, atRows, type Fault, fault, said } from "./check-result.ts";

/** Whether an answer is about a narrower window than the listing. */
export function isPart(run: Run, { exhibit }: Followed): boolean {
  return run.listing !== undefined && !isSameWindow(run.listing, exhibit);
}

/** What is special in the words of a question: its page, what it leaves out, or how it writes instants. */
export function wordingOf({ question: { sent }, page }: PageExhibit): "page" | "defaults" | "spelling" {
  if (page.inForce.offset > 0) return "page";
  const names = ["limit", "offset", "include_bots", "include_duplicates"];
  if (names.some((name) => sent[name] === undefined)) return "defaults";
  const dates = [sent.date_start, sent.date_end];
  return dates.some((date) => date !== undefined && !date.endsWith("Z") && !isBareDay(date))
    ? "spelling"
    : "page";
}

/** Rows that are not where the listing puts them. */
export function rowFaults({ exhibit, left }: Followed): readonly Fault[] {
  const expected = cut(left, exhibit);
  const length = Math.max(expected.length, exhibit.page.rows.length);
  return Array.from({ length }, (_, index) => {
    const [one, other] = [expected[index], exhibit.page.rows[index]];
    if (one?.id === other?.id) return [];
    const none = said("no row");
    return [
      fault(exhibit, { at: atRow(index, "id"), expected: one?.id ?? none, received: other?.id ?? none }),
    ];
  }).flat();
}

/** Rows that do not belong to the answer, and those missing from one that shows all at once. */
export function memberFaults({ exhibit, left }: Followed): readonly Fault[] {
  const { rows, inForce } = exhibit.page;
  const [leftIds, shownIds] = [new Set(left.map(({ id }) => id)), new Set(rows.map(({ id }) => id))];
  const isAll = inForce.offset === 0 && left.length <= inForce.limit;
  const missing = isAll ? left.filter(({ id }) => !shownIds.has(id)) : [];
  return [
    ...rows.flatMap(({ id }, index) =>
      leftIds.has(id)
        ? []
        : [
            fault(exhibit, {
              at: atRow(index, "id"),
              expected: said("a click that belongs here"),
              received: id,
            }),
          ],
    ),
    ...missing.map(({ id }) => fault(exhibit, { at: atRows, expected: id, received: said("no such row") })),
  ];
}
