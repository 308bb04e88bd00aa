/** A true response, as a mutant sees it before it changes it. */

import type { ListSemantics } from "../../openapi/description/list-semantics.ts";
import type { ListOperation } from "../../openapi/description/operations.ts";

/** A value of JSON that may be written into. */
export type JsonValue = null | boolean | number | string | JsonValue[] | JsonObject;

export interface JsonObject {
  [name: string]: JsonValue;
}

export interface TrueResponse {
  /** Path of openapi.yaml. */
  readonly path: string;
  /** The list that the operation shows; undefined when it shows none. */
  readonly operation: ListOperation | undefined;
  readonly link: string | null;
  readonly query: URLSearchParams;
  readonly body: JsonValue;
  /** The true body of another request; undefined when that would be an error. */
  readonly other: (change: RequestChange) => JsonValue | undefined;
  readonly nowMs: number;
  /** Number of the request in its session, from 1 on. */
  readonly number: number;
}

/** How another request differs. */
export interface RequestChange {
  readonly link?: string;
  /** Changes a copy of the query. */
  readonly query?: (query: URLSearchParams) => void;
  readonly nowMs?: number;
}

/** A true response of a list that is cut into pages by `offset`. */
export interface TruePage extends TrueResponse {
  readonly operation: ListOperation;
  readonly list: ListSemantics;
  readonly limit: number;
  readonly offset: number;
  /** Names of the parameters that cut the page. */
  readonly names: { readonly limit: string; readonly offset: string };
}
