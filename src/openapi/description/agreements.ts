/** Which values of an operation equal values of others, as `x-agrees` of the operation says. */
import { type AssumptionId, assumptions } from "../assumptions.ts";
import { type ExtensionReader, extensionReader } from "./extension-reader.ts";
import type { FieldValue } from "./list-semantics.ts";

/** A JSON pointer: into each row of an operation that is a list, into the body of another one. */
type Pointer = string;

/** Values of one operation that equal values of another, or of the same one. */
export type Agreement = Shared &
  (
    | {
        /** The object at `row` is a row of another list. */
        readonly kind: "row";
        readonly row: Pointer;
        readonly of: string;
      }
    | {
        /** Two values are the same: both in one body or row, or the second in the body or a row of another operation. */
        readonly kind: "value";
        readonly value: Pointer;
        readonly as: Pointer;
        readonly of?: string;
        /** The rows of two lists that have equal values here are about the same thing. */
        readonly match?: { readonly own: Pointer; readonly other: Pointer };
      }
    | {
        /** The value is the total of a list, counted from the time at `since`. */
        readonly kind: "total";
        readonly value: Pointer;
        readonly of: string;
        readonly since: Pointer;
      }
    | {
        /** The value of each day counts the rows of a list on it, or adds up one of their fields. */
        readonly kind: "days";
        readonly days: Pointer;
        /** In a day: its date. */
        readonly day: Pointer;
        /** In a day: what was counted. */
        readonly value: Pointer;
        readonly of: string;
        /** In a row: the amount that is added up; rows are counted when it is absent. */
        readonly sum?: Pointer;
        /** The only rows that count. */
        readonly where?: { readonly field: Pointer; readonly equals: FieldValue };
      }
  );

interface Shared {
  readonly evidence: "documented" | "assumed";
  /** Undocumented behaviours that must have been seen as assumed. */
  readonly assuming: readonly AssumptionId[];
}

/**
 * Reads the `x-agrees` of an operation.
 * @param where What error messages call the operation.
 * @throws KitError `invalid_document` when it is malformed.
 */
export function readAgreements(value: unknown, where: string): readonly Agreement[] {
  if (value === undefined) return [];
  const entries = Array.isArray(value) ? value : [value];
  return entries.map((entry, index) =>
    readAgreement(extensionReader(entry, `x-agrees ${index} of ${where}`)),
  );
}

function readAgreement(entry: ExtensionReader): Agreement {
  const shared = {
    evidence: entry.has("evidence") ? readEvidence(entry) : "documented",
    assuming: readAssuming(entry),
  } as const;
  if (entry.has("row")) {
    entry.expectOnly(["row", "of", ...sharedNames]);
    return { kind: "row", row: entry.pointer("row"), of: entry.text("of"), ...shared };
  }
  if (entry.has("days")) {
    entry.expectOnly(["days", "day", "value", "of", "sum", "where", ...sharedNames]);
    return {
      kind: "days",
      days: entry.pointer("days"),
      day: entry.pointer("day"),
      value: entry.pointer("value"),
      of: entry.text("of"),
      ...entry.optional("sum", () => entry.pointer("sum")),
      ...entry.optional("where", () => readWhere(entry.object("where"))),
      ...shared,
    };
  }
  const value = entry.pointer("value");
  if (entry.has("since")) {
    entry.expectOnly(["value", "of", "since", ...sharedNames]);
    return { kind: "total", value, of: entry.text("of"), since: entry.pointer("since"), ...shared };
  }
  entry.expectOnly(["value", "as", "of", "match", ...sharedNames]);
  return {
    kind: "value",
    value,
    as: entry.pointer("as"),
    ...entry.optional("of", () => entry.text("of")),
    ...entry.optional("match", () => readMatch(entry.object("match"))),
    ...shared,
  };
}

const sharedNames = ["evidence", "assuming"] as const;

function readEvidence(entry: ExtensionReader): Shared["evidence"] {
  const evidence = entry.text("evidence");
  if (evidence === "documented" || evidence === "assumed") return evidence;
  return entry.refuse("has an `evidence` that is neither documented nor assumed");
}

function readAssuming(entry: ExtensionReader): readonly AssumptionId[] {
  const ids = entry.has("assuming") ? [entry.value("assuming")].flat() : [];
  return ids.map((id) =>
    typeof id === "string" && Object.hasOwn(assumptions, id)
      ? (id as AssumptionId)
      : entry.refuse(`assumes an unknown behaviour: ${JSON.stringify(id)}`),
  );
}

function readWhere(where: ExtensionReader) {
  where.expectOnly(["field", "equals"]);
  return { field: where.pointer("field"), equals: where.scalar("equals") };
}

function readMatch(match: ExtensionReader) {
  match.expectOnly(["own", "other"]);
  return { own: match.pointer("own"), other: match.pointer("other") };
}
