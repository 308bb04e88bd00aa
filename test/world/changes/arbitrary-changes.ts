/** Arbitrary queries to data sets whose clicks change, at instants about the end of the window. */
import fc from "fast-check";
import type { DataChanges } from "../../../src/world/model/data-changes.ts";
import { createDataset, type Dataset } from "../../../src/world/model/dataset.ts";
import type { ClickQuery } from "../../../src/world/query/query.ts";
import { type Bounds, queries } from "../arbitrary-queries.ts";

export const someChanges: fc.Arbitrary<DataChanges> = fc.record({
  late: fc.constantFrom(0, 0.02, 0.25),
  corrected: fc.constantFrom(0, 0.05, 0.25),
  refunded: fc.constantFrom(0, 0.05, 0.25),
});

export interface ChangingQuery {
  readonly dataset: Dataset;
  readonly query: ClickQuery;
}

const day = 86_400;

export function changingQueries(bounds: Bounds = {}): fc.Arbitrary<ChangingQuery> {
  const hours = fc.oneof(
    fc.integer({ min: -day, max: 3 * day }),
    fc.integer({ min: -3 * day, max: 20 * day }),
  );
  return fc
    .record({ posed: queries(bounds), changes: someChanges, after: hours, ms: fc.nat(999) })
    .map(({ posed: { world, query }, changes, after, ms }) => ({
      dataset: createDataset({ ...world, changes }),
      query: { ...query, nowMs: 1000 * (query.window.end + after) + ms },
    }));
}
