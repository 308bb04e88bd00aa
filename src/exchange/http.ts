/** One request on the wire and its reply, bounded in time and size. It follows nothing and repeats nothing. */
import { isUtf8 } from "node:buffer";
import { type Agent, request as httpRequest, type IncomingMessage } from "node:http";
import { request as httpsRequest } from "node:https";
import { pipeline } from "node:stream/promises";
import { urlToHttpOptions } from "node:url";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import type { Response } from "./exchange.ts";
import { type Silent, silenceOf, TooLarge } from "./silences.ts";

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
export async function send(call: Call): Promise<Response | Silent> {
  const signal = AbortSignal.timeout(call.timeoutMs);
  try {
    const message = await headOf(call, signal);
    const bytes = await bodyOf(message, call.maxBytes, signal);
    return responseOf(message, bytes);
  } catch (error) {
    return silenceOf(signal.aborted ? signal.reason : error, call);
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

async function bodyOf(message: IncomingMessage, maxBytes: number, signal: AbortSignal): Promise<Buffer> {
  let bytes: Buffer = Buffer.alloc(0);
  const within = (source: AsyncIterable<Buffer>) => atMost(source, maxBytes);
  const gather = async (source: AsyncIterable<Buffer>) => {
    bytes = await gathered(source);
  };
  const decoder = decoders.get((message.headers["content-encoding"] ?? "").trim().toLowerCase());
  if (decoder === undefined) await pipeline(message, within, gather, { signal });
  else await pipeline(message, within, decoder(), within, gather, { signal });
  return bytes;
}

async function* atMost(source: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > maxBytes) throw new TooLarge();
    yield chunk;
  }
}

/** One growing buffer and no list of chunks: a body in chunks of one byte must not cost a hundred times its size. */
async function gathered(source: AsyncIterable<Buffer>): Promise<Buffer> {
  let bytes = Buffer.alloc(16 * 1024);
  let size = 0;
  for await (const chunk of source) {
    if (size + chunk.length > bytes.length) {
      const larger = Buffer.alloc(Math.max(size + chunk.length, 2 * bytes.length));
      bytes.copy(larger, 0, 0, size);
      bytes = larger;
    }
    chunk.copy(bytes, size);
    size += chunk.length;
  }
  return bytes.subarray(0, size);
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
