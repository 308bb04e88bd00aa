/** What the bodies of all operations have in common: `_meta`, and JSON that is prepared around values filled in later. */
import { type Edition, editions } from "../../../openapi/editions.ts";
import type { Meta } from "../../../openapi/wire.ts";
import { type ByteWriter, textBytes, writeBytes } from "../../../world/encode/byte-writer.ts";
import { writeInteger } from "../../../world/encode/number-encoding.ts";
import { appendTimestamp } from "../../../world/encode/timestamp-encoding.ts";
import { dayOf, secondsPerDay } from "../../../world/model/calendar.ts";
import type { CreditsLine } from "../operation.ts";

/** Marks a place in prepared JSON where a value is written later. */
export const slot = "\u0000" as never;

/** The JSON of a value, cut at its slots. */
export function fragmentsOf(value: object): readonly Uint8Array[] {
  return JSON.stringify(value).split(JSON.stringify(slot)).map(textBytes);
}

/** Writes `,"_meta":{...}}`: the last member of a body, and its end. */
export function writeMeta(writer: ByteWriter, edition: Edition, { used, balance }: CreditsLine): void {
  const meta = metas[edition];
  writeBytes(writer, metaKey);
  writeBytes(writer, meta[0]!);
  writeInteger(writer, used);
  writeBytes(writer, meta[1]!);
  writeInteger(writer, balance);
  writeBytes(writer, meta[2]!);
  writeBytes(writer, end);
}

/** Writes a second since 1970 as the API writes instants. */
export function writeInstant(writer: ByteWriter, second: number): void {
  const day = dayOf(second);
  appendTimestamp(writer, day, second - day * secondsPerDay);
}

export function writeBoolean(writer: ByteWriter, value: boolean): void {
  writeBytes(writer, value ? yes : no);
}

const [metaKey, end, yes, no] = [',"_meta":', "}", "true", "false"].map(textBytes) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
  Uint8Array,
];
const metas: { readonly [E in Edition]: readonly Uint8Array[] } = {
  "2026-01": metaOf("2026-01"),
  "2026-09": metaOf("2026-09"),
};

function metaOf(edition: Edition): readonly Uint8Array[] {
  const note = editions[edition].creditsNote;
  return fragmentsOf({
    _credits: { used: slot, balance: slot, note },
    _cache: { is_cached: false, note: "Cache disabled for this endpoint" },
  } satisfies Meta);
}
