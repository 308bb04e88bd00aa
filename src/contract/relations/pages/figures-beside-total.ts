/** The figures that a body has beside the total of its list, such as a revenue. */
import { valueAtPointer } from "../../../openapi/text/json-pointer.ts";
import { isDocumentedMember } from "../../drift/documented-part.ts";
import { type Finding, unlessEqual } from "../../judge/check-result.ts";
import { asRecord } from "../../read/json/as-record.ts";
import { isSame } from "../../read/json/same-json.ts";
import { isSameList } from "../../read/moves/moved-pair.ts";
import type { PagePair } from "../../read/page-pairs.ts";
import type { PageExchange } from "../../read/parsed-exchange.ts";
import { hasSameFilters } from "../../read/response/row-filters.ts";
import type { Run } from "../../read/run.ts";

type PairedRun = Pick<Run, "pages" | "listing" | "settledBefore" | "predicted" | "isSanitised">;

/** The listing with each page that is cut from the same rows in spite of other filters. */
export function pagesOfAllRows({ pages, predicted }: PairedRun): readonly PagePair[] {
  return predicted.flatMap(({ listing, parsed, left }): readonly PagePair[] => {
    if (Object.keys(figuresOf(listing)).length === 0) return [];
    const isWhole = left.length === listing.page.rows.length;
    const hasOtherFilters = !hasSameFilters(parsed.page.effective, listing.page.effective);
    const isLater = pages.indexOf(parsed) > pages.indexOf(listing);
    return isWhole && hasOtherFilters && isLater ? [[listing, parsed]] : [];
  });
}

/**
 * Figures that are others on a page, though an earlier and a later page of its list agree: amounts of the past may change, but not
 * there and back.
 */
export function otherFigures(run: PairedRun, [earlier, page]: PagePair): readonly Finding[] {
  const [before, shown] = [figuresOf(earlier), figuresOf(page)];
  const known = run.isSanitised ? [] : Object.entries(before).filter(([pointer]) => pointer in shown);
  const findings = known.flatMap(([pointer, expected]) =>
    unlessEqual(page, { at: `/response/body${pointer}`, expected, received: shown[pointer] }),
  );
  // To look for a later page takes long in the traffic of days.
  if (findings.length === 0) return [];
  const isAlike = isSameList(run);
  const later = run.pages.slice(run.pages.indexOf(page) + 1).findLast((one) => isAlike(earlier, one));
  return later && isSame(before, figuresOf(later)) ? findings : [];
}

/** The documented numbers beside a total, by their pointers. A list without a window is of the present, and its figures change. */
function figuresOf(parsed: PageExchange): Readonly<Record<string, unknown>> {
  const { total, window } = parsed.query.operation.list;
  if (total === undefined || !window) return {};
  const parent = total.slice(0, total.lastIndexOf("/"));
  const members = Object.entries(asRecord(valueAtPointer(parsed.json, parent)));
  const figures = members
    .map(([name, value]) => ({ name, value, pointer: `${parent}/${name}` }))
    .filter(
      ({ name, value, pointer }) =>
        typeof value === "number" && pointer !== total && isDocumentedMember(parsed, parent, name),
    );
  return Object.fromEntries(figures.map(({ pointer, value }) => [pointer, value]));
}
