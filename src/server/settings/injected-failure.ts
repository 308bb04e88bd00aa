/** A failure that the mock produces on purpose. */
import { type FaultKind, isFaultCode, isFaultKind } from "./faults.ts";
import { integerWithin, textOf } from "./value-readers.ts";

/** An error status, a fault on the connection, or neither. */
export interface InjectedFailure {
  readonly code?: number | undefined;
  readonly fault?: FaultKind | undefined;
}

/** A failure as users write it: its status or the name of its fault. */
export function failureText({ code, fault }: InjectedFailure): string {
  return fault ?? String(code);
}

/** Reads `500,reset` or `[500, "reset"]`; undefined when a part is neither an error status nor a fault. */
export function readFailures(given: unknown): readonly InjectedFailure[] | undefined {
  const words = Array.isArray(given) ? given.map(textOf) : textOf(given).split(",");
  const failures = words.map((word) => readFailure(word.trim()));
  return failures.length > 0 && failures.every((each) => each !== undefined) ? failures : undefined;
}

/** Reads 200 or a status from 400 to 599. */
export function readCode(given: unknown): number | undefined {
  const code = integerWithin(given, 200, 599);
  return code !== undefined && isFaultCode(code) ? code : undefined;
}

function readFailure(word: string): InjectedFailure | undefined {
  if (isFaultKind(word)) return { fault: word };
  const code = readCode(word);
  return code === undefined || code === 200 ? undefined : { code };
}
