/** Drift: how responses differ from the document without breaking a claim, or besides breaking one. */
import { valueAtPointer } from "../../openapi/text/json-pointer.ts";
import { asRecord } from "../read/json/as-record.ts";
import { truncatedJson, truncatedText } from "../read/json/truncate.ts";
import { isSuccessful, type ParsedExchange } from "../read/parsed-exchange.ts";
import type { KnownEntry, ObservationOfKind } from "../report/report.ts";
import type { Drift, OperationDrift } from "./drift-change.ts";
import { type Shape, shapeAt, typeOf } from "./schema-shape.ts";
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
  const seen: Seen = { document, fields: [] };
  const root = placeAt("", query.operation.bodyPointer, seen);
  for (const { json } of exchanges) visit(json, root, seen);
  const changes = [
    ...seen.fields.flatMap((field) => shapeDrift(field, document)),
    ...exchanges.flatMap(creditsDrift),
    ...seen.fields.flatMap((field) => valueDrift(field, document)),
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

/** A place in the bodies, all items of a list taken together: what is documented there, and what was seen. */
interface Place {
  readonly at: string;
  readonly shape: Shape;
  /** How many objects there were. */
  objects: number;
  readonly fields: Map<string, Field>;
  items?: Place;
}

/** What was seen of one field. */
interface Field {
  readonly at: string;
  readonly name: string;
  readonly pointer: string;
  /** Where the objects stand that could have it. */
  readonly parent: Place;
  readonly types: Map<string, number>;
  sample: unknown;
  /** Different values, of a field with `x-known-values`. */
  readonly values: Set<unknown> | undefined;
  /** What its value has; absent where the document does not have the field. */
  readonly below?: Place;
}

/** The fields that were seen, in their order. */
interface Seen {
  readonly document: object;
  readonly fields: Field[];
}

/** Different values of a field that are reported at most. */
const mostValues = 100;

/** Far more than are documented. What has more names uses them as values. */
const mostPlaces = 500;

function placeAt(at: string, pointer: string, { document }: Seen): Place {
  return { at, shape: shapeAt(document, pointer), objects: 0, fields: new Map() };
}

function visit(value: unknown, place: Place, seen: Seen): void {
  const { at, shape } = place;
  if (Array.isArray(value) && shape.items) {
    place.items ??= placeAt(`${at}/*`, shape.items, seen);
    for (const item of value) visit(item, place.items, seen);
  }
  if (shape.properties.size === 0 || typeOf(value) !== "object") return;
  const members = asRecord(value);
  place.objects += 1;
  // The first object brings what is documented, also what it has not; the others what they have.
  const names = Object.keys(members);
  const wanted = place.objects === 1 ? [...new Set([...shape.properties.keys(), ...names])] : names;
  for (const name of wanted) {
    const field = place.fields.get(name) ?? newField(name, place, seen);
    if (!field || !Object.hasOwn(members, name)) continue;
    const member = members[name];
    const type = typeOf(member);
    field.types.set(type, (field.types.get(type) ?? 0) + 1);
    field.sample ??= member;
    if (field.values && field.values.size < mostValues) field.values.add(member);
    if (field.below && typeof member === "object") visit(member, field.below, seen);
  }
}

function newField(name: string, parent: Place, seen: Seen): Field | undefined {
  const known = parent.shape.properties.get(name);
  if (!known && seen.fields.length >= mostPlaces) return undefined;
  const [at, pointer] = [`${parent.at}/${name}`, known ?? parent.shape.home];
  const values = shapeAt(seen.document, pointer).knownValues ? new Set() : undefined;
  const below = known ? { below: placeAt(at, known, seen) } : {};
  const field = { at, name, pointer, parent, types: new Map(), sample: undefined, values, ...below };
  parent.fields.set(name, field);
  seen.fields.push(field);
  return field;
}

function shapeDrift(
  { at, name, pointer, parent, types, sample, below }: Field,
  document: object,
): readonly OperationDrift[] {
  const chances = parent.objects;
  const seen = [...types.values()].reduce((sum, count) => sum + count, 0);
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
    detail: `${type} in ${types.get(type)} of ${chances}, documented as ${documented.join(" or ")}`,
  }));
}
