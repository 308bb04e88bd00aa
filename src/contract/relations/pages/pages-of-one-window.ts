/** Relations between the pages of one window. */
import { comparableChart } from "../../judge/chart-findings.ts";
import {
  checkEach,
  comparedTo,
  type Finding,
  finding,
  plainText,
  unlessEqual,
} from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { hasSameCounts, isSameList } from "../../read/moves/moved-pair.ts";
import { otherPages, type PagePair, pairs, unpaired } from "../../read/page-pairs.ts";
import { atChart, atRowId, atTotal } from "../../read/places.ts";
import { settledFor } from "../../read/settle-times.ts";
import { absentPart } from "../absent-part.ts";
import { otherFigures, pagesOfAllRows } from "./figures-beside-total.ts";

export const totalIgnoresThePage: Relation = {
  id: "total-ignores-the-page",
  claim: "Every page of a window has the same total, and the same figures beside it.",
  evidence: "inferred",
  requires: ["totals_scope"],
  relate(run) {
    const all = [...otherPages(run), ...pagesOfAllRows(run)];
    const counted = all.filter(([, { query }]) => query.operation.list.total !== undefined);
    return checkEach(counted, {
      none: absentPart(run, "total", unpaired(run, "no window was requested in two pages")),
      by([a, b]) {
        const total = unlessEqual(b, { at: atTotal(b), expected: a.page.total, received: b.page.total });
        return comparedTo(a, [...total, ...otherFigures(run, [a, b])]);
      },
    });
  },
};

export const chartIgnoresThePage: Relation = {
  id: "chart-ignores-the-page",
  claim: "Every page of a window has the same chart.",
  evidence: "inferred",
  requires: ["totals_scope"],
  relate(run) {
    const charted = otherPages(run).filter(([, { query }]) => query.operation.list.chart);
    return checkEach(charted, {
      none: absentPart(run, "chart", unpaired(run, "no window was requested in two pages")),
      by: ([a, b]) => {
        const [expected, received] = [a, b].map((one) => comparableChart(one, settledFor(run, a, b)));
        return comparedTo(a, unlessEqual(b, { at: atChart(b), expected, received }));
      },
    });
  },
};

export const pagesShareNoRow: Relation = {
  id: "pages-share-no-row",
  claim: "No row appears at two positions of a list.",
  evidence: "inferred",
  relate(run) {
    const same = pairs(run.pages, isSameList(run)).filter(haveOtherRows);
    const compared = new Set(same.map(([, later]) => later));
    // Rows that may have come in between explain a row that is on both pages. Pages without one keep the claim all the same.
    const apart = pairs(run.pages, hasSameCounts(run)).filter(
      (pair) => haveOtherRows(pair) && !compared.has(pair[1]) && sharedRows(pair).length === 0,
    );
    return checkEach([...same, ...apart], { none: "no two pages of one list have rows", by: sharedRows });
  },
};

function sharedRows([a, b]: PagePair): readonly Finding[] {
  const places = new Map(a.page.rows.map(({ id }, index) => [id, a.page.effective.offset + index]));
  return b.page.rows.flatMap(({ id }, index) => {
    const place = b.page.effective.offset + index;
    const before = places.get(id) ?? place;
    if (before === place) return [];
    const expected = plainText(`a row that is not at position ${before} too`);
    return comparedTo(a, [finding(b, { at: atRowId(b, index), expected, received: id })]);
  });
}

function haveOtherRows([{ page: a }, { page: b }]: PagePair): boolean {
  return a.effective.offset !== b.effective.offset && a.rows.length > 0 && b.rows.length > 0;
}
