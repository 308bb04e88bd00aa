/** Pages of a list that share rows, as far as their requests tell it. */
import { smartLinksApi } from "../../openapi/description/api-description.ts";
import type { JournalEntry } from "../session/journal/journal-entry.ts";
import type { Coverage, CoverageOptions } from "./read-coverage.ts";

export interface PageOverlap {
  readonly rows: number;
  readonly pages: readonly [JournalEntry, JournalEntry];
}

interface AskedList {
  readonly query: CoverageOptions;
  readonly coverage: Coverage;
  readonly requests: readonly JournalEntry[];
  /** The coverage of the same list in another window. */
  readonly inWindow: (window: Pick<CoverageOptions, "start" | "end">) => Coverage;
}

/** Two pages of the same size, window and filters each, in the order of the list. */
export function overlappingPages({ query, coverage, requests, inWindow }: AskedList): readonly PageOverlap[] {
  const { rows, date_start, date_end, read_twice } = coverage;
  const name = listNameOf(coverage.operation);
  const parameters = smartLinksApi.lists.find((list) => list.name === name)?.parameters ?? new Map();
  const valueIn = (given: object, parameter: string) =>
    String((given as Record<string, unknown>)[parameter] ?? parameters.get(parameter)?.default ?? "");
  const filters = [...parameters.keys()].filter((each) => !notFilters.includes(each));
  const isOfList = ({ operation, link, status, fault, mutant, query: asked }: JournalEntry) =>
    listNameOf(operation ?? "") === name &&
    link === coverage.link &&
    status === 200 &&
    fault === null &&
    mutant === null &&
    filters.every((filter) => valueIn(asked, filter) === valueIn(query, filter));
  const groups = new Map<string, JournalEntry[]>();
  for (const page of requests.filter(isOfList)) {
    const key = JSON.stringify(["date_start", "date_end", "limit"].map((each) => valueIn(page.query, each)));
    const pages = groups.get(key);
    if (pages) pages.push(page);
    else groups.set(key, [page]);
  }
  return [...groups.values()].flatMap((pages) => {
    const limit = Number(valueIn(pages[0]?.query ?? {}, "limit"));
    const offsetOf = (page: JournalEntry) => Number(valueIn(page.query, "offset"));
    const sorted = pages.toSorted((one, other) => offsetOf(one) - offsetOf(other));
    const overlaps = sorted.slice(1).flatMap((next, i): PageOverlap[] => {
      const page = sorted[i] as JournalEntry;
      const shared = Math.min(offsetOf(page) + limit, rows) - offsetOf(next);
      // Fewer rows came twice when a page was not delivered, or was smaller than its limit.
      return shared > 0 && shared <= read_twice ? [{ rows: shared, pages: [page, next] }] : [];
    });
    if (overlaps.length === 0) return [];
    const window = inWindow({ start: pages[0]?.query.date_start, end: pages[0]?.query.date_end });
    return window.date_start === date_start && window.date_end === date_end ? overlaps : [];
  });
}

const notFilters = ["limit", "offset", "date_start", "date_end", "sort"];

/** Both editions of an operation are about the same list. */
function listNameOf(operation: string): string {
  return operation.replace(/\d+$/, "");
}
