/** Stand-ins for private values: the same for the same, different for different, and in the order of ids. */
import { createHmac } from "node:crypto";
import type { ValueFormat } from "./formats/value-format.ts";
import { formatOf, type ValueKind } from "./formats/value-formats.ts";

/** The private values of a recording. */
export interface PrivateValues {
  /** Notes a value. The pseudonyms of ordered values of one format and visiblePart sort as the values do. */
  add(kind: ValueKind, value: string, isOrdered?: boolean): void;
  /** Gives each value that was noted its pseudonym. The key decides which; equal keys, equal pseudonyms. */
  pseudonyms(key: string): (kind: ValueKind, value: string) => string;
}

/** Values that share a space of pseudonyms. */
interface ValueGroup {
  readonly format: ValueFormat;
  readonly visiblePart: string;
  /** By value, whether it is ordered. */
  readonly values: Map<string, boolean>;
}

export function privateValues(): PrivateValues {
  const groups = new Map<string, ValueGroup>();
  const groupOf = new Map<string, ValueGroup>();

  return {
    add(kind, value, isOrdered = false) {
      const id = `${kind} ${value}`;
      let group = groupOf.get(id);
      if (!group) {
        const format = formatOf(kind, value);
        const visiblePart = format.visiblePart(value);
        const name = `${kind} ${format.name} ${visiblePart}`;
        group = groups.get(name) ?? { format, visiblePart, values: new Map() };
        groups.set(name, group);
        groupOf.set(id, group);
      }
      group.values.set(value, isOrdered || group.values.get(value) === true);
    },
    pseudonyms(key) {
      const chosen = new Map(
        [...groups].map(([name, group]) => [group, choosePseudonyms(group, `${key} ${name}`)]),
      );
      return (kind, value) => chosen.get(groupOf.get(`${kind} ${value}`)!)!.get(value)!;
    },
  };
}

/** What may stay stays, and nobody else gets it; then come the ordered values, then the others. */
function choosePseudonyms(group: ValueGroup, key: string): ReadonlyMap<string, string> {
  const { format } = group;
  const values = [...group.values.keys()].sort(format.name === "integer" ? byAmount : undefined);
  const chosen = new Map(values.filter((value) => format.isPublic(value)).map((value) => [value, value]));
  const taken = new Set(chosen.values());
  const hash = (value: string) => createHmac("sha256", key).update(value).digest().readBigUInt64BE();

  /** The drawn pseudonym of the span or the next free one. */
  function take(n: bigint, { from, size }: NumberRange): bigint {
    let free = n;
    while (taken.has(format.pseudonym(from + free, group.visiblePart))) free = (free + 1n) % size;
    taken.add(format.pseudonym(from + free, group.visiblePart));
    return from + free;
  }

  const isOrdered = (value: string) => format.number !== undefined && group.values.get(value) === true;
  for (const { span, open } of gapsOf(values.filter(isOrdered), chosen, format)) {
    const numbers = open.map((value) => take(hash(value) % span.size, span));
    numbers.sort((a, b) => (a < b ? -1 : 1));
    for (const [i, value] of open.entries())
      chosen.set(value, format.pseudonym(numbers[i]!, group.visiblePart));
  }
  const all = { from: 0n, size: format.size };
  for (const value of values) {
    if (chosen.has(value)) continue;
    const n = take(hash(value) % (format.preferred ?? format.size), all);
    chosen.set(value, format.pseudonym(n, group.visiblePart));
  }
  return chosen;
}

/** Whole numbers of one sign. */
const byAmount = (a: string, b: string) => a.length - b.length || (a < b ? -1 : 1);

/** A row of pseudonyms. */
interface NumberRange {
  readonly from: bigint;
  readonly size: bigint;
}

/** Runs of sorted values without pseudonym, each with the room between its neighbours that have one. */
function gapsOf(
  values: readonly string[],
  chosen: ReadonlyMap<string, string>,
  format: ValueFormat,
): readonly { readonly span: NumberRange; readonly open: readonly string[] }[] {
  const gaps: { span: NumberRange; open: string[] }[] = [];
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
    const pseudonym = chosen.get(value);
    if (pseudonym === undefined) open.push(value);
    else close(format.number!(pseudonym) ?? from);
  }
  close(format.size);
  return gaps;
}
