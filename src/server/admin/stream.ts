/** The journal as server-sent events. */
import type { FastifyReply } from "fastify";
import { takeOver } from "../http/raw-response.ts";
import { problems } from "../respond/problems.ts";
import type { Reply } from "../respond/reply.ts";
import type { JournalEntry } from "../session/journal-entry.ts";
import type { Session } from "../session/session.ts";

const heartbeatMs = 15_000;
const mostStreams = 100;
// A reader this far behind is disconnected. It can come back with Last-Event-ID.
const mostWaitingBytes = 4 * 2 ** 20;

/** @param after Number of the last request that the reader has seen; NaN for no earlier requests. */
export function stream({ journal, shared }: Session, reply: FastifyReply, after: number): Reply | undefined {
  if (shared.openStreams >= mostStreams)
    return problems.admin(503, "TOO_MANY_STREAMS", `${mostStreams} streams are open already.`);
  shared.openStreams++;
  const response = takeOver(reply);
  response.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  });
  const onEntry = (entry: JournalEntry) => {
    response.write(`id: ${entry.number}\nevent: request\ndata: ${JSON.stringify(entry)}\n\n`);
    if (response.waitingBytes() > mostWaitingBytes) response.closeConnection("at once");
  };
  response.write("retry: 1000\n\n");
  if (!Number.isNaN(after)) for (const entry of journal.read({ after })) onEntry(entry);
  const stop = journal.watch({ onEntry, onEnd: response.end });
  response.every(heartbeatMs, () => response.write(": still here\n\n"));
  response.onGone(() => {
    shared.openStreams--;
    stop();
  });
  return undefined;
}
