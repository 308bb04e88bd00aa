/** Why a request got no response, in words that repeat nothing the other side sent. */
import { codeOf, isError } from "../../openapi/error-code.ts";
import type { FailureReason } from "../target.ts";

/** One request that got no response. */
export interface AttemptFailure {
  readonly kind: "failure";
  readonly reason: FailureReason;
  readonly detail: string;
  /** Whether the same request may succeed a moment later. */
  readonly isTransient: boolean;
}

/** Thrown inside `http.ts` when a body passes its bound. */
export class ResponseTooLargeError extends Error {
  override readonly name = "TooLarge";
}

/** What an error of the HTTP client, of streams or of decompressors means. */
export function failureOf(
  error: unknown,
  { timeoutMs, maxBytes }: { readonly timeoutMs: number; readonly maxBytes: number },
): AttemptFailure {
  if (error instanceof ResponseTooLargeError)
    return permanent("too-large", `The response is larger than ${maxBytes} bytes.`);
  if (isError(error) && error.name === "TimeoutError")
    return permanent("timeout", `No complete response came within ${timeoutMs} ms.`);
  // Its code is missing where its parser gives none.
  if (isError(error) && error.name === "HTTPParserError" && codeOf(error) === undefined)
    return permanent("network", "The response is not HTTP.");
  if (isError(error) && error.message === protocolSwitch) return permanent("network", switched);
  const code = plainCodeOf(error);
  if (code === "UND_ERR_HEADERS_OVERFLOW")
    return permanent("too-large", "The headers of the response are too large.");
  const isTransient = transientCodes.has(code);
  return { kind: "failure", reason: "network", detail: sentences.get(code) ?? sentenceOf(code), isTransient };
}

/** Message of the HTTP client's own error; its code is that of a closed connection. */
const protocolSwitch = "bad upgrade";
const switched = "The target switched to another protocol (status 101), which was not requested.";

function permanent(reason: FailureReason, detail: string): AttemptFailure {
  return { kind: "failure", reason, detail, isTransient: false };
}

const transientCodes: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "ERR_STREAM_PREMATURE_CLOSE",
  "UND_ERR_SOCKET",
  "UND_ERR_CONNECT_TIMEOUT",
]);

const cut = "The connection was cut before the response was complete.";
const noTls = "The target does not speak TLS here. Is it http:// instead of https://?";

const sentences: ReadonlyMap<string, string> = new Map([
  ["ECONNREFUSED", "The connection was refused. Is the target running?"],
  ["ECONNRESET", cut],
  ["ERR_STREAM_PREMATURE_CLOSE", cut],
  ["UND_ERR_SOCKET", cut],
  // Aborted by the client itself, and not by our time limit: no tunnel.
  ["UND_ERR_ABORTED", "The proxy that the environment names refused to connect to the target."],
  ["UND_ERR_CONNECT_TIMEOUT", "The target could not be reached in time."],
  ["UND_ERR_RES_CONTENT_LENGTH_MISMATCH", "The response is longer or shorter than its Content-Length says."],
  ["EPROTO", noTls],
  ["ERR_SSL_WRONG_VERSION_NUMBER", noTls],
  ["ERR_SSL_PACKET_LENGTH_TOO_LONG", noTls],
  ["ENOTFOUND", "The host name is not known."],
  ["EAI_AGAIN", "The host name could not be looked up just now."],
  ["Z_DATA_ERROR", "The response's compression is damaged."],
  ["Z_BUF_ERROR", "The response's compression ends too early."],
]);

function sentenceOf(code: string): string {
  if (code.startsWith("HPE_")) return `The response is not HTTP (${code}).`;
  if (/CERT|SIGNATURE|SELF_SIGNED|ALTNAME/.test(code))
    return `The target's certificate is not valid (${code}). NODE_EXTRA_CA_CERTS names a file of further certificates to trust.`;
  return `The request failed (${code}).`;
}

/** Codes are words of Node's or OpenSSL's own; messages may quote the other side, so they are left out. */
function plainCodeOf(error: unknown): string {
  const code = codeOf(error) ?? "";
  return /^[A-Z0-9_]+$/.test(code) ? code : "unknown";
}
