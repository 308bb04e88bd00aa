/** A body on its way to the client. */
import type { BodyCopy } from "./body-copy.ts";

type Chunks = AsyncIterable<Buffer>;

/** Passes every chunk on at once, and copies what fits. */
export async function* copiedBody(source: Chunks, copy: BodyCopy): AsyncGenerator<Buffer> {
  for await (const chunk of source) {
    copy.add(chunk);
    yield chunk;
  }
}

/**
 * Holds a body back until it is complete. One that does not fit, or is torn, is passed on as far as it has come.
 * @param begin Called before the first chunk is passed on.
 */
export async function* heldBody(
  source: Chunks,
  copy: BodyCopy,
  begin: (isComplete: boolean) => Promise<void>,
): AsyncGenerator<Buffer> {
  let isHeld = true;
  try {
    for await (const chunk of source) {
      if (copy.add(chunk)) continue;
      if (isHeld) {
        isHeld = false;
        await begin(false);
        yield copy.bytes();
      }
      yield chunk;
    }
  } catch (error) {
    if (isHeld) {
      await begin(false);
      yield copy.bytes();
    }
    throw error;
  }
  if (!isHeld) return;
  await begin(true);
  yield copy.bytes();
}
