/** One request with its response, as data. */

/** Which credentials go with a request: the target's own key, none at all, or one that cannot be valid. */
export type Auth = "key" | "none" | "wrong";

/** A request to a target. It holds the path only: the target knows the origin. */
export interface Request {
  readonly method: string;
  /** Path and query, percent-encoded, beginning with `/`. */
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** `"key"` when absent. */
  readonly auth?: Auth;
  /** The body as text, where a client sent one and it was saved. */
  readonly body?: string;
}

/** A response as it came. The body is the text on the wire, decompressed and decoded as UTF-8. */
export interface Response {
  readonly status: number;
  /** Names in lower case; repeated ones joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** A byte order mark is kept, so that it can be seen. */
  readonly body: string;
  /** Present when the bytes were not UTF-8: what could not be decoded stands in the body as U+FFFD. */
  readonly invalidUtf8?: true;
}

export interface Exchange {
  readonly request: Request;
  readonly response: Response;
  /** From sending the request to the last byte of the body, in whole milliseconds. */
  readonly latencyMs: number;
  /** When the request was sent, RFC 3339. Present in recordings of traffic, which may take days. */
  readonly sentAt?: string;
  /** Present in a recording when the request was sent again after this response, such as 429. */
  readonly isRetried?: true;
}

/** Replaces the API key wherever a response repeats it, so that no key gets into a report. */
export const keyPlaceholder = "[api-key]";

/** Sent where a check wants a key that is not valid. The sandbox responds with 401, as the live API does. */
export const invalidKey = "ofapi_test_expired";
