import { checkEach, comparedTo, finding, plainText } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { mayHaveChanged } from "../../read/moves/moved-pair.ts";
import type { PageExchange } from "../../read/parsed-exchange.ts";
import { atRowId, atRows } from "../../read/places.ts";
import { isOpenEnded, isSameSubject, isUnfiltered, listedRowsFor } from "../../read/reference-listing.ts";
import type { Run } from "../../read/run.ts";
import { settledFor } from "../../read/settle-times.ts";
import { absentPart } from "../absent-part.ts";

export const windowsAgree: Relation = {
  id: "windows-agree",
  claim: "Overlapping windows list the same rows where they overlap.",
  evidence: "inferred",
  requires: ["row_order"],
  relate(run) {
    const pages = run.pages.filter((page) => isComparable(run, page));
    return checkEach(pages, {
      none: absentPart(run, "window", "no other window with rows overlaps the listed one"),
      by: (parsed) => comparedTo(run.listing!, disagreements(run, parsed)),
    });
  },
};

function isComparable(run: Run, parsed: PageExchange): boolean {
  if (!run.listing || !isSameSubject(run.listing, parsed)) return false;
  if (listedRowsFor(run, parsed) || !isUnfiltered(parsed)) return false;
  return parsed.page.rows.some((row) => isInside(run, row.time));
}

/** Rows that the listing lacks, and listed rows that are missing between the rows of the page, unless they came in between. */
function disagreements(run: Run, parsed: PageExchange) {
  const mayCome = mayHaveChanged(run, [run.listing!, parsed]);
  const isFinal = (time = Number.NaN) => !mayCome || time < settledFor(run, run.listing, parsed);
  const listed = run.listing!.page.rows;
  const listedIds = new Set(listed.map(({ id }) => id));
  const shownIds = new Set(parsed.page.rows.map(({ id }) => id));
  const times = parsed.page.rows.flatMap((row) => row.time ?? []);
  const first = times.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  const last = times.reduce((one, other) => Math.max(one, other), Number.NEGATIVE_INFINITY);
  const [expected, received] = [plainText("a row of the listed window"), plainText("no such row")];
  const missing = listed.filter((row) => {
    const time = row.time ?? Number.NaN;
    return time > first && time < last && isFinal(time) && !shownIds.has(row.id);
  });
  return [
    ...parsed.page.rows.flatMap(({ id, time }, index) => {
      const isExtra =
        isInside(run, time) && isFinal(time) && !listedIds.has(id) && !isOpenEnded(run.listing!);
      return isExtra ? [finding(parsed, { at: atRowId(parsed, index), expected, received: id })] : [];
    }),
    ...missing.map(({ id }) => finding(parsed, { at: atRows(parsed), expected: id, received })),
  ];
}

function isInside(run: Run, time = Number.NaN): boolean {
  const { start, end } = run.listing!.page.effective;
  return time >= start! && time < end!;
}
