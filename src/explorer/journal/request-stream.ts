/** The requests of a session as they come. */
import { type JournalItem, streamOf } from "../admin-client.ts";

export interface RequestStream {
  readonly close: () => void;
}

interface StreamListener {
  /**
   * A connection is there. What came before it has to be read.
   * @param isResumed Whether the page was hidden until now.
   */
  readonly onOpen: (isResumed: boolean) => void;
  readonly onRequest: (entry: JournalItem) => void;
  /** @param isOver Whether no other connection is tried. */
  readonly onError?: (isOver: boolean) => void;
}

/** Follows a session while the page is visible. A browser has six connections to a sandbox, and a hidden tab would keep one. */
export function followRequests(
  session: string,
  { onOpen, onRequest, onError }: StreamListener,
): RequestStream {
  let source: EventSource | undefined;
  let isResumed = false;
  const stop = () => {
    source?.close();
    source = undefined;
  };
  const listen = () => {
    source = new EventSource(streamOf(session));
    source.addEventListener("open", () => {
      onOpen(isResumed);
      isResumed = false;
    });
    source.addEventListener("request", ({ data }) => onRequest(JSON.parse(data) as JournalItem));
    source.addEventListener("error", () => onError?.(source?.readyState === EventSource.CLOSED));
  };
  const follow = () => {
    stop();
    if (document.hidden) isResumed = true;
    else listen();
  };
  document.addEventListener("visibilitychange", follow);
  follow();
  return {
    close() {
      document.removeEventListener("visibilitychange", follow);
      stop();
    },
  };
}
