/** A row of a list: nothing is known of its fields before they are looked at. */
import type { ListSemantics } from "../../../openapi/description/list-semantics.ts";
import { valueAtPointer } from "../../../openapi/text/json-pointer.ts";
import { asRecord } from "../json/as-record.ts";
import { parseInstantMs } from "../request/instant.ts";

/** The members of a row, as they came. */
export type Fields = Readonly<Record<string, unknown>>;

export interface Row {
  /** What identifies it, as it came. */
  readonly id: unknown;
  /** When it happened, in milliseconds, cut to the second; undefined when it cannot be read. */
  readonly time: number | undefined;
  readonly fields: Fields;
}

export function readRow(value: unknown, { id, time }: Pick<ListSemantics, "id" | "time">): Row {
  const fields = asRecord(value);
  return {
    id: valueAtPointer(fields, id),
    time: time === undefined ? undefined : parseInstantMs(valueAtPointer(fields, time)),
    fields,
  };
}
