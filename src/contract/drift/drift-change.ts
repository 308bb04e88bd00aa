/** One way in which responses differ from the document. */
import type { Observation } from "../report/report.ts";

/** One change, with what a patch of openapi.yaml needs to know. */
export interface Drift extends Omit<Extract<Observation, { readonly kind: "drift" }>, "kind"> {
  /** Pointer into the document: what changed, or where something new belongs. */
  readonly pointer: string;
  /** Name of the field, if it is an undocumented one. */
  readonly name?: string;
  /** JSON types that were seen there. */
  readonly types: readonly string[];
  /** What was seen, if it is one value. */
  readonly value?: unknown;
}

/** A change whose operation is known from where it was found. */
export type OperationDrift = Omit<Drift, "operation">;
