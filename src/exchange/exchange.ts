/** One request with its response, as data. */

/** A question to a target. Only the path is held: where it goes is the target's business. */
export interface Request {
  readonly method: string;
  /** Path and query, percent-encoded, beginning with `/`. */
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What came back, as it came: the body is the text on the wire, decoded as UTF-8. */
export interface Response {
  readonly status: number;
  /** Names in lower case; repeated ones joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** One request with its response. */
export interface Exchange {
  readonly request: Request;
  readonly response: Response;
  /** From sending the request to the last byte of the body, in milliseconds. */
  readonly latencyMs: number;
}
