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

export const jsonType = "application/json; charset=utf-8";
