/** Makes the sessions of a mock call their postbacks. */

import type { ReceiverCall } from "../session/postbacks/receiver.ts";
import type { Session } from "../session/session.ts";
import type { State } from "../session/state.ts";
import { firePostbacks } from "./fire-postbacks.ts";
import { finishDueCalls, followClock } from "./make-due-calls.ts";
import { createReceiverClient } from "./receiver-client.ts";

/** How long a receiver may take. What the vendor waits is undocumented. */
const timeoutMs = 5000;

interface PostbackWays {
  /** Hosts beside this machine that may be called. */
  readonly hosts: readonly string[];
  /** Undefined where nothing is logged. */
  readonly log?: ((call: ReceiverCall) => void) | undefined;
}

/** The returned function ends all calls. */
export function attachPostbacks(state: State, { hosts, log }: PostbackWays): () => void {
  const client = createReceiverClient({ hosts, timeoutMs });
  const attach = (session: Session) => {
    session.postbacks.runner = {
      send: client.send,
      follow: () => followClock(session),
      fire: (options) => firePostbacks(session, options),
      settle: () => finishDueCalls(session),
      log,
    };
    followClock(session);
  };
  for (const session of state.sessions.values()) attach(session);
  state.attachPostbacks = attach;
  return client.close;
}
