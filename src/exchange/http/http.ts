/** Sends one request and receives its response, with limits of time and size. No redirects, no retries. */
import { isUtf8 } from "node:buffer";
import type { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setImmediate } from "node:timers/promises";
import { TextDecoder } from "node:util";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { Dispatcher } from "undici";
import type { Response } from "../exchange.ts";
import { type AttemptFailure, failureOf, ResponseTooLargeError } from "./transport-errors.ts";

/** What is sent, where, and how long and how large the response may be. */
export interface WireRequest {
  readonly base: URL;
  readonly dispatcher: Dispatcher;
  readonly method: string;
  /** Path and query. It cannot lead elsewhere: host and port come from `base` alone. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body?: string | undefined;
  readonly timeoutMs: number;
  /** Holds for the body on the wire and again for the body decompressed. */
  readonly maxBytes: number;
}

/** A response whose body is still on the wire. */
interface RawResponse {
  readonly status: number;
  readonly headers: Response["headers"];
  readonly body: Readable;
}

/** Sends a request. Whatever goes wrong on the other side becomes a failure, never an exception. */
export async function sendOnce(call: WireRequest): Promise<Response | AttemptFailure> {
  const signal = AbortSignal.timeout(call.timeoutMs);
  try {
    const { statusCode: status, headers, body } = await receiveHead(call, signal);
    const raw = { status, body, headers: headersOf(headers as unknown as readonly (string | Buffer)[]) };
    const response = await receiveResponse(raw, { ...call, signal });
    // A moment later its connection is free for the next request.
    await setImmediate();
    return response;
  } catch (error) {
    return failureOf(signal.aborted ? signal.reason : error, call);
  }
}

/**
 * Reads a body to its end, decompresses it and decodes it.
 * @throws ResponseTooLargeError, and the errors of streams and decompressors
 */
export async function receiveResponse(raw: RawResponse, limits: BodyLimits): Promise<Response> {
  const { buffer, size } = await receiveBody(raw, limits);
  const response = responseOf(raw, buffer.subarray(0, size));
  spareBuffers.set(limits.dispatcher, buffer);
  return response;
}

interface BodyLimits extends Pick<WireRequest, "dispatcher" | "maxBytes"> {
  readonly signal: AbortSignal;
}

function receiveHead(call: WireRequest, signal: AbortSignal): Promise<Dispatcher.ResponseData> {
  const { base, method, path, headers, body = null, dispatcher } = call;
  return dispatcher.request({
    ...{ origin: base.origin, method: method as Dispatcher.HttpMethod, path, headers, body, signal },
    responseHeaders: "raw",
  });
}

/** By content coding. */
const decoders = new Map<string, () => Transform>([
  ["gzip", createGunzip],
  ["x-gzip", createGunzip],
  ["deflate", createInflate],
  ["br", createBrotliDecompress],
]);
const mostCodings = 4;

/**
 * The decoders of a body, in the order in which they undo its codings: a list names the last one last (RFC 9110, 8.4).
 * With a coding that is not known, the body stays as it is: the checks see that it is not JSON.
 */
function decodersOf(contentEncoding: string): readonly Transform[] {
  const codings = contentEncoding
    .split(",")
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== "" && name !== "identity");
  const makers = codings.map((name) => decoders.get(name)).filter((maker) => maker !== undefined);
  if (makers.length < codings.length || makers.length > mostCodings) return [];
  return makers.reverse().map((make) => make());
}

/** The bytes of a body at the beginning of a buffer. */
interface BodyBytes {
  readonly buffer: Buffer;
  readonly size: number;
}

async function receiveBody(
  { headers, body }: RawResponse,
  { dispatcher, maxBytes, signal }: BodyLimits,
): Promise<BodyBytes> {
  let found: BodyBytes = { buffer: Buffer.alloc(0), size: 0 };
  const within = (source: AsyncIterable<Buffer>) => limitBytes(source, maxBytes);
  const gather = async (source: AsyncIterable<Buffer>) => {
    found = await collectBytes(source, takeSpareBuffer(dispatcher));
  };
  const decoded = decodersOf(headers["content-encoding"] ?? "").flatMap((decoder) => [decoder, within]);
  // The types of Node have no list that begins with a stream of another library and ends with a function.
  await pipeline([body, within, ...decoded, gather] as never, { signal } as never);
  return found;
}

/** The buffer of the last body, reused for the next one: dropped buffers would pile up until a late garbage collection. */
const spareBuffers = new WeakMap<Dispatcher, Buffer>();

function takeSpareBuffer(dispatcher: Dispatcher): Buffer {
  const spare = spareBuffers.get(dispatcher) ?? Buffer.alloc(16 * 1024);
  spareBuffers.delete(dispatcher);
  return spare;
}

async function* limitBytes(source: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > maxBytes) throw new ResponseTooLargeError();
    yield chunk;
  }
}

/** One growing buffer and no list of chunks: a body in chunks of one byte must not cost a hundred times its size. */
async function collectBytes(source: AsyncIterable<Buffer>, spare: Buffer): Promise<BodyBytes> {
  let buffer = spare;
  let size = 0;
  for await (const chunk of source) {
    if (size + chunk.length > buffer.length) {
      const larger = Buffer.alloc(Math.max(size + chunk.length, 2 * buffer.length));
      buffer.copy(larger, 0, 0, size);
      buffer = larger;
    }
    chunk.copy(buffer, size);
    size += chunk.length;
  }
  return { buffer, size };
}

function responseOf({ status, headers }: RawResponse, bytes: Buffer): Response {
  const body = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  return { status, headers, body, ...(isUtf8(bytes) ? {} : { invalidUtf8: true as const }) };
}

/** Headers from names and values in turn. Repeated ones are joined, in the order in which they came. */
export function headersOf(raw: readonly (string | Buffer)[]): Response["headers"] {
  const headers = new Map<string, string>();
  for (let i = 0; i < raw.length; i += 2) {
    const [name, value] = [textOf(raw[i]!).toLowerCase(), textOf(raw[i + 1]!)];
    const earlier = headers.get(name);
    headers.set(name, earlier === undefined ? value : `${earlier}, ${value}`);
  }
  return Object.fromEntries(headers);
}

/** A header as it came: bytes are Latin-1. */
export function textOf(header: string | Buffer): string {
  return typeof header === "string" ? header : header.toString("latin1");
}
