/** Lists that a command requested, and of which nothing came because its requests failed. */
import type { JournalEntry } from "../../sandbox.ts";
import { failedRequests } from "../run/failed-requests.ts";
import { filtersOf, type ListRead, requestsByList } from "../run/run-coverage.ts";

/** What a list is known by, in all sessions. */
export interface RequestedList extends Pick<ListRead, "link" | "parameters"> {
  readonly operation: string | null;
}

/** One for each session that requested the list. A refusal of what was sent is no failure. */
export function failedLists(requests: readonly JournalEntry[]): readonly RequestedList[] {
  const failed = new Set(failedRequests(requests));
  return requestsByList(requests)
    .filter((own) => own.every(({ status }) => status !== 200) && own.some((request) => failed.has(request)))
    .flatMap(([first]) => {
      if (first === undefined) return [];
      const { operation, link } = first;
      return [{ operation, link, parameters: filtersOf(first) }];
    });
}
