/** Remembers which rows a client has read. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { isSent } from "../respond/body/buffer-pool.ts";
import type { Delivery } from "../respond/delivery.ts";
import type { Session } from "../session/session.ts";

interface SentDelivery {
  readonly session: Session;
  readonly delivery: Delivery;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/**
 * Counts the rows of a page when its response has been handed to the network whole. A response that was torn, or whose
 * client left before, does not count. Only for GET: a response to HEAD has no rows.
 */
export function noteDelivered({ session, delivery, request, response }: SentDelivery): void {
  const { shown } = delivery.reply;
  if (!shown || !arrivesWhole(delivery)) return;
  const note = () => {
    // Node also says that a response has finished when its connection is lost.
    if (!request.socket.destroyed) session.reads.add(shown);
  };
  if (isSent(response)) note();
  else response.once("finish", note);
}

/** Whether a delivery brings its whole body to a client that waits for it. */
export function arrivesWhole({ fault }: Delivery): boolean {
  return fault === undefined || fault === "slow-body";
}
