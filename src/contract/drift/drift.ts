/** Drift: how responses differ from the document without breaking a claim, or besides breaking one. */
import { asRecord } from "../read/json/as-record.ts";
import { truncatedJson, truncatedText } from "../read/json/truncate.ts";
import { isSuccessful, type ParsedExchange } from "../read/parsed-exchange.ts";
import type { Observation } from "../report/report.ts";
import type { Drift, OperationDrift } from "./drift-change.ts";
import { shapeAt, typeOf } from "./schema-shape.ts";
import { creditsDrift, headerDrift, valueDrift } from "./value-drift.ts";

/** How the responses differ from the document, operation by operation, each change once. */
export function driftOf(parsedExchanges: readonly ParsedExchange[]): readonly Drift[] {
  const successful = parsedExchanges.filter(
    (one) => isSuccessful(one) && one.query.operation.bodyPointers.has(200),
  );
  const operations = [...new Set(successful.map(({ query }) => query.operation))];
  return operations.flatMap((operation) =>
    operationDrift(successful.filter(({ query }) => query.operation === operation)),
  );
}

function operationDrift(exchanges: readonly ParsedExchange[]): readonly Drift[] {
  const [{ api, query }] = exchanges as readonly [ParsedExchange];
  const places: Places = { document: api.document, objects: new Map(), fields: new Map() };
  for (const { json } of exchanges) visit(json, { at: "", pointer: query.operation.bodyPointer }, places);
  const changes = [
    ...[...places.fields].flatMap(([at, field]) => shapeDrift(at, field, places)),
    ...exchanges.flatMap(creditsDrift),
    ...[...places.fields].flatMap(([at, field]) => valueDrift(at, field, places.document)),
    ...exchanges.flatMap(headerDrift),
  ].map((change) => ({ ...change, operation: query.operation.name }));
  return [
    ...new Map(changes.map((change) => [`${change.change} ${change.at} ${change.detail}`, change])).values(),
  ];
}

/** The changes as a report shows them. */
export function driftObservations(parsedExchanges: readonly ParsedExchange[]): readonly Observation[] {
  return driftOf(parsedExchanges).map(({ operation, change, at, detail }) => ({
    kind: "drift",
    operation,
    change,
    at,
    detail,
  }));
}

/** What was seen of one field, all array elements taken together. */
interface Field {
  readonly name: string;
  readonly pointer: string;
  readonly isDocumented: boolean;
  /** Whether the document requires it: only then is it reported when no object has it. */
  readonly isRequired: boolean;
  /** Where the objects stand that could have it. */
  readonly parent: string;
  readonly types: Map<string, number>;
  sample: unknown;
  /** Different values, of a field with `x-known-values`. */
  readonly values: Set<unknown>;
}

/** What was seen in the bodies, by place. */
interface Places {
  readonly document: object;
  /** How many objects there were. */
  readonly objects: Map<string, number>;
  readonly fields: Map<string, Field>;
}

/** Different values of a field that are reported at most. */
const mostValues = 100;

/** Far more than are documented. What has more names uses them as values. */
const mostPlaces = 500;

function visit(
  value: unknown,
  { at, pointer }: { readonly at: string; readonly pointer: string },
  places: Places,
): void {
  const { document, objects, fields } = places;
  const { properties, required, items, home } = shapeAt(document, pointer);
  if (Array.isArray(value) && items)
    for (const item of value) visit(item, { at: `${at}/*`, pointer: items }, places);
  if (typeOf(value) !== "object" || properties.size === 0) return;
  const members = asRecord(value);
  objects.set(at, (objects.get(at) ?? 0) + 1);
  for (const name of new Set([...properties.keys(), ...Object.keys(members)])) {
    const [below, known] = [`${at}/${name}`, properties.get(name)];
    if (!known && !fields.has(below) && fields.size >= mostPlaces) continue;
    const field = fields.get(below) ?? {
      name,
      pointer: known ?? home,
      isDocumented: !!known,
      isRequired: required.has(name),
      parent: at,
      types: new Map(),
      sample: undefined,
      values: new Set(),
    };
    fields.set(below, field);
    if (!(name in members)) continue;
    const type = typeOf(members[name]);
    field.types.set(type, (field.types.get(type) ?? 0) + 1);
    field.sample ??= members[name];
    if (field.values.size < mostValues && shapeAt(document, field.pointer).knownValues)
      field.values.add(members[name]);
    if (known) visit(members[name], { at: below, pointer: known }, places);
  }
}

function shapeDrift(
  at: string,
  { name, pointer, isDocumented, isRequired, parent, types, sample }: Field,
  { document, objects }: Places,
): readonly OperationDrift[] {
  const chances = objects.get(parent);
  const seen = [...types.values()].reduce((sum, count) => sum + count, 0);
  const place = { at: truncatedText(at, 200), pointer, types: [...types.keys()] };
  const [listed, often] = [place.types.join(" or "), `in ${seen} of ${chances}`];
  if (!isDocumented)
    return [
      { ...place, name, change: "added", detail: `${listed} ${often}, such as ${truncatedJson(sample, 60)}` },
    ];
  if (seen === 0 && !isRequired) return [];
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
