/** Buffers for bodies, used again: allocating one for each response costs more than filling it. */
import type { ServerResponse } from "node:http";
import { type ByteWriter, byteWriterOn } from "../../../world/encode/byte-writer.ts";

export interface BufferPool {
  /** Lends a buffer of at least so many bytes, and a few more. */
  readonly lend: (bytes: number) => ByteWriter;
  /** Takes a buffer back as soon as the response does not need it any more. */
  readonly takeBack: (lent: ByteWriter, response: ServerResponse) => void;
}

/** Sizes are powers of two, from 16 KiB on. */
const smallest = 2 ** 14;
const largest = 2 ** 21;
const mostFreeBytes = 2 ** 22;
/** Writers may write a few bytes beyond the end. */
const spareBytes = 64;

export function createBufferPool(): BufferPool {
  const freeBySize = new Map<number, ByteWriter[]>();
  let freeBytes = 0;
  const free = (lent: ByteWriter) => {
    const { length } = lent.bytes;
    if (length > largest || freeBytes + length > mostFreeBytes) return;
    freeBytes += length;
    freeBySize.get(length)?.push(lent);
  };
  return {
    lend(bytes) {
      let size = smallest;
      while (size < bytes + spareBytes) size *= 2;
      let freeBuffers = freeBySize.get(size);
      if (!freeBuffers) {
        freeBuffers = [];
        freeBySize.set(size, freeBuffers);
      }
      const lent = freeBuffers.pop();
      if (!lent) return byteWriterOn(Buffer.allocUnsafeSlow(size));
      freeBytes -= size;
      lent.at = 0;
      return lent;
    },
    takeBack(lent, response) {
      if (isSent(response)) free(lent);
      else response.once("close", () => free(lent));
    },
  };
}

/** A buffer of its own, for what is not sent or needs several. */
export function ownBuffer(bytes: number): ByteWriter {
  return byteWriterOn(new Uint8Array(bytes + spareBytes));
}

/** Whether the socket has taken everything already, as it does when the client reads fast enough. */
export function isSent({ writableEnded, socket }: ServerResponse): boolean {
  return writableEnded && socket !== null && socket.writableLength === 0;
}
