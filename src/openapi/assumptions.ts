/** What nobody documents: the choices of openapi.yaml's `x-assumptions`, each with its alternatives. */
import { document } from "./generated/document.gen.ts";
import type { Alternatives } from "./generated/document-names.gen.ts";
import { KitError } from "./kit-error.ts";

/** The name of an undocumented behaviour. */
export type AssumptionId = keyof Alternatives;

/** One value for every undocumented behaviour. */
export type Behaviour = { readonly [K in AssumptionId]: Alternatives[K] };

/** An undocumented behaviour: what we take to be true, and what else it could be. */
export interface Assumption {
  readonly claim: string;
  /** Ids of the operations that it is about; absent when it is about all lists. */
  readonly operations?: readonly string[];
  readonly value: string | number;
  readonly alternatives: readonly (string | number)[];
}

/** The table of all assumptions, in the order of openapi.yaml. */
export const assumptions: { readonly [K in AssumptionId]: Assumption } = document["x-assumptions"];

/** Behaviour as assumed, until something else is observed. */
export const assumedBehaviour = Object.fromEntries(
  Object.entries(assumptions).map(([id, assumption]) => [id, assumption.value]),
) as unknown as Behaviour;

/**
 * The assumed behaviour with some of it changed.
 * @throws KitError `invalid_behaviour` when a name or a value is not of the table.
 */
export function behaviourWith(changes: Partial<Behaviour> = {}): Behaviour {
  const chosen = Object.entries(changes).filter(([, value]) => value !== undefined);
  for (const [id, value] of chosen) {
    const known = Object.hasOwn(assumptions, id) ? assumptions[id as AssumptionId].alternatives : undefined;
    if (known?.includes(value)) continue;
    const takes = known ? `one of ${known.join(", ")}` : "nothing: there is no such behaviour";
    throw new KitError("invalid_behaviour", `${id} is ${JSON.stringify(value)}, but takes ${takes}.`);
  }
  return { ...assumedBehaviour, ...Object.fromEntries(chosen) };
}
