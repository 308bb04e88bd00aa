/** A place for one recorded request. It is made once and overwritten. */
import type { HeaderSet } from "./header-set.ts";
import type { ReceivedRequest, RequestOutcome } from "./recorded-request.ts";

/** Link and account are positions in the URL; a length of 0 means null. */
export interface RequestSlot {
  /** Undefined in a browser, which has no buffers of this kind: there each request is kept as an object. */
  readonly bytes: Buffer | undefined;
  readonly from: number;
  urlLength: number;
  linkAt: number;
  linkLength: number;
  accountAt: number;
  accountLength: number;
  method: string;
  operation: ReceivedRequest["operation"];
  edition: ReceivedRequest["edition"];
  headers: HeaderSet | undefined;
  outcome: RequestOutcome | undefined;
  /** The request itself, when its URL or headers are too long, or its URL percent-encodes link or account. */
  unusual: ReceivedRequest | undefined;
  /** Memory that this request takes beside the slot and the headers. */
  ownBytes: number;
}

/** Bytes of the instant (a double), and of the URL after it. */
const [instantBytes, urlBytes] = [8, 256];
export const slotBytes = instantBytes + urlBytes;
/** Memory of a slot, with its fields (measured: 144 bytes). */
export const slotMemory = slotBytes + 160;

/** Every field is written out: with a spread the engine sees no fixed shape, and recording took ten times as long. */
export function emptySlot(bytes: Buffer | undefined, from: number): RequestSlot {
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
    headers: undefined,
    outcome: undefined,
    unusual: undefined,
    ownBytes: 0,
  };
}

/** Writes a request, but for its headers. False when it does not fit. */
export function writeSlot(slot: RequestSlot, received: ReceivedRequest): boolean {
  const { bytes } = slot;
  const { atMs, method, url, operation, edition, account, link } = received;
  const linkAt = link === null ? 0 : url.indexOf(link);
  const accountAt = account === null ? 0 : url.indexOf(account);
  if (!bytes || received.body !== null || url.length > urlBytes || linkAt < 0 || accountAt < 0) return false;
  bytes.writeDoubleLE(atMs, slot.from);
  // A URL in HTTP has one byte for each character (RFC 9112).
  bytes.write(url, slot.from + instantBytes, "latin1");
  slot.urlLength = url.length;
  slot.linkAt = linkAt;
  slot.linkLength = link?.length ?? 0;
  slot.accountAt = accountAt;
  slot.accountLength = account?.length ?? 0;
  slot.method = method;
  slot.operation = operation;
  slot.edition = edition;
  return true;
}

export function readSlot(slot: RequestSlot): ReceivedRequest {
  const { method, operation, edition, headers, from } = slot;
  if (slot.unusual) return slot.unusual;
  const bytes = slot.bytes as Buffer;
  const url = bytes.toString("latin1", from + instantBytes, from + instantBytes + slot.urlLength);
  const part = (at: number, length: number) => (length > 0 ? url.slice(at, at + length) : null);
  return {
    atMs: bytes.readDoubleLE(from),
    method,
    url,
    rawHeaders: headers?.texts ?? [],
    operation,
    edition,
    account: part(slot.accountAt, slot.accountLength),
    link: part(slot.linkAt, slot.linkLength),
    body: null,
  };
}
