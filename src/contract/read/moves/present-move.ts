/** What comes, goes or changes in a list without a window, which is of the present: the links of an account, the fans of a link. */
import { valueAtPointer } from "../../../openapi/text/json-pointer.ts";
import { isSame } from "../json/same-json.ts";
import { endMsOf } from "../order.ts";
import type { Page, PageExchange, ParsedExchange } from "../parsed-exchange.ts";

/** Two responses, the earlier one first. */
export type TwoResponses = readonly [before: PageExchange, after: PageExchange];

/** Whether two responses may have been made so long after each other that much may have changed, as far as is known. */
export function wereApart([one, other]: readonly [ParsedExchange, ParsedExchange]): boolean {
  // One that alone does not say when it was sent may be of any time.
  if ([one, other].some(({ sentMs }) => Number.isNaN(sentMs))) return true;
  const mostMs = Math.max(endMsOf(one) - other.sentMs!, endMsOf(other) - one.sentMs!);
  return mostMs > minuteMs;
}

const minuteMs = 60_000;

/** Rows that do not come, or go, between two requests, to the row. */
export const manyRows = 10;

/** Rows of a page that differ when somebody creates or deletes one link: another one moves over the edge of the page. */
const mostByOneLink = 2;

/**
 * What came, went or changed in a list without a window, which is of the present: of its rows, most are the same, or no more
 * differ than one link explains.
 */
export function presentMove([first, later]: TwoResponses): string | undefined {
  if (later.query.operation.list.window) return undefined;
  const [before, after] = [idsOf(first), idsOf(later)];
  const came = [...after].filter((id) => !before.has(id)).length;
  const went = [...before].filter((id) => !after.has(id)).length;
  const kept = after.size - came;
  const most = later.query.link === "" ? Math.max(kept, mostByOneLink) : kept;
  if (came + went > most && !wereApart([first, later])) return undefined;
  if (came + went > 0) return `the data moved: for the same request ${came} rows came and ${went} went`;
  if (hasChangedValue([first, later])) return "the data moved: for the same request a row had another value";
  const [one, other] = [first.page, later.page];
  // Rows behind a full page, or before one past the last row, come and go unseen.
  const areUnseen = [one, other].every((page) => isFull(page) || isPastEnd(page));
  return areUnseen && one.total !== other.total
    ? `the data moved: the same request counted ${one.total} rows, later ${other.total}`
    : undefined;
}

function isFull({ rows, effective }: Page): boolean {
  return rows.length >= effective.limit;
}

function isPastEnd({ rows, total = 0, effective }: Page): boolean {
  return rows.length === 0 && effective.offset > 0 && effective.offset >= total;
}

/** Whether a value by which a list without a window is sorted, filtered or summed up differs between responses about one link. */
export function hasChangedValue(pages: readonly PageExchange[]): boolean {
  const known = new Map<unknown, readonly unknown[]>();
  return pages.some((later) => {
    const values = movingValues(later);
    const isOther = values.some(([id, now]) => known.has(id) && !isSame(known.get(id), now));
    for (const [id, now] of values) known.set(id, now);
    return isOther;
  });
}

/** The values of those fields, by row. */
function movingValues(page: PageExchange): readonly (readonly [id: unknown, values: readonly unknown[]])[] {
  const names = movingFields(page);
  if (names.length === 0) return [];
  return page.page.rows.map(({ id, fields }) => [id, names.map((name) => valueAtPointer(fields, name))]);
}

/** The fields by which its rows are chosen and put in order, as far as they change with time. */
function movingFields({ query }: PageExchange): readonly string[] {
  const { window, changing, sort, filters, summary } = query.operation.list;
  const telling = new Set([
    ...(sort?.fields ?? []),
    ...[...Object.values(filters), ...summary].map(({ field }) => field),
  ]);
  const isChanging = (name: string) => changing.some((one) => name === one || name.startsWith(`${one}/`));
  return window ? [] : [...telling].filter(isChanging);
}

export function idsOf({ page }: PageExchange): ReadonlySet<unknown> {
  return new Set(page.rows.map(({ id }) => id));
}
