/** Whether the client or the target ended an exchange too early. */
import type { ServerResponse } from "node:http";

export interface ClientConnection extends Disposable {
  /** Aborts when the client leaves before the response is complete, or the proxy stops. */
  readonly signal: AbortSignal;
  /** Is told that the target failed: what the connection to the client does after that is a consequence. */
  targetFailed(): void;
  readonly hasLeft: boolean;
}

export function watchClient(outgoing: ServerResponse, stop: AbortSignal): ClientConnection {
  const gone = new AbortController();
  let [hasLeft, hasTargetFailed] = [false, false];
  const onGone = () => {
    if (hasTargetFailed || outgoing.writableFinished) return;
    hasLeft = true;
    gone.abort();
  };
  outgoing.once("close", onGone);
  stop.addEventListener("abort", onGone, { once: true });
  return {
    signal: gone.signal,
    get hasLeft() {
      return hasLeft;
    },
    targetFailed() {
      hasTargetFailed = true;
    },
    [Symbol.dispose]() {
      outgoing.off("close", onGone);
      stop.removeEventListener("abort", onGone);
    },
  };
}
