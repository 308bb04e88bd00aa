import { formatOf } from "./formats/value-formats.ts";

/** Whether a recorded text may stand for another: it is a pseudonym, and shows what that of the other would show. */
export function mayStandFor(recorded: string, text: string): boolean {
  const [one, other] = [formatOf("text", recorded), formatOf("text", text)];
  const isPseudonym = one.size > 0n && one.isPublic(recorded);
  return isPseudonym && one.name === other.name && one.visiblePart(recorded) === other.visiblePart(text);
}
