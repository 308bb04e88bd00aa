/** The value as a record; an empty one when it is none. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : none;
}

/** One object for all: in place of rows that are no records there may be very many. */
const none: Readonly<Record<string, unknown>> = {};
