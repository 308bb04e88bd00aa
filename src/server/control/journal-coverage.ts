/** What the requests of a list did wrong, as far as they are still in the journal. */
import type { components } from "../../openapi/generated/admin-types.gen.ts";
import { operations } from "../operations/all.ts";
import type { ListName } from "../respond/shown-rows.ts";
import type { Journal } from "../session/journal/journal.ts";
import type { JournalEntry } from "../session/journal/journal-entry.ts";
import { keyPlaceholder } from "../session/journal/secrets.ts";
import type { Session } from "../session/session.ts";
import { isEarlyRetry } from "./early-retries.ts";

interface WantedList {
  readonly list: ListName;
  readonly link: string | undefined;
}

type JournalCoverage = components["schemas"]["CoverageJournal"];

/** What was found in a journal that has not changed since. */
interface Found {
  readonly count: number;
  readonly firstKept: number;
  readonly byList: ReadonlyMap<string, JournalCoverage>;
}

/** Somebody who asks for one list asks for many: one look at the journal serves them all. */
const foundIn = new WeakMap<Journal, Found>();

export function journalCoverage({ journal }: Session, wanted: WantedList): JournalCoverage {
  const [count, firstKept] = [journal.count(), journal.firstKept()];
  const before = foundIn.get(journal);
  const isSame = before?.count === count && before.firstKept === firstKept;
  const found = isSame ? before : { count, firstKept, byList: readJournal(journal) };
  foundIn.set(journal, found);
  return found.byList.get(keyOf(wanted)) ?? emptyRequests().coverage;
}

function keyOf({ list, link = "" }: WantedList): string {
  return `${list} ${link}`;
}

const listOf = new Map(operations.map(({ id, rows }) => [id, rows?.list]));

/** The requests of one list. */
interface ListRequests {
  readonly coverage: {
    readonly warnings: string[];
    early_retries: number;
    keys_in_urls: number;
    repeated_requests: number;
  };
  readonly warnings: Set<string>;
  readonly pages: Set<string>;
}

function emptyRequests(): ListRequests {
  const counts = { early_retries: 0, keys_in_urls: 0, repeated_requests: 0 };
  return { coverage: { warnings: [], ...counts }, warnings: new Set(), pages: new Set() };
}

function readJournal(journal: Journal): ReadonlyMap<string, JournalCoverage> {
  const byList = new Map<string, ListRequests>();
  for (const entry of journal.read()) {
    const list = listOf.get(entry.operation ?? "");
    if (list === undefined) continue;
    const key = keyOf({ list, link: entry.link ?? undefined });
    const requests = byList.get(key) ?? emptyRequests();
    byList.set(key, requests);
    addEntry(requests, entry);
  }
  return new Map([...byList].map(([key, { coverage }]) => [key, coverage]));
}

function addEntry({ coverage, warnings, pages }: ListRequests, entry: JournalEntry): void {
  if (entry.warnings.some(isEarlyRetry)) coverage.early_retries++;
  for (const warning of entry.warnings) {
    if (isEarlyRetry(warning) || warnings.has(warning)) continue;
    warnings.add(warning);
    coverage.warnings.push(warning);
  }
  if (entry.url.includes(keyPlaceholder)) coverage.keys_in_urls++;
  if (entry.status !== 200 || entry.fault !== null) return;
  if (pages.has(entry.url)) coverage.repeated_requests++;
  pages.add(entry.url);
}
