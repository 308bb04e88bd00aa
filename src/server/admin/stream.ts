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
const headers = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-store",
  "x-accel-buffering": "no",
};

/** @param after Number of the last request that the reader has seen; NaN for no earlier requests. */
export function stream({ journal, shared }: Session, reply: FastifyReply, after: number): Reply | undefined {
  if (shared.openStreams >= mostStreams)
    return problems.admin(503, "TOO_MANY_STREAMS", `${mostStreams} streams are open already.`);
  if (reply.request.method === "HEAD") return { status: 200, headers, body: "" };
  shared.openStreams++;
  const response = takeOver(reply);
  const setUnread = unreadBytes(shared.memory.streams);
  response.writeHead(200, headers);
  const send = (text: string) => {
    response.write(text);
    const hasRoom = setUnread(response.waitingBytes());
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
    setUnread(0);
    stop();
  });
  return undefined;
}

/** Node keeps a text and records of its writes: 529 MB were measured for 400 MB of unread events. */
const memoryPerByte = 1.5;

/**
 * The unread bytes of one reader, in the part of the budget for all readers. A reader may take as much as it leaves, so
 * that the first slow reader does not cost the others their connection. The returned function says how many there are
 * now; it returns false when there is no room for so many.
 */
function unreadBytes(memory: ReservedMemory): (waitingBytes: number) => boolean {
  let taken = 0;
  return (waitingBytes) => {
    memory.giveBack(taken);
    taken = Math.ceil(waitingBytes * memoryPerByte);
    const hasRoom = taken <= memory.leftBytes() / 2 && memory.take(taken);
    if (!hasRoom) taken = 0;
    return hasRoom;
  };
}
