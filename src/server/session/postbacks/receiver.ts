/** What is sent to a receiver of postbacks, and what comes back. */

export interface ReceiverRequest {
  readonly url: string;
  readonly method: "GET" | "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** What came of one call. */
export type ReceiverResponse =
  | { readonly kind: "response"; readonly status: number }
  | { readonly kind: "failure"; readonly errorType: string; readonly message: string };
