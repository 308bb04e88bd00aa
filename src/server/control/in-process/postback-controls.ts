/** Controls the postbacks of one session in process. */
import { KitError } from "../../../openapi/kit-error.ts";
import { expectKnownOptions } from "../../../openapi/known-options.ts";
import type { FireOptions, MadeCall } from "../../session/postbacks/postback-call.ts";
import { type ReceiverCalls, receiverCallsIn } from "../../session/postbacks/receiver-calls.ts";
import type { Session } from "../../session/session.ts";

/** Makes calls of the session's postbacks. */
export interface PostbackControls {
  /**
   * Posts the newest conversions, or one with an id, and waits for the responses of the receivers.
   * @throws KitError `invalid_option` when no postback or no conversion fits.
   */
  fire(options?: FireOptions): Promise<readonly MadeCall[]>;
  /** Waits until every call is made that the clock has made due. */
  settle(): Promise<void>;
  /** How many calls were made so far. */
  count(): number;
  /** For each postback with calls: how often conversions were posted, and how its receiver responded. */
  received(): readonly ReceiverCalls[];
}

const fireOptions = ["postback", "link", "conversion_type", "conversion", "count"];

export function postbackControls(current: () => Session): PostbackControls {
  return {
    async fire(options) {
      expectKnownOptions("fire", options ?? {}, fireOptions);
      const { runner } = current().postbacks;
      if (!runner)
        throw new KitError("invalid_option", "Postbacks are sent by startMock and createMock only.");
      return runner.fire(options);
    },
    settle: async () => current().postbacks.runner?.settle(),
    count: () => current().postbacks.calls,
    received: () => receiverCallsIn(current().postbacks.received),
  };
}
