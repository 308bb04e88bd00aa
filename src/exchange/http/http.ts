/** One request on the wire and its reply, bounded in time and size. It follows nothing and repeats nothing. */
import { isUtf8 } from "node:buffer";
import { type Agent, request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { pipeline } from "node:stream/promises";
import { urlToHttpOptions } from "node:url";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { Response } from "../exchange.ts";
import { type AttemptFailure, failureOf, ResponseTooLargeError } from "./transport-errors.ts";

/** What is sent, where, and how long and how large the reply may be. */
export interface Call {
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

/** Sends a request. Whatever goes wrong on the other side becomes a silence, never an exception. */
export async function send(call: Call): Promise<Response | AttemptFailure> {
  const signal = AbortSignal.timeout(call.timeoutMs);
  try {
    const message = await headOf(call, signal);
    const { buffer, size } = await bodyOf(message, call, signal);
    const response = responseOf(message, buffer.subarray(0, size));
    spares.set(call.agent, buffer);
    return response;
  } catch (error) {
    return failureOf(signal.aborted ? signal.reason : error, call);
  }
}

function headOf(call: Call, signal: AbortSignal): Promise<IncomingMessage> {
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
    message.on("response", resolve).on("error", reject).end();
  });
}

/** By content-encoding. What is in another encoding stays as it is: the judge sees that it is not JSON. */
const decoders = new Map([
  ["gzip", createGunzip],
  ["x-gzip", createGunzip],
  ["deflate", createInflate],
  ["br", createBrotliDecompress],
]);

/** The bytes of a body at the beginning of a buffer. */
interface Gathered {
  readonly buffer: Buffer;
  readonly size: number;
}

async function bodyOf(
  message: IncomingMessage,
  { agent, maxBytes }: Call,
  signal: AbortSignal,
): Promise<Gathered> {
  let found: Gathered = { buffer: Buffer.alloc(0), size: 0 };
  const within = (source: AsyncIterable<Buffer>) => atMost(source, maxBytes);
  const gather = async (source: AsyncIterable<Buffer>) => {
    found = await gathered(source, takeSpare(agent));
  };
  const decoder = decoders.get((message.headers["content-encoding"] ?? "").trim().toLowerCase());
  if (decoder === undefined) await pipeline(message, within, gather, { signal });
  else await pipeline(message, within, decoder(), within, gather, { signal });
  return found;
}

/** The buffer of the last body, for the next: a heap of dropped ones would not be swept before it was large. */
const spares = new WeakMap<Agent, Buffer>();

function takeSpare(agent: Agent): Buffer {
  const spare = spares.get(agent) ?? Buffer.alloc(16 * 1024);
  spares.delete(agent);
  return spare;
}

async function* atMost(source: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > maxBytes) throw new ResponseTooLargeError();
    yield chunk;
  }
}

/** One growing buffer and no list of chunks: a body in chunks of one byte must not cost a hundred times its size. */
async function gathered(source: AsyncIterable<Buffer>, spare: Buffer): Promise<Gathered> {
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
