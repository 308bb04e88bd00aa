/** A response as data, before anything sends it. */

export interface Reply {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes of a page, or JSON as text. */
  readonly body: Uint8Array | string;
  /** Hints about the request, also in the header `Mock-Warnings`. */
  readonly warnings?: readonly string[];
}

export const jsonType = "application/json; charset=utf-8";
