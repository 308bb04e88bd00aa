/**
 * The last requests of a session. Their slots are made once and overwritten. An object for each request would live
 * just long enough for the engine to move it to its long-lived memory, which costs memory and time. Slots come in
 * chunks, so that memory can be given back.
 */

import { bytesOfOutcome, bytesOfRequest } from "../memory/memory-sizes.ts";
import { createHeaderSet, type HeaderSet, hasSameHeaders } from "./header-set.ts";
import { ordinaryPage } from "./journal-record.ts";
import type { ReceivedRequest, RequestOutcome } from "./recorded-request.ts";
import { emptySlot, type RequestSlot, readSlot, slotBytes, slotMemory, writeSlot } from "./request-slot.ts";
import { hasLongHeaders, shortened } from "./shorten-request.ts";

export interface RingBuffer {
  /** Writes the next request. The one that came `capacity` requests before is no longer kept. */
  readonly write: (received: ReceivedRequest, outcome: RequestOutcome) => void;
  /** A kept request by its number. */
  readonly read: (number: number) => { readonly received: ReceivedRequest; readonly outcome: RequestOutcome };
  /** Number of the oldest kept request; one more than the newest when none is kept. */
  readonly oldest: () => number;
  /** Forgets the oldest requests until that gave memory back. Returns their number. */
  readonly forgetOldest: () => number;
  readonly clear: () => void;
}

interface RingBufferInput {
  /** Requests that it keeps. */
  readonly capacity: number;
  /** Called with the bytes that it took, or gave back. */
  readonly onMemory: (bytes: number) => void;
}

type Chunk = readonly RequestSlot[];

const slotsPerChunk = 16;
const chunkMemory = slotsPerChunk * slotMemory;

export function createRingBuffer({ capacity, onMemory }: RingBufferInput): RingBuffer {
  const mostChunks = Math.ceil(capacity / slotsPerChunk) + 1;
  let chunks: Chunk[] = [];
  let newest: Chunk = [];
  let usedSlots = 0;
  // Numbers: of the next request, of the oldest one that was not forgotten, of the first slot.
  let [next, held, base] = [1, 1, 1];
  let lastHeaders: HeaderSet | undefined;
  let pending = 0;
  const oldest = () => Math.max(held, next - capacity);
  const slotOf = (number: number): RequestSlot => {
    const index = number - base;
    return (chunks[Math.floor(index / slotsPerChunk)] as Chunk)[index % slotsPerChunk] as RequestSlot;
  };
  const dropHeaders = (headers: HeaderSet) => {
    if (--headers.uses === 0) pending -= headers.bytes;
  };
  const release = (slot: RequestSlot) => {
    pending -= slot.ownBytes;
    slot.ownBytes = 0;
    if (slot.headers) dropHeaders(slot.headers);
    slot.headers = slot.outcome = slot.unusual = undefined;
  };
  const dropFirstChunk = () => {
    base += slotsPerChunk;
    held = Math.max(held, base);
    return chunks.shift() as Chunk;
  };
  const addChunk = () => {
    if (chunks.length < mostChunks) {
      pending += chunkMemory;
      newest = newChunk();
    } else newest = dropFirstChunk();
    chunks.push(newest);
    usedSlots = 0;
  };
  const report = () => {
    const bytes = pending;
    pending = 0;
    if (bytes !== 0) onMemory(bytes);
  };
  const clear = () => {
    for (const slot of chunks.flat()) release(slot);
    if (lastHeaders) dropHeaders(lastHeaders);
    lastHeaders = undefined;
    pending -= chunks.length * chunkMemory;
    chunks = [];
    newest = [];
    usedSlots = 0;
    base = held = next;
    report();
  };
  const headersFor = (rawHeaders: readonly string[]): HeaderSet => {
    if (lastHeaders && hasSameHeaders(lastHeaders, rawHeaders)) return lastHeaders;
    if (lastHeaders) dropHeaders(lastHeaders);
    lastHeaders = createHeaderSet(rawHeaders);
    pending += lastHeaders.bytes;
    return lastHeaders;
  };
  /** Writes over a slot that may hold a request with other headers, or an unusual one. */
  const overwrite = (slot: RequestSlot, received: ReceivedRequest, outcome: RequestOutcome) => {
    release(slot);
    slot.outcome = outcome;
    if (!hasLongHeaders(received.rawHeaders) && writeSlot(slot, received)) {
      slot.headers = headersFor(received.rawHeaders);
      slot.headers.uses++;
    } else {
      const short = shortened({ received, outcome });
      slot.outcome = short.outcome;
      slot.unusual = short.received;
      slot.ownBytes = bytesOfRequest(slot.unusual);
    }
    if (slot.outcome !== ordinaryPage) slot.ownBytes += bytesOfOutcome(slot.outcome);
    pending += slot.ownBytes;
    report();
  };
  return {
    write(received, outcome) {
      if (usedSlots === newest.length) addChunk();
      const slot = newest[usedSlots++] as RequestSlot;
      next++;
      // An ordinary page with the headers that the slot has already takes no more memory.
      const isLikeBefore =
        outcome === slot.outcome &&
        slot.headers !== undefined &&
        slot.headers === lastHeaders &&
        hasSameHeaders(lastHeaders, received.rawHeaders);
      if (!isLikeBefore || !writeSlot(slot, received)) overwrite(slot, received, outcome);
    },
    read(number) {
      const slot = slotOf(number);
      return { received: readSlot(slot), outcome: slot.outcome as RequestOutcome };
    },
    oldest,
    forgetOldest() {
      const before = oldest();
      while (pending >= 0 && held < next) {
        release(slotOf(held++));
        if (held === base + slotsPerChunk) {
          pending -= chunkMemory;
          dropFirstChunk();
        }
      }
      if (held === next) clear();
      else report();
      return oldest() - before;
    },
    clear,
  };
}

function newChunk(): Chunk {
  const hasBuffers = "Buffer" in globalThis;
  const bytes = hasBuffers ? Buffer.allocUnsafeSlow(slotsPerChunk * slotBytes) : undefined;
  return Array.from({ length: slotsPerChunk }, (_, i) => emptySlot(bytes, i * slotBytes));
}
