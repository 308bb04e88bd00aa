/** Any values of some of the undocumented behaviours. */
import fc from "fast-check";
import type { MockOptions } from "../../../src/index.ts";
import { assumptions } from "../../../src/openapi/assumptions.ts";

export const anyBehaviour = fc.record(
  Object.fromEntries(
    Object.entries(assumptions).map(([id, { alternatives }]) => [id, fc.constantFrom(...alternatives)]),
  ),
  { requiredKeys: [] },
) as fc.Arbitrary<NonNullable<MockOptions["behaviour"]>>;
