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
  /** What happens to requests of operations on purpose, before they reach the target. Nothing when absent. */
  readonly faults?: ProxyFaults | undefined;
  /**
   * Writes the proxy's own page, which is at `/__explorer` where only this machine reaches the proxy. Requests of it are
   * never passed on. It loads itself again every two seconds unless it is to stand still.
   */
  readonly page?: (isStill: boolean) => string;
  /** Milliseconds since 1970. */
  readonly clock?: () => number;
}

/** Failures and delays that are put in front of a target. */
export interface ProxyFaults {
  /** Address of a server on this machine that responds with a failure to every request. */
  readonly origin: string | undefined;
  /** What happens to the next request. */
  next(): { readonly delayMs: number; readonly fails: boolean };
}

/** Why an exchange was not judged. */
export type UnjudgedKind =
  /** Not an operation of openapi.yaml, or a response without a body of its own, such as 304. */
  | "other"
  /** It failed on purpose, and the target has not received it. */
  | "injected"
  /** The client left before the response was complete. */
  | "client-left"
  /** The body is larger than what is judged, or there are too many at once. */
  | "too-large"
  /** The target sent no complete response. */
  | "failed";

/** A request whose exchange was not judged. */
export interface UnjudgedRequest {
  readonly kind: UnjudgedKind;
  /** Method and path, without a key. Undefined for what is not an operation. */
  readonly request?: string | undefined;
  /** How the target failed. */
  readonly detail?: string;
  /** The operation, when it changes something. */
  readonly writes?: string;
}
