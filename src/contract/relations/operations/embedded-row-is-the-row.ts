import { valueAtPointer } from "../../../openapi/text/json-pointer.ts";
import { documentedAt } from "../../drift/documented-part.ts";
import { checkEach, type Finding, finding, plainText } from "../../judge/check-result.ts";
import type { SetRelation } from "../../judge/claim.ts";
import {
  agreementCases,
  objectsOf,
  type Reading,
  runsOf,
  settledListing,
  steadyValue,
} from "../../read/agreement-cases.ts";
import { isSame } from "../../read/json/same-json.ts";
import type { ParsedExchange } from "../../read/parsed-exchange.ts";
import { changingFields } from "../../read/response/changing-fields.ts";
import { type Fields, type Row, readRow } from "../../read/response/row.ts";
import type { Run } from "../../read/run.ts";
import type { RunSet } from "../../read/run-set.ts";
import { settledFor } from "../../read/settle-times.ts";

export const embeddedRowIsTheRow: SetRelation = {
  id: "embedded-row-is-the-row",
  claim: "A row that another operation shows is the same as in its own list.",
  evidence: "inferred",
  relateAll: (set) =>
    checkEach(embeddedRows(set), {
      none: "no row of a list was shown by another operation",
      by: differences,
    }),
};

interface EmbeddedRow {
  readonly parsed: ParsedExchange;
  /** JSON pointer into the exchange. */
  readonly at: string;
  readonly row: Row;
  /** The run of the list that the row belongs to. */
  readonly run: Run;
  /** What the list showed of the row, in the order of the responses; nothing when it is not listed. */
  readonly readings: readonly RowReading[];
}

type RowReading = Required<Reading<Fields>>;

/** Embedded rows that their list shows, or has to show. */
function embeddedRows(set: RunSet): readonly EmbeddedRow[] {
  const known = new Map<Run, ReturnType<typeof readingsById>>();
  return agreementCases(set, "row").flatMap(({ parsed, agreement }) =>
    runsOf(set, parsed, agreement.of).flatMap((run) => {
      const [page] = run.pages;
      if (!page) return [];
      const listed = known.get(run) ?? readingsById(run);
      known.set(run, listed);
      return objectsOf(parsed).flatMap(({ value, at }) => {
        const embedded = valueAtPointer(value, agreement.row);
        if (typeof embedded !== "object" || embedded === null) return [];
        const row = readRow(embedded, page.query.operation.list);
        const readings = listed.get(row.id) ?? [];
        const one = { parsed, at: at + agreement.row, row, run, readings };
        return readings.length > 0 || mustBeListed(one) ? [one] : [];
      });
    }),
  );
}

/** What a list showed of its rows, by their ids. A row that is twice on a page is read once. */
function readingsById({ pages }: Run): ReadonlyMap<unknown, readonly RowReading[]> {
  const byId = new Map<unknown, RowReading[]>();
  for (const parsed of pages)
    for (const { id, fields } of parsed.page.rows) {
      const readings = byId.get(id) ?? [];
      if (readings.at(-1)?.parsed !== parsed) readings.push({ parsed, value: fields });
      byId.set(id, readings);
    }
  return byId;
}

/** Whether the row lies inside a window that was listed in full. The second of its end may not belong to it. */
function mustBeListed({ parsed, row, run }: EmbeddedRow): boolean {
  const { start, end } = settledListing(run, parsed)?.page.effective ?? {};
  const time = row.time ?? Number.NaN;
  return time >= (start ?? Number.NaN) && time < (end ?? Number.NaN);
}

function* differences({ parsed, at, row, run, readings }: EmbeddedRow): Generator<Finding> {
  if (readings.length === 0) {
    const expected = plainText("a row of its list, which shows all rows of that time");
    yield finding(parsed, { at, expected, received: row.id });
    return;
  }
  const { list } = run.pages[0]!.query.operation;
  const documented = (fields: Fields) => documentedAt(run.pages[0]!, `${list.rows}/*`, fields) as Fields;
  const shown = documented(row.fields);
  const settledBefore = settledFor(run, parsed, ...readings.map((one) => one.parsed));
  const changing = changingFields(list, row, settledBefore);
  const isFinal = list.window !== undefined && (row.time ?? Number.POSITIVE_INFINITY) < settledBefore;
  const steady = steadyValue(readings, parsed);
  const listed = documented(steady ?? readings[0]!.value);
  for (const field of Object.keys(shown)) {
    const isComparable = steady !== undefined || isFinal || !isChanging(field, changing);
    const known = isComparable ? listed : undefined;
    // A field that its own list does not have is documented there alone, or the schema reports it.
    if (!known || !Object.hasOwn(known, field) || isSame(known[field], shown[field])) continue;
    yield finding(parsed, { at: `${at}/${field}`, expected: known[field], received: shown[field] });
  }
}

function isChanging(field: string, changing: readonly string[]): boolean {
  return changing.some((pointer) => pointer === `/${field}` || pointer.startsWith(`/${field}/`));
}
