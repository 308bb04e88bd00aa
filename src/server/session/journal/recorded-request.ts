/** A request in the journal, with its outcome. */

import type { Edition } from "../../../openapi/editions.ts";
import type { Delivery } from "../../respond/delivery.ts";

/** A request as it was received. */
export interface ReceivedRequest {
  /** Milliseconds since 1970. */
  readonly atMs: number;
  readonly method: string;
  /** Path and query, without the session prefix. */
  readonly url: string;
  /** Names and values in turn. */
  readonly rawHeaders: readonly string[];
  /** `operationId`; null for a request without an operation. */
  readonly operation: string | null;
  readonly edition: Edition | null;
  readonly account: string | null;
  readonly link: string | null;
  /** Its body without secrets, as JSON that is not too long; null for none. */
  readonly body: string | null;
}

/** How the mock handled a request. */
export interface RequestOutcome extends Omit<Delivery, "reply"> {
  /** Undefined when no response was sent. */
  readonly status: number | undefined;
  /** Body of an error response. */
  readonly errorBody: string | undefined;
  readonly warnings: readonly string[];
}

export interface RecordedRequest {
  readonly session: string;
  /** Its number in the session, from 1 on. */
  readonly number: number;
  readonly received: ReceivedRequest;
  readonly outcome: RequestOutcome;
}
