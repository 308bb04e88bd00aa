/** What the requests of a list did wrong, as far as they are still in the journal. */
import type { components } from "../../openapi/generated/admin-types.gen.ts";
import { operations } from "../operations/all.ts";
import type { ListName } from "../respond/shown-rows.ts";
import type { Journal } from "../session/journal/journal.ts";
import { keyPlaceholder } from "../session/journal/secrets.ts";
import type { Session } from "../session/session.ts";
import { isEarlyRetry } from "./early-retries.ts";

interface WantedList {
  readonly list: ListName;
  readonly link: string | undefined;
}

type JournalCoverage = components["schemas"]["CoverageJournal"];

/** What was found of a journal that has not changed since. */
interface Found {
  readonly count: number;
  readonly firstKept: number;
  readonly byList: Map<string, JournalCoverage>;
}

/** Somebody who asks for one list asks for many, and each would read the whole journal. */
const mostLists = 2000;
const foundIn = new WeakMap<Journal, Found>();

export function journalCoverage({ journal }: Session, wanted: WantedList): JournalCoverage {
  const { byList } = foundOf(journal);
  const key = JSON.stringify(wanted);
  const coverage = byList.get(key) ?? readJournal(journal, wanted);
  byList.set(key, coverage);
  return coverage;
}

function foundOf(journal: Journal): Found {
  const [count, firstKept] = [journal.count(), journal.firstKept()];
  const before = foundIn.get(journal);
  const isSame = before?.count === count && before.firstKept === firstKept;
  if (isSame && before.byList.size < mostLists) return before;
  const found = { count, firstKept, byList: new Map() };
  foundIn.set(journal, found);
  return found;
}

function readJournal(journal: Journal, { list, link }: WantedList): JournalCoverage {
  const ids = operations.filter(({ rows }) => rows?.list === list).map(({ id }) => id);
  const warnings = new Set<string>();
  const pages = new Set<string>();
  let [earlyRetries, keys, repeated] = [0, 0, 0];
  for (const entry of journal.read(link === undefined ? {} : { link })) {
    if (!ids.includes(entry.operation ?? "")) continue;
    if (entry.warnings.some(isEarlyRetry)) earlyRetries++;
    for (const warning of entry.warnings) if (!isEarlyRetry(warning)) warnings.add(warning);
    if (entry.url.includes(keyPlaceholder)) keys++;
    if (entry.status !== 200 || entry.fault !== null) continue;
    if (pages.has(entry.url)) repeated++;
    pages.add(entry.url);
  }
  return {
    warnings: [...warnings],
    early_retries: earlyRetries,
    keys_in_urls: keys,
    repeated_requests: repeated,
  };
}
