/** What `sample --format csv` prints, page by page. */
import {
  rowsOfSample,
  type SampleOptions,
  type SampleRow,
  type Samples,
  sample,
  sampleClicks,
  sampleRows,
} from "../../sandbox.ts";
import { csvColumns, csvHeader, csvRow } from "../csv.ts";

interface Sampled {
  readonly operation: keyof Samples;
  readonly options: SampleOptions;
}

type Pages = Iterable<readonly SampleRow[]>;

/** Every row of a window. Own clicks are gone through twice: which fields they have is not known before. */
export function* windowAsCsv({ operation, options }: Sampled): Generator<string, void> {
  const { now, clicks, edition } = options;
  const atOneTime = now === undefined || now === "real" ? new Date().toISOString() : now;
  const pages = () => sampleRows(operation, { ...options, now: atOneTime });
  const documented = documentedRow(operation, edition);
  if (clicks) {
    yield* lines(csvColumns(rowsOf([[documented]], pages())), pages());
    return;
  }
  // Rows that the sandbox makes have the same fields as those of the first page.
  const rest = pages();
  const first = rest.next().value ?? [];
  yield* lines(csvColumns([documented, ...first]), rowsThen(first, rest));
}

/** The rows of one response. */
export function responseAsCsv(
  rows: readonly SampleRow[],
  { operation, options }: Sampled,
): Generator<string, void> {
  return lines(csvColumns([documentedRow(operation, options.edition), ...rows]), [rows]);
}

function* lines(columns: readonly string[], pages: Pages): Generator<string, void> {
  yield csvHeader(columns);
  for (const rows of pages) yield rows.map((row) => csvRow(columns, row)).join("");
}

/** A row with every documented field, in the order of a response: the columns of a table without rows are its fields. */
function documentedRow(operation: keyof Samples, edition: SampleOptions["edition"]): SampleRow {
  const options = {
    link: "test_one",
    now: "2026-02-01T00:00:00Z",
    query: { limit: 1, date_start: "2025-01-01" },
  };
  const body = operation === "clicks" ? sampleClicks({ ...options, edition }) : sample(operation, options);
  return rowsOfSample[operation](body as never)[0]!;
}

function* rowsOf(...lists: readonly Pages[]): Generator<SampleRow, void> {
  for (const pages of lists) for (const rows of pages) yield* rows;
}

function* rowsThen(first: readonly SampleRow[], rest: Pages): Generator<readonly SampleRow[], void> {
  yield first;
  yield* rest;
}
