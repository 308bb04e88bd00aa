/** JSON values without some of their parts. */
import { joinPointer } from "../../../openapi/text/json-pointer.ts";
import { asRecord } from "./as-record.ts";

/** A value with nothing at some pointers: objects lose the member, and what is below it. Lists are kept whole. */
export function withoutParts(pointers: readonly string[], value: unknown, at = ""): unknown {
  if (value !== asRecord(value)) return value;
  const members = Object.entries(asRecord(value)).flatMap(([name, member]) => {
    const place = at + joinPointer(name);
    return pointers.includes(place) ? [] : [[name, withoutParts(pointers, member, place)] as const];
  });
  return Object.fromEntries(members);
}
