/** A request to an operation of the API, before its parameters are read. */
import type { Operation } from "./operation.ts";

export interface ApiRequest {
  readonly operation: Operation;
  /** Decoded id of the smart link; null for an operation without one. */
  readonly link: string | null;
  /** Decoded id of the account; null where the path has none. */
  readonly account: string | null;
  readonly method: string;
  /** Path and query, without the session prefix. */
  readonly url: string;
  /** The query string, without its question mark. */
  readonly search: string;
  readonly authorization: string | undefined;
  /** The `Prefer` header. */
  readonly prefer: string | undefined;
}
