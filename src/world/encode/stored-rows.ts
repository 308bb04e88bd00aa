/** Writes rows of clicks that users bring: the values as they came, under the names of an edition. */
import { type Edition, editions } from "../../openapi/editions.ts";
import { ticksPerSecond } from "../model/hourly-distribution.ts";
import { countBeforeDay, type Link } from "../model/links.ts";
import { isBot, isDuplicate } from "../model/traffic.ts";
import { packedFields, unpackRow } from "../stored/packed-rows.ts";
import type { StoredClicks } from "../stored/stored-clicks.ts";
import type { PositionedClick } from "../time/click-positions.ts";
import { type ByteWriter, textBytes, writeByte, writeBytes } from "./byte-writer.ts";
import { appendTimestamp } from "./timestamp-encoding.ts";

/** Appends a row. */
export function writeStoredRow(
  writer: ByteWriter,
  { link, stored, edition }: StoredLink,
  { positions, i }: PositionedClick,
): void {
  const [day, clickClass] = [positions.day[i]!, positions.clickClass[i]!];
  const number = countBeforeDay(link, clickClass, day) + positions.k[i]!;
  const { names, missingValues, derivedAfter } = namesOf(edition);
  const writeDerived = (field: number) => {
    for (const { name, kind } of derivedAfter[field] ?? []) {
      writeBytes(writer, name);
      if (kind === "created_at")
        appendTimestamp(writer, day, Math.floor(positions.tick[i]! / ticksPerSecond));
      else writeBytes(writer, (kind === "is_bot" ? isBot : isDuplicate)(clickClass) ? yes : no);
    }
  };
  unpackRow(stored.rows, stored.classes[clickClass].rows[number]!, (value, field) => {
    const name = names[field];
    const text = value ?? missingValues[field];
    if (name && text) {
      writeBytes(writer, name);
      writeBytes(writer, text);
    } else if (field === packedFields.length && value) writeBytes(writer, value);
    writeDerived(field);
  });
  writeByte(writer, brace);
}

/** A link with clicks that users bring. */
interface StoredLink {
  readonly link: Link;
  readonly stored: StoredClicks;
  readonly edition: Edition;
}

const [yes, no, nothing, one] = ["true", "false", "null", "1"].map(textBytes) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
  Uint8Array,
];
const brace = 125;

/** Null where the document allows it; each row counts as one click (documented example). */
function missingValue(field: string): Uint8Array {
  return field === "gross_clicks" ? one : nothing;
}

/** The names of an edition, as they stand before their values. */
interface FieldNames {
  /** By packed field; undefined for a field that the edition does not have. */
  readonly names: readonly (Uint8Array | undefined)[];
  /** What stands for a packed field that a row lacks; undefined for one that rows need not have: it is left out. */
  readonly missingValues: readonly (Uint8Array | undefined)[];
  /** The derived fields between a packed field and the next. */
  readonly derivedAfter: readonly { readonly name: Uint8Array; readonly kind: string }[][];
}

const known: { [E in Edition]?: FieldNames } = {};

function namesOf(edition: Edition): FieldNames {
  known[edition] ??= makeNames(editions[edition]);
  return known[edition];
}

type RowFields = Pick<(typeof editions)[Edition], "fields" | "requiredFields">;

function makeNames({ fields, requiredFields }: RowFields): FieldNames {
  const names: (Uint8Array | undefined)[] = packedFields.map(() => undefined);
  const isRequired = (field: string) => requiredFields.includes(field);
  const missingValues = packedFields.map((field) => (isRequired(field) ? missingValue(field) : undefined));
  const derivedAfter: FieldNames["derivedAfter"] = packedFields.map(() => []);
  let last = 0;
  for (const [i, field] of fields.entries()) {
    const name = textBytes(`${i === 0 ? "{" : ","}${JSON.stringify(field)}:`);
    const packed = packedFields.indexOf(field);
    if (packed < 0) derivedAfter[last]!.push({ name, kind: field });
    else {
      names[packed] = name;
      last = packed;
    }
  }
  return { names, missingValues, derivedAfter };
}
