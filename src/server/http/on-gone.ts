/** The end of a response, whichever way it comes. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { FastifyReply } from "fastify";

/** Calls back once: when the response was handed over whole (true), or when its connection is closed before (false). */
export function onEnd(
  { socket }: IncomingMessage,
  response: ServerResponse,
  callback: (isComplete: boolean) => void,
): void {
  const end = once((isComplete: boolean) => {
    response.off("finish", onFinish).off("close", onClose);
    socket.off("close", onClose);
    callback(isComplete);
  });
  // Node also says that a response has finished when its connection is lost.
  const onFinish = () => end(!socket.destroyed);
  const onClose = () => end(false);
  response.once("finish", onFinish).once("close", onClose);
  socket.once("close", onClose);
}

/**
 * Calls back once: when the response is complete, or when its connection is closed. On Node 20 and 22 a response that
 * waits behind another one emits no `close`, so the socket is watched too.
 */
export function onGone({ raw, request }: FastifyReply, callback: () => void): void {
  const { socket } = request.raw;
  const end = once(() => {
    raw.off("close", end);
    socket.off("close", end);
    callback();
  });
  if (socket.destroyed) return void queueMicrotask(callback);
  raw.once("close", end);
  socket.once("close", end);
}

/** The socket reports its end even to a listener that was just removed. */
function once<Arguments extends readonly unknown[]>(act: (...given: Arguments) => void) {
  let isDone = false;
  return (...given: Arguments) => {
    if (isDone) return;
    isDone = true;
    act(...given);
  };
}

/** A signal that is aborted when the response is complete, or its connection is closed. */
export function goneSignal(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  onGone(reply, () => controller.abort());
  return controller.signal;
}
