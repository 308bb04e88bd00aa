/** A map that forgets its oldest entries: when there are too many, or when it is asked to. */
import { bytesOfText } from "./memory-sizes.ts";

export interface BoundedMap<V> {
  readonly size: () => number;
  readonly get: (key: string) => V | undefined;
  readonly set: (key: string, value: V) => void;
  readonly delete: (key: string) => void;
  readonly entries: () => Iterable<[string, V]>;
  readonly clear: () => void;
  readonly bytes: () => number;
  readonly forgetOldest: () => void;
}

interface BoundedMapInput {
  readonly mostEntries: number;
  /** Called with the bytes that it took; a negative number for bytes that it gave back. */
  readonly onMemory: (bytes: number) => void;
}

/** Memory of an entry with a small value, beside its key. */
const entryBytes = 200;

export function createBoundedMap<V>({ mostEntries, onMemory }: BoundedMapInput): BoundedMap<V> {
  const map = new Map<string, V>();
  let taken = 0;
  const move = (bytes: number) => {
    taken += bytes;
    onMemory(bytes);
  };
  const remove = (key: string) => {
    if (map.delete(key)) move(-bytesOf(key));
  };
  const forgetOldest = () => {
    for (const key of map.keys()) return remove(key);
  };
  return {
    size: () => map.size,
    get: (key) => map.get(key),
    set(key, value) {
      remove(key);
      if (map.size >= mostEntries) forgetOldest();
      map.set(key, value);
      move(bytesOf(key));
    },
    delete: remove,
    entries: () => map.entries(),
    clear() {
      map.clear();
      move(-taken);
    },
    bytes: () => taken,
    forgetOldest,
  };
}

function bytesOf(key: string): number {
  return bytesOfText(key) + entryBytes;
}
