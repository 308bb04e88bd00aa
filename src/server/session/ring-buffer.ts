/**
 * The last requests of a session. Their slots are made once and overwritten. An object for each request would live
 * just long enough for the engine to move it to its long-lived memory, which costs memory and time.
 */
import type { ReceivedRequest, RequestOutcome } from "./recorded-request.ts";
import { hasLongHeaders, shortened } from "./shorten-request.ts";

export interface RingBuffer {
  /** Overwrites the request that came `capacity` requests before. */
  readonly write: (number: number, received: ReceivedRequest, outcome: RequestOutcome) => void;
  /** A kept request by its number. */
  readonly read: (number: number) => { readonly received: ReceivedRequest; readonly outcome: RequestOutcome };
}

/** @param capacity Requests that it keeps. */
export function createRingBuffer(capacity: number): RingBuffer {
  const slots: Slot[] = [];
  // Made when it is needed: in a browser nothing is recorded, and there is no Buffer.
  let chunk: Buffer | undefined;
  let lastHeaders: readonly string[] = [];
  const newSlot = (index: number): Slot => {
    const from = (index % slotsPerChunk) * slotBytes;
    if (!chunk || from === 0) chunk = Buffer.allocUnsafeSlow(slotsPerChunk * slotBytes);
    const slot = emptySlot(chunk, from);
    slots.push(slot);
    return slot;
  };
  return {
    write(number, received, outcome) {
      const index = (number - 1) % capacity;
      const slot = slots[index] ?? newSlot(index);
      slot.outcome = outcome;
      if (isSame(received.rawHeaders, lastHeaders)) return writeSlot(slot, received, lastHeaders);
      if (hasLongHeaders(received.rawHeaders)) slot.unusual = shortened(received);
      else {
        lastHeaders = [...received.rawHeaders];
        writeSlot(slot, received, lastHeaders);
      }
    },
    read(number) {
      const slot = slots[(number - 1) % capacity] as Slot;
      return { received: slot.unusual ?? receivedIn(slot), outcome: slot.outcome as RequestOutcome };
    },
  };
}

const slotsPerChunk = 64;
/** Bytes of the instant (a double), and of the URL after it. */
const [instantBytes, urlBytes] = [8, 256];
const slotBytes = instantBytes + urlBytes;

/** One recorded request. Link and account are positions in the URL; a length of 0 means null. */
interface Slot {
  readonly bytes: Buffer;
  readonly from: number;
  urlLength: number;
  linkAt: number;
  linkLength: number;
  accountAt: number;
  accountLength: number;
  method: string;
  operation: ReceivedRequest["operation"];
  edition: ReceivedRequest["edition"];
  rawHeaders: readonly string[];
  outcome: RequestOutcome | undefined;
  /** The request itself, when its URL or headers are too long, or its URL percent-encodes link or account. */
  unusual: ReceivedRequest | undefined;
}

/** Every field is written out: with a spread the engine sees no fixed shape, and recording took ten times as long. */
function emptySlot(bytes: Buffer, from: number): Slot {
  return {
    bytes,
    from,
    urlLength: 0,
    linkAt: 0,
    linkLength: 0,
    accountAt: 0,
    accountLength: 0,
    method: "",
    operation: null,
    edition: null,
    rawHeaders: [],
    outcome: undefined,
    unusual: undefined,
  };
}

function writeSlot(slot: Slot, received: ReceivedRequest, rawHeaders: readonly string[]): void {
  const { atMs, method, url, operation, edition, account, link } = received;
  const linkAt = link === null ? 0 : url.indexOf(link);
  const accountAt = account === null ? 0 : url.indexOf(account);
  if (url.length > urlBytes || linkAt < 0 || accountAt < 0) {
    slot.unusual = shortened(received);
    return;
  }
  slot.unusual = undefined;
  slot.bytes.writeDoubleLE(atMs, slot.from);
  // A URL in HTTP has one byte for each character (RFC 9112).
  slot.bytes.write(url, slot.from + instantBytes, "latin1");
  slot.urlLength = url.length;
  slot.linkAt = linkAt;
  slot.linkLength = link?.length ?? 0;
  slot.accountAt = accountAt;
  slot.accountLength = account?.length ?? 0;
  slot.method = method;
  slot.operation = operation;
  slot.edition = edition;
  slot.rawHeaders = rawHeaders;
}

function receivedIn(slot: Slot): ReceivedRequest {
  const { method, operation, edition, rawHeaders, bytes, from } = slot;
  const url = bytes.toString("latin1", from + instantBytes, from + instantBytes + slot.urlLength);
  const part = (at: number, length: number) => (length > 0 ? url.slice(at, at + length) : null);
  return {
    atMs: bytes.readDoubleLE(from),
    method,
    url,
    rawHeaders,
    operation,
    edition,
    account: part(slot.accountAt, slot.accountLength),
    link: part(slot.linkAt, slot.linkLength),
  };
}

/** Equal headers of consecutive requests are kept once. */
function isSame(texts: readonly string[], others: readonly string[]): boolean {
  if (texts.length !== others.length) return false;
  for (let i = 0; i < texts.length; i++) if (texts[i] !== others[i]) return false;
  return true;
}
