/**
 * The requests that came last. Their places are made once and written over: objects for each request would live
 * just long enough to be taken for lasting ones by the engine, which costs memory and time.
 */
import type { ReceivedRequest, RequestOutcome } from "./journal.ts";

export interface RingBuffer {
  /** Notes a request in the place of the one that came `kept` requests before. */
  readonly note: (number: number, received: ReceivedRequest, outcome: RequestOutcome) => void;
  /** A request that is still kept, by its number. */
  readonly read: (number: number) => { readonly received: ReceivedRequest; readonly outcome: RequestOutcome };
}

/** @param kept Requests that it keeps. */
export function createRingBuffer(kept: number): RingBuffer {
  const places: Place[] = [];
  // Made when it is needed: a browser notes nothing, and has no buffers.
  let chunk: Buffer | undefined;
  let lastHeaders: readonly string[] = [];
  const newPlace = (index: number): Place => {
    const from = (index % placesPerChunk) * placeBytes;
    if (!chunk || from === 0) chunk = Buffer.allocUnsafeSlow(placesPerChunk * placeBytes);
    const place = blankPlace(chunk, from);
    places.push(place);
    return place;
  };
  return {
    note(number, received, outcome) {
      const index = (number - 1) % kept;
      const place = places[index] ?? newPlace(index);
      if (!isSame(received.rawHeaders, lastHeaders)) lastHeaders = cutHeaders(received.rawHeaders);
      place.outcome = outcome;
      write(place, received, lastHeaders);
    },
    read(number) {
      const place = places[(number - 1) % kept] as Place;
      return { received: place.unusual ?? receivedIn(place), outcome: place.outcome as RequestOutcome };
    },
  };
}

const placesPerChunk = 64;
/** Bytes of the instant, as a double, and of a URL that there is room for after it. */
const [instantBytes, mostBytes] = [8, 256];
const placeBytes = instantBytes + mostBytes;

/** Where a request is noted. Link and account are told by where they stand in the URL; 0 characters mean null. */
interface Place {
  readonly bytes: Buffer;
  readonly from: number;
  urlLength: number;
  linkAt: number;
  linkLength: number;
  accountAt: number;
  accountLength: number;
  method: string;
  edition: ReceivedRequest["edition"];
  rawHeaders: readonly string[];
  outcome: RequestOutcome | undefined;
  /** The request itself, when it is too long or not what its URL says by the letter. */
  unusual: ReceivedRequest | undefined;
}

/** Written out: what is spread together has no fixed form to the engine, and noting takes ten times as long. */
function blankPlace(bytes: Buffer, from: number): Place {
  return {
    bytes,
    from,
    urlLength: 0,
    linkAt: 0,
    linkLength: 0,
    accountAt: 0,
    accountLength: 0,
    method: "",
    edition: null,
    rawHeaders: [],
    outcome: undefined,
    unusual: undefined,
  };
}

function write(place: Place, received: ReceivedRequest, rawHeaders: readonly string[]): void {
  const { atMs, method, url, edition, account, link } = received;
  const linkAt = link === null ? 0 : url.indexOf(link);
  const accountAt = account === null ? 0 : url.indexOf(account);
  if (url.length > mostBytes || linkAt < 0 || accountAt < 0) {
    place.unusual = shortened(received);
    return;
  }
  place.unusual = undefined;
  place.bytes.writeDoubleLE(atMs, place.from);
  // HTTP's own characters are a byte each (RFC 9112).
  place.bytes.write(url, place.from + instantBytes, "latin1");
  place.urlLength = url.length;
  place.linkAt = linkAt;
  place.linkLength = link?.length ?? 0;
  place.accountAt = accountAt;
  place.accountLength = account?.length ?? 0;
  place.method = method;
  place.edition = edition;
  place.rawHeaders = rawHeaders;
}

function receivedIn(place: Place): ReceivedRequest {
  const { method, edition, rawHeaders, bytes, from } = place;
  const url = bytes.toString("latin1", from + instantBytes, from + instantBytes + place.urlLength);
  const stretch = (at: number, length: number) => (length > 0 ? url.slice(at, at + length) : null);
  return {
    atMs: bytes.readDoubleLE(from),
    method,
    url,
    rawHeaders,
    edition,
    account: stretch(place.accountAt, place.accountLength),
    link: stretch(place.linkAt, place.linkLength),
  };
}

const longestUrl = 2048;
const longestHeader = 512;
const mostHeaders = 60;

/** What is kept of a request is bounded, however long it was. */
export function shortened({
  atMs,
  method,
  url,
  rawHeaders,
  edition,
  account,
  link,
}: ReceivedRequest): ReceivedRequest {
  return {
    atMs,
    method,
    url: cut(url, longestUrl),
    rawHeaders: cutHeaders(rawHeaders),
    edition,
    account: account && cut(account, longestUrl),
    link: link && cut(link, longestUrl),
  };
}

/** Headers like those before are kept once. */
function isSame(texts: readonly string[], others: readonly string[]): boolean {
  if (texts.length !== others.length) return false;
  for (let i = 0; i < texts.length; i++) if (texts[i] !== others[i]) return false;
  return true;
}

function cutHeaders(rawHeaders: readonly string[]): readonly string[] {
  return rawHeaders.slice(0, 2 * mostHeaders).map((text) => cut(text, longestHeader));
}

/** A copy, since a slice would keep the whole text alive. */
function cut(text: string, length: number): string {
  return text.length <= length ? text : `${[...text.slice(0, length)].join("")}...`;
}
