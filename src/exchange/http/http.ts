/** Sends one request and receives its response, with limits of time and size. No redirects, no retries. */
import { isUtf8 } from "node:buffer";
import { type Agent, request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { pipeline } from "node:stream/promises";
import { urlToHttpOptions } from "node:url";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { Response } from "../exchange.ts";
import {
  type AttemptFailure,
  failureOf,
  ProtocolSwitchError,
  ResponseTooLargeError,
} from "./transport-errors.ts";

/** What is sent, where, and how long and how large the response may be. */
export interface WireRequest {
  readonly base: URL;
  readonly agent: Agent;
  readonly method: string;
  /** Path and query. It cannot lead elsewhere: host and port come from `base` alone. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** Holds for the body on the wire and again for the body decompressed. */
  readonly maxBytes: number;
}

const maxHeaderBytes = 32 * 1024;

/** Sends a request. Whatever goes wrong on the other side becomes a failure, never an exception. */
export async function sendOnce(call: WireRequest): Promise<Response | AttemptFailure> {
  const signal = AbortSignal.timeout(call.timeoutMs);
  try {
    const message = await receiveHead(call, signal);
    const { buffer, size } = await receiveBody(message, call, signal);
    const response = responseOf(message, buffer.subarray(0, size));
    spareBuffers.set(call.agent, buffer);
    return response;
  } catch (error) {
    return failureOf(signal.aborted ? signal.reason : error, call);
  }
}

function receiveHead(call: WireRequest, signal: AbortSignal): Promise<IncomingMessage> {
  const { base, method, path, headers, agent } = call;
  const request = base.protocol === "https:" ? httpsRequest : httpRequest;
  const message = request({
    ...urlToHttpOptions(base),
    method,
    path,
    headers,
    agent,
    signal,
    maxHeaderSize: maxHeaderBytes,
  });
  return new Promise((resolve, reject) => {
    // Without a listener, Node closes the connection and reports nothing.
    message.on("upgrade", (_response, socket) => {
      socket.destroy();
      reject(new ProtocolSwitchError());
    });
    message.on("response", resolve).on("error", reject).end();
  });
}

/** By content-encoding. What is in another encoding stays as it is: the checks see that it is not JSON. */
const decoders = new Map([
  ["gzip", createGunzip],
  ["x-gzip", createGunzip],
  ["deflate", createInflate],
  ["br", createBrotliDecompress],
]);

/** The bytes of a body at the beginning of a buffer. */
interface BodyBytes {
  readonly buffer: Buffer;
  readonly size: number;
}

async function receiveBody(
  message: IncomingMessage,
  { agent, maxBytes }: WireRequest,
  signal: AbortSignal,
): Promise<BodyBytes> {
  let found: BodyBytes = { buffer: Buffer.alloc(0), size: 0 };
  const within = (source: AsyncIterable<Buffer>) => limitBytes(source, maxBytes);
  const gather = async (source: AsyncIterable<Buffer>) => {
    found = await collectBytes(source, takeSpareBuffer(agent));
  };
  const decoder = decoders.get((message.headers["content-encoding"] ?? "").trim().toLowerCase());
  if (decoder === undefined) await pipeline(message, within, gather, { signal });
  else await pipeline(message, within, decoder(), within, gather, { signal });
  return found;
}

/** The buffer of the last body, reused for the next one: dropped buffers would pile up until a late garbage collection. */
const spareBuffers = new WeakMap<Agent, Buffer>();

function takeSpareBuffer(agent: Agent): Buffer {
  const spare = spareBuffers.get(agent) ?? Buffer.alloc(16 * 1024);
  spareBuffers.delete(agent);
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

function responseOf(message: IncomingMessage, bytes: Buffer): Response {
  const body = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  return {
    status: message.statusCode ?? 0,
    headers: headersOf(message.rawHeaders),
    body,
    ...(isUtf8(bytes) ? {} : { invalidUtf8: true as const }),
  };
}

/** Node drops repetitions of some names; here none is lost. */
function headersOf(raw: readonly string[]): Response["headers"] {
  const headers = new Map<string, string>();
  for (let i = 0; i < raw.length; i += 2) {
    const name = raw[i]!.toLowerCase();
    const earlier = headers.get(name);
    headers.set(name, earlier === undefined ? raw[i + 1]! : `${earlier}, ${raw[i + 1]}`);
  }
  return Object.fromEntries(headers);
}
