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
    const isWhole = left.length === listing.page.rows.length;
    const isLater = pages.indexOf(parsed) > pages.indexOf(listing);
    const hasOtherFilters = !hasSameFilters(parsed.page.effective, listing.page.effective);
    const hasMore = Object.keys(figuresOf(listing)).length > 0;
    return isWhole && isLater && hasOtherFilters && hasMore ? [[listing, parsed]] : [];
  });
}

/**
 * Figures that are others on a page, though an earlier and a later page of its list agree: amounts of the past may change, but not
 * there and back.
 */
export function otherFigures(run: PairedRun, [earlier, page]: PagePair): readonly Finding[] {
  const isAlike = isSameList(run);
  const later = run.pages.slice(run.pages.indexOf(page) + 1).findLast((one) => isAlike(earlier, one));
  const [before, after] = [figuresOf(earlier), later && figuresOf(later)];
  if (!after || run.isSanitised || !isSame(before, after)) return [];
  const shown = figuresOf(page);
  const known = Object.entries(before).filter(([pointer]) => pointer in shown);
  return known.flatMap(([pointer, expected]) =>
    unlessEqual(page, { at: `/response/body${pointer}`, expected, received: shown[pointer] }),
  );
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
