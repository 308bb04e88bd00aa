/** JSON pointers (RFC 6901): a path into a JSON document, such as `/data/rows/3/created_at`. */

/** The pointer to the value that `names` lead to, one object member or array index after another. */
export function joinPointer(...names: readonly (string | number)[]): string {
  return names.map((name) => `/${escapeName(String(name))}`).join("");
}

/** The names on the way to a value. What stands before the first slash, such as `#`, is ignored. */
export function splitPointer(pointer: string): readonly string[] {
  return pointer.split("/").slice(1).map(unescapeName);
}

/** A member's name as one part of a pointer. */
function escapeName(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The member's name that a part of a pointer stands for. `~1` is read first, so that `~01` is `~1`. */
function unescapeName(part: string): string {
  return part.includes("~") ? part.replaceAll("~1", "/").replaceAll("~0", "~") : part;
}

/** The value at a pointer; undefined where there is none. */
export function valueAtPointer(document: unknown, pointer: string): unknown {
  let value = document;
  // Without a list of its parts: most pointers have one, and this is called for each field of each row.
  for (let slash = pointer.indexOf("/"); slash !== -1; ) {
    const next = pointer.indexOf("/", slash + 1);
    value = memberOf(value, unescapeName(pointer.slice(slash + 1, next === -1 ? undefined : next)));
    slash = next;
  }
  return value;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
