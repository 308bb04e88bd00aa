/** The assumptions about all lists, clicks among them. The others are about the operations that they name. */
import { type Assumption, type AssumptionId, assumptions } from "../../../src/openapi/assumptions.ts";

export const generalAssumptions: { readonly [K in AssumptionId]?: Assumption } = Object.fromEntries(
  Object.entries(assumptions).filter(([, { operations }]) => operations === undefined),
);
