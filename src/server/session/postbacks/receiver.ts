/** What is sent to a receiver of postbacks, and what comes back. */

export interface ReceiverRequest {
  readonly url: string;
  readonly method: "GET" | "POST";
  /** A list has the values of a header that is sent several times. */
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: string | undefined;
}

/** One call of a receiver, as it is logged. */
export interface ReceiverCall {
  readonly session: string;
  /** Id of the postback. */
  readonly postback: number;
  readonly request: ReceiverRequest;
  /** Without the user's own values, names and values in turn. */
  readonly shownHeaders: readonly string[];
  readonly response: ReceiverResponse;
  readonly ms: number;
}

/** What came of one call. */
export type ReceiverResponse =
  | { readonly kind: "response"; readonly status: number }
  | { readonly kind: "failure"; readonly errorType: string; readonly message: string };
