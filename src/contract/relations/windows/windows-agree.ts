import { atRow, atRows, fault, judgeEach, said } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { type PageExhibit, timeOf } from "../../read/parsed-exchange.ts";
import { isSameSubject, leftFor } from "../../read/reference-listing.ts";
import type { Run } from "../../read/run.ts";

export const windowsAgree: Relation = {
  id: "windows-agree",
  claim: "Where two windows overlap, the same clicks are listed.",
  evidence: "documented",
  severity: "error",
  restsOn: ["row_order"],
  relate: (run) =>
    judgeEach(
      run.pages.filter((page) => isTelling(run, page)),
      {
        none: "no other window with rows overlapped the listed one",
        by: (exhibit) => disagreements(run, exhibit),
      },
    ),
};

function isTelling(run: Run, exhibit: PageExhibit): boolean {
  const { bots, duplicates } = exhibit.page.inForce;
  if (!run.listing || !isSameSubject(run.listing, exhibit) || leftFor(run, exhibit) || !bots || !duplicates)
    return false;
  return exhibit.page.rows.some((row) => isInside(run, timeOf(row)));
}

/** Both ways: rows that the listing lacks, and rows of the listing that a page leaves out between its own. */
function disagreements(run: Run, exhibit: PageExhibit) {
  const listed = run.listing!.page.rows;
  const listedIds = new Set(listed.map(({ id }) => id));
  const shownIds = new Set(exhibit.page.rows.map(({ id }) => id));
  const times = exhibit.page.rows.flatMap((row) => timeOf(row) ?? []);
  const first = times.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  const last = times.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
  const extra = exhibit.page.rows.flatMap((row, index) =>
    isInside(run, timeOf(row)) && !listedIds.has(row.id) ? [{ row, index }] : [],
  );
  const missing = listed.filter((row) => {
    const time = timeOf(row) ?? Number.NaN;
    return time > first && time < last && !shownIds.has(row.id);
  });
  return [
    ...extra.map(({ row, index }) =>
      fault(exhibit, {
        at: atRow(index, "id"),
        expected: said("a click that the listed window has"),
        received: row.id,
      }),
    ),
    ...missing.map(({ id }) => fault(exhibit, { at: atRows, expected: id, received: said("no such row") })),
  ];
}

function isInside(run: Run, time = Number.NaN): boolean {
  const { start, end } = run.listing!.page.inForce;
  return time >= start! && time < end!;
}
