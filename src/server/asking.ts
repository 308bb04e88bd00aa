/** From a request for clicks to its answer, noted in the journal. */
import type { IncomingMessage } from "node:http";
import type { Ink } from "../clicks/ink.ts";
import type { Pool } from "./pool.ts";
import { outcomeOf, receivedOf } from "./receipts.ts";
import type { Session } from "./state.ts";
import { respond, type SteerableQuestion, type Steered } from "./steering/steer.ts";

/** What a request says, beside what stands in its first line. */
export type Call = Omit<SteerableQuestion, "method" | "url" | "search">;

/** An answer, and the buffer that its body may stand in. */
export interface Answered {
  readonly steered: Steered;
  readonly lent: Ink | undefined;
}

export function answer(session: Session, pool: Pool, raw: IncomingMessage, call: Call): Answered {
  const { edition, link, account, authorization, prefer } = call;
  const received = receivedOf(raw, { edition, link, account });
  const { method, url } = received;
  let lent: Ink | undefined;
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
