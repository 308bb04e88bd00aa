/** What nobody documents: the choices of openapi.yaml's `x-assumptions`, each with its alternatives. */
import { document } from "./document.gen.ts";

type Table = (typeof document)["x-assumptions"];

/** The name of an undocumented behaviour. */
export type AssumptionId = keyof Table;

/** One value for every undocumented behaviour. */
export type Behaviour = { readonly [K in AssumptionId]: Table[K]["alternatives"][number] };

/** An undocumented behaviour: what we take to be true, and what else it could be. */
export interface Assumption {
  readonly claim: string;
  readonly value: string | number;
  readonly alternatives: readonly (string | number)[];
}

/** The table of all assumptions, in the order of openapi.yaml. */
export const assumptions: { readonly [K in AssumptionId]: Assumption } = document["x-assumptions"];

/** Behaviour as assumed, until something else is observed. */
export const assumedBehaviour = Object.fromEntries(
  Object.entries(assumptions).map(([id, assumption]) => [id, assumption.value]),
) as unknown as Behaviour;
