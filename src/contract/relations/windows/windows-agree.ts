import { atRow, atRows, checkEach, finding, plainText } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import type { PageExchange } from "../../read/parsed-exchange.ts";
import { isSameSubject, listedRowsFor } from "../../read/reference-listing.ts";
import type { Run } from "../../read/run.ts";

export const windowsAgree: Relation = {
  id: "windows-agree",
  claim: "Overlapping windows list the same rows where they overlap.",
  evidence: "documented",
  severity: "error",
  requires: ["row_order"],
  relate: (run) =>
    checkEach(
      run.pages.filter((page) => isTelling(run, page)),
      {
        none: "no other window with rows overlaps the listed one",
        by: (parsed) => disagreements(run, parsed),
      },
    ),
};

function isTelling(run: Run, parsed: PageExchange): boolean {
  const { include_bots: bots, include_duplicates: duplicates } = parsed.page.effective.filters;
  if (
    !run.listing ||
    !isSameSubject(run.listing, parsed) ||
    listedRowsFor(run, parsed) ||
    !bots ||
    !duplicates
  )
    return false;
  return parsed.page.rows.some((row) => isInside(run, row.time));
}

/** Both ways: rows that the listing lacks, and rows of the listing that a page leaves out between its own. */
function disagreements(run: Run, parsed: PageExchange) {
  const listed = run.listing!.page.rows;
  const listedIds = new Set(listed.map(({ id }) => id));
  const shownIds = new Set(parsed.page.rows.map(({ id }) => id));
  const times = parsed.page.rows.flatMap((row) => row.time ?? []);
  const first = times.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  const last = times.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
  const extra = parsed.page.rows.flatMap((row, index) =>
    isInside(run, row.time) && !listedIds.has(row.id) ? [{ row, index }] : [],
  );
  const missing = listed.filter((row) => {
    const time = row.time ?? Number.NaN;
    return time > first && time < last && !shownIds.has(row.id);
  });
  return [
    ...extra.map(({ row, index }) =>
      finding(parsed, {
        at: atRow(index, "id"),
        expected: plainText("a row of the listed window"),
        received: row.id,
      }),
    ),
    ...missing.map(({ id }) =>
      finding(parsed, { at: atRows, expected: id, received: plainText("no such row") }),
    ),
  ];
}

function isInside(run: Run, time = Number.NaN): boolean {
  const { start, end } = run.listing!.page.effective;
  return time >= start! && time < end!;
}
