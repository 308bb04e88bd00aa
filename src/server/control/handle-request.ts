/** From a request for clicks to its answer, noted in the journal. */
import type { IncomingMessage } from "node:http";
import type { ByteWriter } from "../../world/encode/byte-writer.ts";
import type { BufferPool } from "../respond/buffer-pool.ts";
import { outcomeOf, receivedOf } from "../session/journal-record.ts";
import type { Session } from "../session/state.ts";
import { type ControlledRequest, type Delivery, respond } from "./control-request.ts";

/** What a request says, beside what stands in its first line. */
export type Call = Omit<ControlledRequest, "method" | "url" | "search">;

/** An answer, and the buffer that its body may stand in. */
export interface Answered {
  readonly steered: Delivery;
  readonly lent: ByteWriter | undefined;
}

export function answer(session: Session, pool: BufferPool, raw: IncomingMessage, call: Call): Answered {
  const { edition, link, account, authorization, prefer } = call;
  const received = receivedOf(raw, { edition, link, account });
  const { method, url } = received;
  let lent: ByteWriter | undefined;
  const room = (bytes: number) => {
    lent = pool.lend(bytes);
    return lent;
  };
  // Written out: with others spread into it, a request takes longer and leaves more garbage behind.
  const question = { edition, link, account, authorization, prefer, method, url, search: searchOf(url) };
  const steered = respond(session, question, room);
  session.journal.record(received, outcomeOf(steered));
  return { steered, lent };
}

function searchOf(url: string): string {
  const mark = url.indexOf("?");
  return mark < 0 ? "" : url.slice(mark + 1);
}
