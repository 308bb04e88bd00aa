/** Clicks that a user brings, from memory. */
import { type ArgumentKind, expectArgument } from "../../openapi/expect-argument.ts";
import { expectKnownOptions } from "../../openapi/known-options.ts";
import { createRowReader } from "./clicks-text.ts";
import { collectOwnClicks, type OwnClicks, type OwnClicksOptions } from "./own-clicks-collector.ts";

const clicks: ArgumentKind = {
  takes: "a list of rows, or their text",
  isRight: (given) =>
    typeof given === "string" || (typeof given === "object" && given !== null && Symbol.iterator in given),
};

/**
 * Clicks from rows in memory, or from a text: NDJSON, a JSON list, saved responses or CSV. Each row names its link in
 * `smart_link_id`, unless the options do.
 * @throws KitError `invalid_clicks`, with the number or the line of each wrong row
 */
export function ownClicks(rows: Iterable<object> | string, options: OwnClicksOptions = {}): OwnClicks {
  expectArgument("ownClicks", rows, clicks);
  expectKnownOptions("ownClicks", options, ["link"]);
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
