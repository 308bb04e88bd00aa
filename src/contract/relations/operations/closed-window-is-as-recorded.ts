import { valueAtPointer } from "../../../openapi/text/json-pointer.ts";
import {
  type CheckResult,
  checkEach,
  comparedTo,
  type Finding,
  finding,
  plainText,
  skipped,
} from "../../judge/check-result.ts";
import type { SetRelation } from "../../judge/claim.ts";
import { changedDays } from "../../read/moves/late-data.ts";
import type { PagePair } from "../../read/page-pairs.ts";
import { type PageExchange, pagesOf } from "../../read/parsed-exchange.ts";
import { atChart, atChartCount, atRow, atRowTime, atTotal } from "../../read/places.ts";
import { hasSameRange } from "../../read/reference-listing.ts";
import { formatInstant } from "../../read/request/instant.ts";
import {
  finalPagesOf,
  isFinal,
  type RecordedPages,
  recordedLinks,
} from "../../read/response/older-recording.ts";
import type { Row } from "../../read/response/row.ts";
import { hasSameFilters } from "../../read/response/row-filters.ts";
import type { RunSet } from "../../read/run-set.ts";

export const closedWindowIsAsRecorded: SetRelation = {
  id: "closed-window-is-as-recorded",
  claim:
    "A window that was settled when an older recording was made has the same total, chart and rows as there.",
  evidence: "inferred",
  relateAll: (set) =>
    set.recorded ? compareWith(set.recorded, set) : skipped("no older recording was given (--against)"),
};

function compareWith(recorded: RecordedPages, set: RunSet): CheckResult {
  const { day } = recorded;
  const pages = pagesOf(set.parsedExchanges).filter(({ query }) => query.operation.list.window);
  const links = recordedLinks(recorded, new Set(pages.map(({ query }) => query.link)));
  const operations = new Set(recorded.pages.map(({ query }) => query.operation));
  const sameOperations = pages.filter(({ query }) => operations.has(query.operation));
  const sameLinks = sameOperations.filter(({ query }) => links.has(query.link));
  const pairs = sameLinks.flatMap((page): readonly PagePair[] => {
    const { operation, link } = page.query;
    if (!isFinal(page, set)) return [];
    const before = finalPagesOf(recorded, { operation, link: links.get(link) });
    const same = before.filter((one) => isSameList(one, page));
    const other = same.find((one) => isSamePage(one, page)) ?? same[0];
    return other ? [[other, page]] : [];
  });
  const reason =
    sameOperations.length === 0
      ? `the recording of ${day} has no page of this edition that this run requested, too`
      : sameLinks.length === 0
        ? `the recording of ${day} is of another link, or of several`
        : `no request is for a window that was settled when the recording of ${day} was made, and that it has`;
  return checkEach(pairs, {
    none: reason,
    by: ([before, page]) => comparedTo(before, differences([before, page], day)),
  });
}

function isSameList(a: PageExchange, b: PageExchange): boolean {
  return hasSameRange(a, b) && hasSameFilters(a.page.effective, b.page.effective);
}

function isSamePage({ page: a }: PageExchange, { page: b }: PageExchange): boolean {
  return a.effective.limit === b.effective.limit && a.effective.offset === b.effective.offset;
}

/** Only what sanitising keeps is compared. What one of the two lacks is drift. */
function differences([before, parsed]: PagePair, day: string): readonly Finding[] {
  const [one, other] = [before.page, parsed.page];
  const hasTotals = one.total !== undefined && other.total !== undefined;
  const hasCharts = one.chart.length > 0 && other.chart.length > 0;
  const all: readonly Difference[] = [
    ...(hasTotals && one.total !== other.total
      ? [[atTotal(parsed), [String(one.total), String(other.total)]] as const]
      : []),
    ...(hasCharts ? changedDays(before, parsed) : []).map((changed): Difference => {
      const index = other.chart.findIndex((point) => point.day === changed);
      const count = (page: typeof one) => page.chart.find((point) => point.day === changed)?.count ?? 0;
      const at = index < 0 ? atChart(parsed) : atChartCount(parsed, index);
      return [at, [`${count(one)} on ${changed}`, `${count(other)} on ${changed}`]];
    }),
    ...rowDifferences([before, parsed]),
  ];
  return all.map(([at, [was, now]]) => {
    const [expected, received] = [plainText(`${was} (recorded on ${day})`), plainText(now)];
    return finding(parsed, { at, expected, received });
  });
}

type Difference = readonly [at: string, values: readonly [string, string]];

/** Rows at the offsets that both pages have. */
function rowDifferences([before, parsed]: PagePair): readonly Difference[] {
  const [one, other] = [before.page, parsed.page];
  const from = Math.max(one.effective.offset, other.effective.offset);
  const ends = [one, other].map(({ effective: { offset, limit }, rows }) => ({
    last: offset + rows.length,
    most: offset + limit,
  }));
  const to = Math.min(Math.max(...ends.map(({ last }) => last)), ...ends.map(({ most }) => most));
  return Array.from({ length: Math.max(0, to - from) }, (_, step): readonly Difference[] => {
    const index = from + step - other.effective.offset;
    const [was, row] = [one.rows[from + step - one.effective.offset], other.rows[index]];
    if (was && row) return valueDifferences(parsed, { rows: [was, row], index });
    return [[atRow(parsed, index), [was ? "a row" : "no row", row ? "a row" : "no row"]]];
  }).flat();
}

/** What sanitising keeps: the time of a row, and the fields that flags filter by. */
function valueDifferences(
  parsed: PageExchange,
  { rows, index }: { readonly rows: readonly [Row, Row]; readonly index: number },
): readonly Difference[] {
  const { list } = parsed.query.operation;
  const [was, row] = rows;
  const flags = Object.values(list.filters).flatMap(({ field }): readonly Difference[] => {
    const [before, now] = rows.map(({ fields }) => valueAtPointer(fields, field));
    if (typeof before !== "boolean" || typeof now !== "boolean" || before === now) return [];
    return [[atRow(parsed, index, field), [String(before), String(now)]]];
  });
  if (was.time === undefined || row.time === undefined || was.time === row.time) return flags;
  return [[atRowTime(parsed, index), [formatInstant(was.time), formatInstant(row.time)]], ...flags];
}
