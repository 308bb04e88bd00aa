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
  /** Id of the mutant that changed the response. */
  readonly mutant: string | undefined;
}

/** A reply that is sent at once and unharmed. */
export function plainDelivery(reply: Reply): Delivery {
  return { reply, fault: undefined, delayMs: 0, scenario: undefined, cause: undefined, mutant: undefined };
}
