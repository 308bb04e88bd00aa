/** The filters that lists of a link echo: those that clicks and conversions have in common. */
import type { ConversionsResponse, Filters } from "../../openapi/wire.ts";
import { type ByteWriter, writeBytes } from "../../world/encode/byte-writer.ts";
import { writeInteger } from "../../world/encode/number-encoding.ts";
import type { ClickQuery } from "../../world/query/query.ts";
import { fragmentsOf, slot, writeBoolean, writeInstant } from "../respond/body/envelope.ts";

// Checked against the types of the document, so that a renamed field breaks the build.
const echo = fragmentsOf({
  date_start: slot,
  date_end: slot,
  limit: slot,
  offset: slot,
  include_bots: slot,
  include_duplicates: slot,
} satisfies Filters & Omit<ConversionsResponse["data"]["filters"], "conversion_type">);

/** Writes them as the first members of an object, without its closing brace. */
export function writeEcho(
  writer: ByteWriter,
  { window, limit, offset, includeBots, includeDuplicates }: Omit<ClickQuery, "link" | "nowMs">,
): void {
  writeBytes(writer, echo[0]!);
  writeInstant(writer, window.start);
  writeBytes(writer, echo[1]!);
  writeInstant(writer, window.end);
  writeBytes(writer, echo[2]!);
  writeInteger(writer, limit);
  writeBytes(writer, echo[3]!);
  writeInteger(writer, offset);
  writeBytes(writer, echo[4]!);
  writeBoolean(writer, includeBots);
  writeBytes(writer, echo[5]!);
  writeBoolean(writer, includeDuplicates);
}
