/** What follows from the listing of a whole window: every other page inside it. */
import { isSame } from "../read/json/same-json.ts";
import type { PageExchange } from "../read/parsed-exchange.ts";
import { atRowId, atRows, atTotal } from "../read/places.ts";
import {
  hasRoom,
  hasSameWindow,
  isOpenEnded,
  type PredictedPage,
  sliceForPage,
} from "../read/reference-listing.ts";
import { isBareDay } from "../read/request/instant.ts";
import type { Row } from "../read/response/row.ts";
import type { Run } from "../read/run.ts";
import { comparedTo, type Finding, finding, plainText, unlessEqual } from "./check-result.ts";

/** Whether a page is of a narrower window than the listing. */
export function isSubWindow(run: Run, { parsed }: PredictedPage): boolean {
  return run.listing !== undefined && !hasSameWindow(run.listing, parsed);
}

/** What is special in how a request is written: its page, what it leaves out, or how it writes instants. */
export function writtenFormOf({
  query: { sent, operation },
  page,
}: PageExchange): "page" | "defaults" | "spelling" {
  if (page.effective.offset > 0) return "page";
  const { list, parameters } = operation;
  const hasDefault = [...parameters.values()].filter((parameter) => parameter.default !== undefined);
  if (hasDefault.some(({ name }) => sent[name] === undefined)) return "defaults";
  const dates = list.window ? [sent[list.window.start], sent[list.window.end]] : [];
  return dates.some((date) => date !== undefined && !date.endsWith("Z") && !isBareDay(date))
    ? "spelling"
    : "page";
}

/** Rows that are not where the listing puts them. */
export function rowFindings(page: PredictedPage): readonly Finding[] {
  const { parsed, listing, left } = page;
  const isTold = (index: number) => !mayFollow(page, index);
  return comparedTo(listing, idFindings(parsed, sliceForPage(left, parsed), isTold));
}

/** Whether a row may come after all that are listed: the listing does not say where the list ends, and does not show it. */
function mayFollow({ parsed, listing, left }: PredictedPage, index: number): boolean {
  const { rows, effective } = parsed.page;
  if (!isOpenEnded(listing) || effective.offset + index < left.length) return false;
  return !listing.page.rows.some(({ id }) => isSame(id, rows[index]?.id));
}

/** Where a page has another row than expected, or lacks one, by their ids. */
export function idFindings(
  parsed: PageExchange,
  expected: readonly Row[],
  isTold = (_index: number) => true,
): readonly Finding[] {
  const { rows } = parsed.page;
  const none = plainText("no row");
  return Array.from({ length: Math.max(expected.length, rows.length) }, (_, index) => {
    const [one, other] = [expected[index]?.id, rows[index]?.id];
    if (isSame(one, other) || !isTold(index)) return [];
    return [finding(parsed, { at: atRowId(parsed, index), expected: one ?? none, received: other ?? none })];
  }).flat();
}

/** The total of a page, where it is not the number of rows that the listing leaves. */
export function totalFindings({ parsed, listing, left }: PredictedPage): readonly Finding[] {
  const counts = { at: atTotal(parsed), expected: left.length, received: parsed.page.total };
  return comparedTo(listing, unlessEqual(parsed, counts));
}

/** Rows that do not belong to the page, and those missing from one that shows all at once. */
export function memberFindings(page: PredictedPage): readonly Finding[] {
  const { parsed, listing, left, finalBefore } = page;
  const { rows, effective: inForce } = parsed.page;
  const isFinal = ({ time = Number.NaN }: Row) => finalBefore === undefined || time < finalBefore;
  const [leftIds, shownIds] = [new Set(left.map(({ id }) => id)), new Set(rows.map(({ id }) => id))];
  const isAll =
    finalBefore === undefined ? inForce.offset === 0 && left.length <= inForce.limit : hasRoom(parsed);
  const missing = isAll ? left.filter((row) => isFinal(row) && !shownIds.has(row.id)) : [];
  const [expected, received] = [plainText("a row that belongs here"), plainText(missingText(missing, left))];
  return comparedTo(listing, [
    ...rows.flatMap((row, index) =>
      leftIds.has(row.id) || mayFollow(page, index) || !isFinal(row)
        ? []
        : [finding(parsed, { at: atRowId(parsed, index), expected, received: row.id })],
    ),
    ...missing.map(({ id }) => finding(parsed, { at: atRows(parsed), expected: id, received })),
  ]);
}

/** `no such row: 13 rows are missing, all with is_bot true`, as far as there are several that have something in common. */
function missingText(missing: readonly Row[], all: readonly Row[]): string {
  if (missing.length < 2) return "no such row";
  const [{ fields }] = missing as readonly [Row];
  const isTelling = ([name, value]: readonly [string, unknown]) => {
    const count = (rows: readonly Row[]) => rows.filter((row) => row.fields[name] === value).length;
    const isScalar = typeof value === "boolean" || typeof value === "string";
    return isScalar && count(missing) === missing.length && count(all) - missing.length < all.length / 4;
  };
  const [common] = Object.entries(fields).filter(isTelling);
  const aside = common ? `, all with ${common[0]} ${String(common[1]).slice(0, 80)}` : "";
  return `no such row: ${missing.length} rows are missing${aside}`;
}
