/** Clicks that a user brings, from memory. */
import { createRowReader } from "./clicks-text.ts";
import { collectOwnClicks, type OwnClicks, type OwnClicksOptions } from "./own-clicks-collector.ts";

/**
 * Clicks from rows in memory, or from a text: NDJSON, a JSON list, saved responses or CSV. Each row names its link in
 * `smart_link_id`, unless the options do.
 * @throws KitError `invalid_clicks`, with the number or the line of each wrong row
 */
export function ownClicks(rows: Iterable<object> | string, options: OwnClicksOptions = {}): OwnClicks {
  const collector = collectOwnClicks(options);
  if (typeof rows === "string") {
    const reader = createRowReader(collector, { name: "the text", placeOf: (line) => `line ${line}` });
    reader.read(rows);
    reader.finish();
    return collector.finish();
  }
  let number = 0;
  for (const row of rows) collector.add(row, `row ${++number}`);
  return collector.finish();
}
