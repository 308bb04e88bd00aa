/** A request to an operation of the API, before its parameters are read. */

import type { WritingOperation } from "./change/writing-operation.ts";
import type { Operation } from "./operation.ts";

export interface ApiRequest<O = Operation | WritingOperation> {
  readonly operation: O;
  /** Decoded id of the smart link; null for an operation without one. */
  readonly link: string | null;
  /** Decoded id of the account; null where the path has none. */
  readonly account: string | null;
  /** Any other id of the path. */
  readonly item?: string | undefined;
  readonly method: string;
  /** Path and query, without the session prefix. */
  readonly url: string;
  /** The query string, without its question mark. */
  readonly search: string;
  readonly authorization: string | undefined;
  /** The `Prefer` header. */
  readonly prefer: string | undefined;
  /** Of a request that may have one. */
  readonly body?: RequestBody | undefined;
}

export interface RequestBody {
  /** Empty when there is none. */
  readonly text: string;
  /** The `Content-Type` header. */
  readonly type: string | undefined;
}

/** Whether a request only reads, and asks for no change. */
export function isReading(request: ApiRequest): request is ApiRequest<Operation> {
  return !("change" in request.operation);
}
