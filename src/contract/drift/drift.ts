/** Drift: how responses differ from the document without breaking a claim, or besides breaking one. */
import { valueAtPointer } from "../../openapi/text/json-pointer.ts";
import { truncatedJson, truncatedText } from "../read/json/truncate.ts";
import { isSuccessful, type ParsedExchange } from "../read/parsed-exchange.ts";
import type { KnownEntry, ObservationOfKind } from "../report/report.ts";
import type { Drift, OperationDrift } from "./drift-change.ts";
import { shapeAt } from "./schema-shape.ts";
import { type Field, seenFields } from "./seen-fields.ts";
import { creditsDrift, headerDrift, valueDrift } from "./value-drift.ts";

/** How the responses differ from the document, operation by operation, each change once. */
export function driftOf(parsedExchanges: readonly ParsedExchange[]): readonly Drift[] {
  const successful = parsedExchanges
    .filter(isSuccessful)
    .filter(({ query }) => query.operation.bodyPointers.has(200));
  const operations = [...new Set(successful.map(({ query }) => query.operation))];
  return operations.flatMap((operation) =>
    operationDrift(successful.filter(({ query }) => query.operation === operation)),
  );
}

function operationDrift(exchanges: readonly ParsedExchange[]): readonly Drift[] {
  const [{ api, query }] = exchanges as readonly [ParsedExchange];
  const { document } = api;
  const bodies = exchanges.map(({ json }) => json);
  const fields = seenFields(bodies, { document, pointer: query.operation.bodyPointer });
  const changes = [
    ...fields.flatMap((field) => shapeDrift(field, document)),
    ...exchanges.flatMap(creditsDrift),
    ...fields.flatMap((field) => valueDrift(field, document)),
    ...exchanges.flatMap(headerDrift),
  ].map((change) => ({ ...change, operation: query.operation.name }));
  const keyOf = ({ change, at, detail }: Drift) => `${change} ${at} ${detail}`;
  return [...new Map(changes.map((drift) => [keyOf(drift), drift])).values()];
}

/** The changes as a report shows them. */
export function driftObservations(
  parsedExchanges: readonly ParsedExchange[],
): readonly ObservationOfKind<"drift">[] {
  return driftOf(parsedExchanges).map(({ operation, change, at, detail }) => {
    return { kind: "drift", operation, change, at, detail };
  });
}

/** Whether a response shows what a change is about: the object around a field that came or went, else the field. */
export function isDriftPlaceSeen(
  parsedExchanges: readonly ParsedExchange[],
  { operation, change = "", at = "" }: KnownEntry,
): boolean {
  const place = ["added", "removed"].includes(change) ? at.slice(0, at.lastIndexOf("/")) : at;
  const isShown = ({ json }: ParsedExchange) =>
    valueAtPointer(json, place.replaceAll("/*", "/0")) !== undefined;
  return parsedExchanges.some(
    (one) =>
      one.query.operation.name === operation && isSuccessful(one) && (change === "header" || isShown(one)),
  );
}

function shapeDrift(
  { at, name, pointer, parent, types, sample, below }: Field,
  document: object,
): readonly OperationDrift[] {
  const chances = parent.objects;
  const seen = [...types.values()].reduce((sum, { count }) => sum + count, 0);
  const place = { at: truncatedText(at, 200), pointer, types: [...types.keys()] };
  const [listed, often] = [place.types.join(" or "), `in ${seen} of ${chances}`];
  if (!below)
    return [
      { ...place, name, change: "added", detail: `${listed} ${often}, such as ${truncatedJson(sample, 60)}` },
    ];
  // Only what the document requires is reported when no object has it.
  if (seen === 0 && !parent.shape.required.has(name)) return [];
  if (seen === 0) return [{ ...place, change: "removed", detail: `missing in all ${chances}` }];
  const documented = shapeAt(document, pointer).types;
  // A whole number is a number.
  const fits = (type: string) =>
    documented.includes(type) || (type === "integer" && documented.includes("number"));
  const odd = place.types.filter((type) => documented.length > 0 && !fits(type));
  return odd.map((type) => ({
    ...place,
    change: type === "null" ? "newly null" : "retyped",
    detail: `${type} in ${types.get(type)!.count} of ${chances}, documented as ${documented.join(" or ")}`,
  }));
}
