/** Which fields bodies have, documented or not, and how often their values have which type. */
import { asRecord } from "../read/json/as-record.ts";
import type { SchemaPlace } from "./documented-part.ts";
import { type Shape, shapeAt, typeOf } from "./schema-shape.ts";

/** The fields of bodies of one schema, in the order in which they were seen. */
export function seenFields(bodies: readonly unknown[], { document, pointer }: SchemaPlace): readonly Field[] {
  const seen: Seen = { document, fields: [] };
  const root = placeAt("", pointer, seen);
  for (const body of bodies) visit(body, root, seen);
  return seen.fields;
}

/** A place in the bodies, all items of a list taken together: what is documented there, and what was seen. */
interface Place {
  readonly at: string;
  readonly shape: Shape;
  /** How many objects there were. */
  objects: number;
  readonly fields: Map<string, Field>;
  /** Absent until a list with items was seen. */
  items: Place | undefined;
}

/** How often a field had a type. */
interface TypeCount {
  readonly type: string;
  count: number;
}

/** What was seen of one field. */
export interface Field {
  readonly at: string;
  readonly name: string;
  readonly pointer: string;
  /** Where the objects stand that could have it. */
  readonly parent: Place;
  readonly types: Map<string, TypeCount>;
  /** The one of the value before: most values of a field have one type. */
  latest: TypeCount | undefined;
  sample: unknown;
  /** Different values, of a field with `x-known-values`. */
  readonly values: Set<unknown> | undefined;
  /** What its value has; absent where the document does not have the field. */
  readonly below: Place | undefined;
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
  return { at, shape: shapeAt(document, pointer), objects: 0, fields: new Map(), items: undefined };
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
  if (place.objects === 1) visitFirst(members, place, seen);
  // Quicker than `Object.keys`. What was parsed inherits no member.
  else for (const name in members) visitMember(members[name], fieldOf(name, place, seen), seen);
}

/** The first object brings what is documented, also what it has not; the others what they have. */
function visitFirst(members: Readonly<Record<string, unknown>>, place: Place, seen: Seen): void {
  for (const name of new Set([...place.shape.properties.keys(), ...Object.keys(members)])) {
    const field = fieldOf(name, place, seen);
    if (Object.hasOwn(members, name)) visitMember(members[name], field, seen);
  }
}

function visitMember(member: unknown, field: Field | undefined, seen: Seen): void {
  if (!field) return;
  const type = typeOf(member);
  if (field.latest?.type !== type) field.latest = typeCountOf(field, type);
  field.latest.count += 1;
  field.sample ??= member;
  if (field.values && field.values.size < mostValues) field.values.add(member);
  if (field.below && typeof member === "object") visit(member, field.below, seen);
}

function typeCountOf({ types }: Field, type: string): TypeCount {
  const known = types.get(type) ?? { type, count: 0 };
  types.set(type, known);
  return known;
}

function fieldOf(name: string, place: Place, seen: Seen): Field | undefined {
  return place.fields.get(name) ?? newField(name, place, seen);
}

function newField(name: string, parent: Place, seen: Seen): Field | undefined {
  const known = parent.shape.properties.get(name);
  if (!known && seen.fields.length >= mostPlaces) return undefined;
  const [at, pointer] = [`${parent.at}/${name}`, known ?? parent.shape.home];
  const values = shapeAt(seen.document, pointer).knownValues ? new Set() : undefined;
  const below = known ? placeAt(at, known, seen) : undefined;
  const field = {
    at,
    name,
    pointer,
    parent,
    types: new Map(),
    latest: undefined,
    sample: undefined,
    values,
    below,
  };
  parent.fields.set(name, field);
  seen.fields.push(field);
  return field;
}
