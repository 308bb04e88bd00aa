/** A reply, and what happens to it on its way to the client. */
import type { FaultKind } from "../settings/faults.ts";
import type { Reply } from "./reply.ts";

export interface Delivery {
  readonly reply: Reply;
  readonly fault: FaultKind | undefined;
  readonly delayMs: number;
  /** Name of the scenario that shaped the reply. */
  readonly scenario: string | undefined;
  /** Where an injected failure came from; undefined when none was injected. */
  readonly cause: string | undefined;
  /** Whether the error that the reply holds was injected; one that came of itself may be hit by an injected fault, too. */
  readonly isErrorInjected: boolean;
  /** Id of the mutant that changed the response. */
  readonly mutant: string | undefined;
}

/** A reply that is sent at once and unharmed. */
export function plainDelivery(reply: Reply): Delivery {
  const nothing = { fault: undefined, scenario: undefined, cause: undefined, mutant: undefined };
  return { reply, ...nothing, delayMs: 0, isErrorInjected: false };
}
