/** Whether a client has read every row of a list, in words. */
import { printable } from "./contract/reporters/escape.ts";
import { countOf } from "./openapi/text/count-of.ts";
import { queryStringOf } from "./openapi/text/query-string.ts";
import type { Controls } from "./server/control/in-process/session-controls.ts";
import { overlappingPages } from "./server/control/overlapping-pages.ts";
import type { Coverage, CoverageOptions } from "./server/control/read-coverage.ts";
import { operations } from "./server/operations/all.ts";

/** What knows which rows were read: a mock, a session of one, or handlers of Mock Service Worker. */
export type Reader = Pick<Controls, "coverage"> & Partial<Pick<Controls, "requests">>;

/** A list, its window and its filters, and what else is allowed. */
export type ReadAllOptions = CoverageOptions & {
  /** Whether rows may be read twice, as by windows that overlap. */
  readonly allowTwice?: boolean | undefined;
};

export interface ReadAll {
  readonly isComplete: boolean;
  readonly text: string;
}

const mostGapsShown = 5;
const mostOverlapsShown = 5;
const usualLimit = 100;

export function readAll(reader: Reader, { allowTwice = false, ...query }: ReadAllOptions = {}): ReadAll {
  const coverage = reader.coverage(query);
  const { rows, missing, read_twice, requests } = coverage;
  const list = printable(`${coverage.operation}${coverage.link === null ? "" : ` of ${coverage.link}`}`);
  const isTwice = read_twice > 0 && !allowTwice;
  const isComplete = requests > 0 && missing === 0 && !isTwice;
  if (isComplete) return { isComplete, text: `All ${rows} rows of ${list} were read.` };
  const twice = countOf(read_twice, "row");
  const head =
    requests === 0
      ? [`No page of ${list} was delivered. It has ${rows} rows.`]
      : missing === 0
        ? [`All ${rows} rows of ${list} were read, but ${twice} twice or more.`]
        : [
            `Of ${rows} rows of ${list}, ${missing} were never read.`,
            ...(isTwice ? [`${twice} ${read_twice === 1 ? "was" : "were"} read twice or more.`] : []),
          ];
  const overlaps = isTwice ? overlapLines(reader, query, coverage) : [];
  const lines = [...head, ...gapLines(coverage, query), ...overlaps, ...hintLines(coverage)];
  return { isComplete, text: lines.join("\n") };
}

/** The requests that brought the same rows, where the journal tells it. */
function overlapLines(reader: Reader, query: CoverageOptions, coverage: Coverage): readonly string[] {
  const overlaps = overlappingPages({
    query,
    coverage,
    requests: reader.requests?.() ?? [],
    inWindow: ({ start, end }) => reader.coverage({ ...query, start, end }),
  });
  const left = overlaps.length - mostOverlapsShown;
  return [
    ...overlaps
      .slice(0, mostOverlapsShown)
      .flatMap(({ rows, pages }) => [
        "",
        `  ${countOf(rows, "row")} came with both of these requests:`,
        ...pages.map(({ number, method, url }) => printable(`    ${number}. ${method} ${url}`)),
      ]),
    ...(left > 0 ? ["", `  and with ${countOf(left, "more pair")} of requests`] : []),
  ];
}

function gapLines(coverage: Coverage, query: CoverageOptions): readonly string[] {
  const { gaps, more_gaps } = coverage;
  const shown = gaps.slice(-mostGapsShown).toReversed();
  const left = gaps.length - shown.length + more_gaps;
  return [
    ...shown.flatMap(({ start, end, rows, offset }) => [
      "",
      `  ${countOf(rows, "row")} missing from ${start} to ${end}`,
      // Where rows stand in the order of a figure, such as the revenue of fans, is not known.
      ...(offset === null ? [] : [`  missing request: GET ${pathOf(coverage, query, { rows, offset })}`]),
    ]),
    ...(left > 0 ? ["", `  and ${countOf(left, "earlier gap")}`] : []),
  ];
}

interface MissingRows {
  readonly rows: number;
  readonly offset: number;
}

/** The request that would have brought the first of the missing rows. */
function pathOf(
  { operation, link, date_start, date_end }: Coverage,
  { operation: _, link: __, start: ___, end: ____, ...filters }: CoverageOptions,
  { rows, offset }: MissingRows,
): string {
  const path = operations.find(({ id }) => id === operation)?.path ?? "";
  const window = { date_start: shortDate(date_start), date_end: shortDate(date_end) };
  const page = { limit: Math.min(rows, usualLimit), offset };
  const search = queryStringOf({ ...window, ...filters, ...page });
  const named = path
    .replace("{smart_link_id}", encodeURIComponent(link ?? ""))
    .replace("{account}", "acct_1");
  return `${named}?${search.replaceAll("%3A", ":")}`;
}

function shortDate(date: string | null): string | undefined {
  return date?.replace("+00:00", "Z");
}

function hintLines({
  journal,
  missing,
  pages_past_end,
  requests_without_news,
  forgotten,
}: Coverage): readonly string[] {
  const { early_retries, keys_in_urls, repeated_requests } = journal;
  const hints = [
    ...journal.warnings,
    early_retries > 0 && `${countOf(early_retries, "request")} came before the time of Retry-After`,
    keys_in_urls > 0 && `${countOf(keys_in_urls, "request")} had a key in the URL`,
    repeated_requests > 0 && `${countOf(repeated_requests, "request")} asked for a page that had come`,
    // A client that has read everything may ask for one page more: that is how it finds the end.
    requests_without_news > (missing === 0 ? pages_past_end : 0) &&
      `${countOf(requests_without_news, "page")} brought no new row, ${pages_past_end} past the end`,
    forgotten > 0 &&
      `the rows of ${countOf(forgotten, "older page")} are forgotten, so some of these may have been read`,
  ].filter((hint): hint is string => typeof hint === "string");
  return hints.length === 0 ? [] : ["", "Hints:", ...hints.map((hint) => `  - ${printable(hint)}`)];
}
