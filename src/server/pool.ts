/** Buffers for bodies, used again and again: a fresh one for each reply costs more than filling it. */
import type { ServerResponse } from "node:http";

export interface Pool {
  /** Lends a buffer of at least so many bytes until the response is over. */
  readonly lend: (bytes: number, response: ServerResponse) => Buffer;
}

const smallest = 2 ** 14;
const largest = 2 ** 21;
const keptBytes = 2 ** 24;

export function createPool(): Pool {
  const shelves = new Map<number, Buffer[]>();
  let kept = 0;
  return {
    lend(bytes, response) {
      const size = sizeFor(bytes);
      const shelf = shelves.get(size) ?? [];
      shelves.set(size, shelf);
      const buffer = shelf.pop();
      if (buffer) kept -= size;
      const lent = buffer ?? Buffer.allocUnsafeSlow(size);
      // Only when the response is over is nobody reading the buffer any more.
      response.once("close", () => {
        if (size > largest || kept + size > keptBytes) return;
        kept += size;
        shelf.push(lent);
      });
      return lent;
    },
  };
}

/** The next power of two. */
function sizeFor(bytes: number): number {
  return Math.max(smallest, 2 ** Math.ceil(Math.log2(bytes)));
}
