/** Buffers for bodies, used again and again: a fresh one for each reply costs more than filling it. */
import type { ServerResponse } from "node:http";

export interface Pool {
  /** Lends a buffer of at least so many bytes. */
  readonly lend: (bytes: number) => Buffer;
  /** Takes a buffer back as soon as the response that was made from it reads it no more. */
  readonly takeBack: (lent: Buffer, response: ServerResponse) => void;
}

const smallest = 2 ** 14;
const largest = 2 ** 21;
const keptBytes = 2 ** 24;

export function createPool(): Pool {
  const shelves = new Map<number, Buffer[]>();
  let kept = 0;
  const shelve = (lent: Buffer) => {
    if (lent.length > largest || kept + lent.length > keptBytes) return;
    kept += lent.length;
    shelves.get(lent.length)?.push(lent);
  };
  return {
    lend(bytes) {
      const size = sizeFor(bytes);
      let shelf = shelves.get(size);
      if (!shelf) {
        shelf = [];
        shelves.set(size, shelf);
      }
      const buffer = shelf.pop();
      if (!buffer) return Buffer.allocUnsafeSlow(size);
      kept -= size;
      return buffer;
    },
    takeBack(lent, response) {
      if (isWithKernel(response)) shelve(lent);
      else response.once("close", () => shelve(lent));
    },
  };
}

/** The next power of two. */
function sizeFor(bytes: number): number {
  return Math.max(smallest, 2 ** Math.ceil(Math.log2(bytes)));
}

/** Whether everything was written to the socket already, as it is when the receiver keeps up. */
function isWithKernel({ writableEnded, socket }: ServerResponse): boolean {
  return writableEnded && socket !== null && socket.writableLength === 0;
}
