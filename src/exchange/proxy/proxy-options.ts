/** What a checking proxy is given. */
import type { TrafficEntry } from "../recording/traffic.ts";

export interface ProxyOptions {
  /** The origin to pass requests on to, with a base path if it has one. No other origin is ever contacted. */
  readonly target: string;
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  /**
   * Called with every complete exchange of an operation of openapi.yaml, without its keys. Returns what
   * `Mock-Warnings` says where responses are annotated.
   */
  readonly onExchange: (entry: TrafficEntry) => readonly string[];
  /** Called with every other request, when it has ended. */
  readonly onUnjudged: (request: UnjudgedRequest) => void;
  /** Whether a response of an operation waits until it was judged, to get the header `Mock-Warnings`. */
  readonly isAnnotated?: boolean;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
}

/** A request whose exchange was not judged. */
export type UnjudgedRequest =
  /** Not an operation of openapi.yaml, or a response without a body of its own, such as 304. */
  | { readonly kind: "other" }
  /** The client left before the response was complete. */
  | { readonly kind: "client-left" }
  /** The body is larger than what is judged, or there are too many at once. */
  | { readonly kind: "too-large" }
  /** The target sent no complete response. */
  | { readonly kind: "failed"; readonly path: string; readonly detail: string };
