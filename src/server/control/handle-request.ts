/** From a routed request to its delivery, recorded in the journal. */
import type { IncomingMessage } from "node:http";
import { splitPath } from "../../exchange/request-path.ts";
import type { ByteWriter } from "../../world/encode/byte-writer.ts";
import type { BufferPool } from "../respond/body/buffer-pool.ts";
import type { Delivery } from "../respond/delivery.ts";
import type { ApiRequest } from "../respond/request.ts";
import { ordinaryPage, outcomeOf, receivedOf } from "../session/journal/journal-record.ts";
import { noteOutcome } from "../session/journal/noted-outcome.ts";
import type { Session } from "../session/session.ts";
import { planDelivery } from "./plan-delivery.ts";

/** What a router knows of a request. The rest stands in its first line. */
export type RoutedRequest = Omit<ApiRequest, "method" | "url" | "search">;

export interface HandledRequest {
  readonly delivery: Delivery;
  /** The buffer that the body may stand in. Give it back when the response is sent. */
  readonly lent: ByteWriter | undefined;
}

export interface HandlingInput {
  readonly session: Session;
  readonly pool: BufferPool;
  readonly raw: IncomingMessage;
  readonly routed: RoutedRequest;
}

export function handleRequest({ session, pool, raw, routed }: HandlingInput): HandledRequest {
  const { operation, link, account, item, authorization, prefer, body } = routed;
  const atMs = session.shared.realMs();
  const received = receivedOf(raw, {
    atMs,
    operation: operation.id,
    edition: operation.edition,
    account,
    link,
    body: body?.text,
  });
  const { method, url } = received;
  let lent: ByteWriter | undefined;
  const bufferFor = (bytes: number) => {
    lent = pool.lend(bytes);
    return lent;
  };
  // Written out: a spread here takes longer and leaves more garbage.
  const request = {
    operation,
    link,
    account,
    item,
    authorization,
    prefer,
    method,
    url,
    search: splitPath(url).query ?? "",
    body,
  };
  const delivery = planDelivery(session, request, bufferFor);
  const outcome = outcomeOf(delivery);
  session.journal.record(received, outcome);
  if (outcome !== ordinaryPage) noteOutcome(raw, outcome);
  return { delivery, lent };
}
