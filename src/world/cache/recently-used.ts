/** Values that are worked out from an object and kept for a while, those that were used least recently dropped first. */

export interface RecentlyUsed<Key extends object, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): void;
}

/** @param mostBytes What all values take together, unless the newest alone takes more. */
export function recentlyUsed<Key extends object, Value>(
  mostBytes: number,
  bytesOf: (value: Value) => number,
): RecentlyUsed<Key, Value> {
  /** In the order of their last use. */
  const kept = new Map<Key, Value>();
  let bytes = 0;
  const drop = (key: Key) => {
    const value = kept.get(key);
    if (value === undefined) return;
    kept.delete(key);
    bytes -= bytesOf(value);
  };
  return {
    get(key) {
      const value = kept.get(key);
      if (value === undefined) return undefined;
      kept.delete(key);
      kept.set(key, value);
      return value;
    },
    set(key, value) {
      drop(key);
      kept.set(key, value);
      bytes += bytesOf(value);
      for (const oldest of kept.keys()) {
        if (bytes <= mostBytes || oldest === key) break;
        drop(oldest);
      }
    },
  };
}
