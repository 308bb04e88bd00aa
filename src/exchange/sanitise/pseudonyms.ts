/** Stand-ins for private values: the same for the same, different for different, and in the order of ids. */
import { createHmac } from "node:crypto";
import type { Format } from "./value-format.ts";
import { formatOf, type Kind } from "./value-formats.ts";

/** The private values of a recording. */
export interface PrivateValues {
  /** Notes a value. The stand-ins of ordered values of one format and stem sort as the values do. */
  add(kind: Kind, value: string, isOrdered?: boolean): void;
  /** Gives each value that was noted its stand-in. The key decides which; equal keys, equal stand-ins. */
  pseudonyms(key: string): (kind: Kind, value: string) => string;
}

/** Values that share a space of stand-ins. */
interface Group {
  readonly format: Format;
  readonly stem: string;
  /** By value, whether it is ordered. */
  readonly values: Map<string, boolean>;
}

export function privateValues(): PrivateValues {
  const groups = new Map<string, Group>();
  const groupOf = new Map<string, Group>();

  return {
    add(kind, value, isOrdered = false) {
      const id = `${kind} ${value}`;
      let group = groupOf.get(id);
      if (!group) {
        const format = formatOf(kind, value);
        const stem = format.stem(value);
        const name = `${kind} ${format.name} ${stem}`;
        group = groups.get(name) ?? { format, stem, values: new Map() };
        groups.set(name, group);
        groupOf.set(id, group);
      }
      group.values.set(value, isOrdered || group.values.get(value) === true);
    },
    pseudonyms(key) {
      const chosen = new Map([...groups].map(([name, group]) => [group, choose(group, `${key} ${name}`)]));
      return (kind, value) => chosen.get(groupOf.get(`${kind} ${value}`)!)!.get(value)!;
    },
  };
}

/** What may stay stays, and nobody else gets it; then come the ordered values, then the others. */
function choose(group: Group, key: string): ReadonlyMap<string, string> {
  const { format } = group;
  const values = [...group.values.keys()].sort();
  const chosen = new Map(values.filter((value) => format.stays(value)).map((value) => [value, value]));
  const taken = new Set(chosen.values());
  const hash = (value: string) => createHmac("sha256", key).update(value).digest().readBigUInt64BE();

  /** The drawn stand-in of the span or the next free one. */
  function take(n: bigint, { from, size }: Span): bigint {
    let free = n;
    while (taken.has(format.standIn(from + free, group.stem))) free = (free + 1n) % size;
    taken.add(format.standIn(from + free, group.stem));
    return from + free;
  }

  const isOrdered = (value: string) => format.number !== undefined && group.values.get(value) === true;
  for (const { span, open } of gapsOf(values.filter(isOrdered), chosen, format)) {
    const numbers = open.map((value) => take(hash(value) % span.size, span));
    numbers.sort((a, b) => (a < b ? -1 : 1));
    for (const [i, value] of open.entries()) chosen.set(value, format.standIn(numbers[i]!, group.stem));
  }
  const all = { from: 0n, size: format.size };
  for (const value of values) {
    if (chosen.has(value)) continue;
    const n = take(hash(value) % (format.preferred ?? format.size), all);
    chosen.set(value, format.standIn(n, group.stem));
  }
  return chosen;
}

/** A row of stand-ins. */
interface Span {
  readonly from: bigint;
  readonly size: bigint;
}

/** Runs of sorted values without stand-in, each with the room between its neighbours that have one. */
function gapsOf(
  values: readonly string[],
  chosen: ReadonlyMap<string, string>,
  format: Format,
): readonly { readonly span: Span; readonly open: readonly string[] }[] {
  const gaps: { span: Span; open: string[] }[] = [];
  let open: string[] = [];
  let from = 0n;
  const close = (to: bigint) => {
    // Without room for order there is still room for difference.
    const size = to - from;
    const span = size > BigInt(2 * open.length) ? { from, size } : { from: 0n, size: format.size };
    if (open.length > 0) gaps.push({ span, open });
    open = [];
    from = to + 1n;
  };
  for (const value of values) {
    const standIn = chosen.get(value);
    if (standIn === undefined) open.push(value);
    else close(format.number!(standIn) ?? from);
  }
  close(format.size);
  return gaps;
}
