/** What the requests of a list did wrong, as far as they are still in the journal. */
import type { components } from "../../openapi/generated/admin-types.gen.ts";
import { operations } from "../operations/all.ts";
import type { ListName } from "../respond/shown-rows.ts";
import { keyPlaceholder } from "../session/journal/redaction.ts";
import type { Session } from "../session/session.ts";
import { isEarlyRetry } from "./early-retries.ts";

interface WantedList {
  readonly list: ListName;
  readonly link: string | undefined;
}

export function journalCoverage(
  { journal }: Session,
  { list, link }: WantedList,
): components["schemas"]["CoverageJournal"] {
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
