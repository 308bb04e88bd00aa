/** Whatever responds to requests: the mock, the real API, a recording. */
import type { Exchange, Request } from "./exchange.ts";

/** Why no response came. */
export type FailureReason =
  | "timeout"
  | "network"
  | "too-large"
  | "budget"
  | "not-recorded"
  | "refused-redirect";

/** A response, or the reason why there is none. A target never throws for the target's own faults. */
export type TargetResult = (
  | {
      readonly kind: "response";
      readonly exchange: Exchange;
      /** Requests it took, retries included. */
      readonly attempts: number;
    }
  | {
      readonly kind: "failure";
      readonly reason: FailureReason;
      /** One sentence for people, without anything secret. */
      readonly detail: string;
      /** Requests it took, retries included; 0 when none was sent. */
      readonly attempts: number;
    }
) & {
  /** The responses before it, after which the request was sent again, such as 429. Absent when there was none. */
  readonly retried?: readonly Exchange[];
};

export interface Target {
  /** What reports call it: an origin, or the name of a recording. */
  readonly name: string;
  /**
   * Sends one request. Credentials are the target's own: a request never holds a key.
   * @param maxAttempts Most requests to send for it, retries included. The target's own bound when absent.
   */
  send(request: Request, maxAttempts?: number): Promise<TargetResult>;
}
