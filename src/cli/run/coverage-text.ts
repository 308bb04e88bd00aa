/** What a command has read of the lists that it requested, for a terminal: incomplete lists come first. */
import { countOf } from "../../openapi/text/count-of.ts";
import { queryStringOf } from "../../openapi/text/query-string.ts";
import { printable } from "../../report-text.ts";
import type { ListRead } from "./run-coverage.ts";

interface CoverageRoom {
  /** Lists that are shown. */
  readonly mostLists: number;
  /** Lists of which nothing is known. */
  readonly moreLists: number;
}

export function coverageText(
  lists: readonly ListRead[],
  { mostLists, moreLists }: CoverageRoom,
): readonly string[] {
  if (lists.length === 0) return [];
  const incomplete = lists.filter(({ missing }) => missing > 0);
  const complete = lists.filter(({ missing }) => missing === 0);
  const shown = [...incomplete, ...complete].slice(0, mostLists);
  const hidden = lists.length - shown.length;
  const hiddenIncomplete = Math.max(0, incomplete.length - shown.length);
  const which = hiddenIncomplete === 0 ? "all complete" : `${hiddenIncomplete} of them incomplete`;
  return [
    "What it has read:",
    ...shown.flatMap(listLines),
    ...(hidden === 0 ? [] : [`  and ${countOf(hidden, "more list")}, ${which}`]),
    ...(moreLists === 0 ? [] : [`  and ${countOf(moreLists, "more list")} that were not looked at`]),
  ];
}

/** Gaps of a list that are shown, the first ones. */
const mostGaps = 3;

/** How much of a list was read and, below it, what is missing. */
function listLines(list: ListRead): string[] {
  const { rows, read, gaps } = list;
  const twice = list.read_twice === 0 ? "" : `, ${list.read_twice} of them twice`;
  const missing = gaps.slice(0, mostGaps).map((gap) => {
    const place = gap.offset === null ? "" : `, at offset ${gap.offset}`;
    return `missing: ${countOf(gap.rows, "row")} from ${gap.start} to ${gap.end}${place}`;
  });
  const more = gaps.length - missing.length + list.more_gaps;
  const rest = more === 0 ? [] : [`and ${countOf(more, "more gap")}`];
  return [
    `  ${sessionPrefix(list.session)}${listName(list)}: ${read} of ${countOf(rows, "row")}${twice}`,
    ...[...missing, ...rest].map((text) => `       ${text}`),
  ].map(printable);
}

/** Its operation, link, filters and window. */
export function listName(list: ListRead): string {
  const { date_start: start, date_end: end } = list;
  return `${windowlessName(list)}${start === null ? "" : ` from ${start} to ${end}`}`;
}

/** Its operation, link and filters. */
export function windowlessName({ operation, link, filters }: ListRead): string {
  const pairs = [...new URLSearchParams(queryStringOf(filters))].map((pair) => pair.join("="));
  const chosen = pairs.length === 0 ? "" : ` with ${pairs.join(" and ")}`;
  return `${operation}${link === null ? "" : ` of ${link}`}${chosen}`;
}

/** What stands before a name in another session than the default one. */
export function sessionPrefix(session: string): string {
  return session === "default" ? "" : `${session} `;
}
