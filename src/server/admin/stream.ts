/** The journal as server-sent events. */
import type { FastifyReply } from "fastify";
import { takeOver } from "../http/raw-response.ts";
import { problems } from "../respond/problems.ts";
import type { Reply } from "../respond/reply.ts";
import type { JournalEntry } from "../session/journal/journal-entry.ts";
import type { ReservedMemory } from "../session/memory/reserved-memory.ts";
import type { Session } from "../session/session.ts";

const heartbeatMs = 15_000;
const mostStreams = 100;

/** @param after Number of the last request that the reader has seen; NaN for no earlier requests. */
export function stream({ journal, shared }: Session, reply: FastifyReply, after: number): Reply | undefined {
  if (shared.openStreams >= mostStreams)
    return problems.admin(503, "TOO_MANY_STREAMS", `${mostStreams} streams are open already.`);
  shared.openStreams++;
  const response = takeOver(reply);
  const unread = unreadBytes(shared.memory.streams);
  response.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  });
  const send = (text: string) => {
    response.write(text);
    const hasRoom = unread.set(response.waitingBytes());
    // A reader that is too far behind is disconnected. It can come back with Last-Event-ID.
    if (!hasRoom) response.closeConnection("at once");
    return hasRoom;
  };
  const onEntry = (entry: JournalEntry) =>
    send(`id: ${entry.number}\nevent: request\ndata: ${JSON.stringify(entry)}\n\n`);
  response.write("retry: 1000\n\n");
  if (!Number.isNaN(after)) for (const entry of journal.read({ after })) if (!onEntry(entry)) break;
  const stop = journal.watch({ onEntry, onEnd: response.end });
  response.every(heartbeatMs, () => send(": still here\n\n"));
  response.onGone(() => {
    shared.openStreams--;
    unread.set(0);
    stop();
  });
  return undefined;
}

/** Node keeps a text and records of its writes: 529 MB were measured for 400 MB of unread events. */
const memoryPerByte = 1.5;

/**
 * The unread bytes of one reader, in the part of the budget for all readers. A reader may take as much as it leaves, so
 * that the first slow reader does not cost the others their connection.
 */
function unreadBytes(memory: ReservedMemory) {
  let taken = 0;
  return {
    /** False when there is no room for so many. */
    set(waitingBytes: number): boolean {
      memory.giveBack(taken);
      taken = Math.ceil(waitingBytes * memoryPerByte);
      const hasRoom = taken <= memory.leftBytes() / 2 && memory.take(taken);
      if (!hasRoom) taken = 0;
      return hasRoom;
    },
  };
}
