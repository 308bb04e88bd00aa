import { formatOf, type ValueKind } from "./formats/value-formats.ts";

/** Whether a recorded text may stand for another: it is a pseudonym, and shows what that of the other would show. */
export function mayStandFor(recorded: string, text: string): boolean {
  const [one, other] = [formatOf("text", recorded), formatOf("text", text)];
  return (
    isPseudonym("text", recorded) &&
    one.name === other.name &&
    one.visiblePart(recorded) === other.visiblePart(text)
  );
}

/** Whether a value of a recording took the place of a private one. */
export function isPseudonym(kind: ValueKind, value: string): boolean {
  const format = formatOf(kind, value);
  return format.size > 0n && format.isPublic(value);
}
