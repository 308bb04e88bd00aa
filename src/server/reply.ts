/** A reply as data: what the mock says, before anything carries it. */

export interface Reply {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes of a page, or JSON as text. */
  readonly body: Uint8Array | string;
  /** What the client should know although it was answered. */
  readonly warnings?: readonly string[];
}

type Headers = Reply["headers"];

const lines = new WeakMap<Headers, readonly string[]>();

/** Headers that are the same for many replies: worked out once, and found again by their object. */
export function shared(headers: Headers): Headers {
  lines.set(headers, Object.entries(headers).flat());
  return headers;
}

/** Names and values in turn, of headers that are shared. */
export function linesOf(headers: Headers): readonly string[] | undefined {
  return lines.get(headers);
}

export const jsonType = "application/json; charset=utf-8";
