/** Copies of bodies that pass, as long as they fit: within a limit for each, and one for all at the same time. */

export interface BodyCopy {
  /** Copies a chunk. False when it does not fit: then the copy stays as it was, and takes nothing more. */
  add(chunk: Buffer): boolean;
  /** What was copied. */
  bytes(): Buffer;
  /** Whether every chunk was copied. */
  readonly isWhole: boolean;
  /** Gives its bytes back to the limit of all. */
  release(): void;
}

export interface CopyLimits {
  readonly bytesOfEach: number;
  readonly bytesOfAll: number;
}

/** Makes copies that share the limit of all. */
export function bodyCopies({ bytesOfEach, bytesOfAll }: CopyLimits): () => BodyCopy {
  let left = bytesOfAll;
  return () => {
    // One growing buffer: a list of chunks of one byte would cost a hundred times their size.
    let buffer = Buffer.alloc(0);
    let size = 0;
    let isWhole = true;
    return {
      get isWhole() {
        return isWhole;
      },
      bytes: () => buffer.subarray(0, size),
      add(chunk) {
        const needed = size + chunk.length;
        isWhole &&= needed <= bytesOfEach && chunk.length <= left;
        if (!isWhole) return false;
        if (needed > buffer.length) {
          const larger = Buffer.alloc(Math.max(needed, 2 * buffer.length, 4096));
          buffer.copy(larger, 0, 0, size);
          buffer = larger;
        }
        chunk.copy(buffer, size);
        size = needed;
        left -= chunk.length;
        return true;
      },
      release() {
        left += size;
        [buffer, size, isWhole] = [Buffer.alloc(0), 0, false];
      },
    };
  };
}
