/** Buffers for bodies, used again and again: a fresh one for each reply costs more than filling it. */
import type { ServerResponse } from "node:http";
import { type ByteWriter, byteWriterOn } from "../../world/encode/byte-writer.ts";

export interface BufferPool {
  /** Lends a buffer of at least so many bytes, and a few more. */
  readonly lend: (bytes: number) => ByteWriter;
  /** Takes a buffer back as soon as the response that was made from it reads it no more. */
  readonly takeBack: (lent: ByteWriter, response: ServerResponse) => void;
}

/** Sizes are powers of two, from 16 KiB on. */
const smallest = 2 ** 14;
const largest = 2 ** 21;
const keptBytes = 2 ** 22;
const spare = 64;

export function createBufferPool(): BufferPool {
  const shelves = new Map<number, ByteWriter[]>();
  let kept = 0;
  const shelve = (lent: ByteWriter) => {
    const { length } = lent.bytes;
    if (length > largest || kept + length > keptBytes) return;
    kept += length;
    shelves.get(length)?.push(lent);
  };
  return {
    lend(bytes) {
      let size = smallest;
      while (size < bytes + spare) size *= 2;
      let shelf = shelves.get(size);
      if (!shelf) {
        shelf = [];
        shelves.set(size, shelf);
      }
      const lent = shelf.pop();
      if (!lent) return byteWriterOn(Buffer.allocUnsafeSlow(size));
      kept -= size;
      lent.at = 0;
      return lent;
    },
    takeBack(lent, response) {
      if (isWithKernel(response)) shelve(lent);
      else response.once("close", () => shelve(lent));
    },
  };
}

/** Whether everything was written to the socket already, as it is when the receiver keeps up. */
function isWithKernel({ writableEnded, socket }: ServerResponse): boolean {
  return writableEnded && socket !== null && socket.writableLength === 0;
}
