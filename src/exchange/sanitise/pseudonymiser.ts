/** Chooses the replacement of each private value. */
import type { ValueKind } from "./formats/value-formats.ts";

export interface Pseudonymiser {
  private(kind: ValueKind, value: string, isOrdered?: boolean): string;
  /** A balance in decimal digits. */
  balance(digits: string): string;
  /** A name that openapi.yaml does not know. */
  name(name: string): string;
}
