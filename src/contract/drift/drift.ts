/** Drift: how answers differ from their edition without breaking a claim, or besides breaking one. */

import { type EditionFacts, editions } from "../../openapi/editions.ts";
import { document } from "../../openapi/generated/document.gen.ts";
import { asRecord } from "../read/json/as-record.ts";
import { truncatedJson, truncatedText } from "../read/json/truncate.ts";
import type { PageExchange } from "../read/parsed-exchange.ts";
import { documentedHeaders } from "../read/response/documented-headers.ts";
import type { Run } from "../read/run.ts";
import type { Observation } from "../report/report.ts";
import { shapeAt, typeOf } from "./schema-shape.ts";

/** One change, with what a patch of openapi.yaml needs to know. */
export interface Drift extends Omit<Extract<Observation, { readonly kind: "drift" }>, "kind"> {
  /** Pointer into openapi.yaml: what changed, or where something new belongs. */
  readonly pointer: string;
  /** JSON types that were seen there. */
  readonly types: readonly string[];
  /** What was seen, if it is one value. */
  readonly value?: unknown;
}

/** How the answers differ from their edition, each change once. */
export function driftOf({ pages }: Pick<Run, "pages">): readonly Drift[] {
  const places: Places = { objects: new Map(), fields: new Map() };
  for (const { json, query } of pages)
    visit(json, { at: "", pointer: editions[query.edition].replyPointer }, places);
  const changes = [
    ...[...places.fields].flatMap(([at, field]) => shapeDrift(at, field, places)),
    ...pages.flatMap(valueDrift),
    ...pages.flatMap(headerDrift),
  ];
  return [
    ...new Map(changes.map((change) => [`${change.change} ${change.at} ${change.detail}`, change])).values(),
  ];
}

/** The changes as a report tells them. */
export function driftObservations(run: Pick<Run, "pages">): readonly Observation[] {
  return driftOf(run).map(({ change, at, detail }) => ({ kind: "drift", change, at, detail }));
}

/** What was seen of one field, all array elements taken together. */
interface Field {
  readonly pointer: string;
  readonly isDocumented: boolean;
  /** Whether openapi.yaml requires it: only then is it reported when no object has it. */
  readonly isRequired: boolean;
  /** Where the objects stand that could have it. */
  readonly parent: string;
  readonly types: Map<string, number>;
  sample: unknown;
}

/** What was seen in the bodies, by place. */
interface Places {
  /** How many objects there were. */
  readonly objects: Map<string, number>;
  readonly fields: Map<string, Field>;
}

/** Far more than are documented. What has more names uses them as values. */
const mostPlaces = 500;

function visit(
  value: unknown,
  { at, pointer }: { readonly at: string; readonly pointer: string },
  places: Places,
): void {
  const { properties, required, items, home } = shapeAt(pointer);
  if (Array.isArray(value) && items)
    for (const item of value) visit(item, { at: `${at}/*`, pointer: items }, places);
  if (typeOf(value) !== "object" || properties.size === 0) return;
  const members = asRecord(value);
  const { objects, fields } = places;
  objects.set(at, (objects.get(at) ?? 0) + 1);
  for (const name of new Set([...properties.keys(), ...Object.keys(members)])) {
    const [below, known] = [`${at}/${name}`, properties.get(name)];
    if (!known && !fields.has(below) && fields.size >= mostPlaces) continue;
    const field = fields.get(below) ?? {
      pointer: known ?? home,
      isDocumented: !!known,
      isRequired: required.has(name),
      parent: at,
      types: new Map(),
      sample: undefined,
    };
    fields.set(below, field);
    if (!(name in members)) continue;
    const type = typeOf(members[name]);
    field.types.set(type, (field.types.get(type) ?? 0) + 1);
    field.sample ??= members[name];
    if (known) visit(members[name], { at: below, pointer: known }, places);
  }
}

function shapeDrift(
  at: string,
  { pointer, isDocumented, isRequired, parent, types, sample }: Field,
  { objects }: Places,
): readonly Drift[] {
  const chances = objects.get(parent);
  const seen = [...types.values()].reduce((sum, count) => sum + count, 0);
  const place = { at: truncatedText(at, 200), pointer, types: [...types.keys()] };
  const [listed, often] = [place.types.join(" or "), `in ${seen} of ${chances}`];
  if (!isDocumented)
    return [{ ...place, change: "added", detail: `${listed} ${often}, such as ${clip(sample)}` }];
  if (seen === 0 && !isRequired) return [];
  if (seen === 0) return [{ ...place, change: "removed", detail: `missing in all ${chances}` }];
  const documented = shapeAt(pointer).types;
  const odd = place.types.filter((type) => documented.length > 0 && !documented.includes(type));
  return odd.map((type) => ({
    ...place,
    change: type === "null" ? "newly null" : "retyped",
    detail: `${type} in ${types.get(type)} of ${chances}, documented as ${documented.join(" or ")}`,
  }));
}

/** Fields with few values, and those that were seen so far. Nothing is published about them but the examples. */
const mostDevices = 100;
const knownDevices = ["Desktop", "Mobile", "Tablet", "Bot"];
const cacheNote = document.components.examples.Clicks202609.value._meta._cache.note;

function valueDrift({ json, page, query }: PageExchange): readonly Drift[] {
  const facts: EditionFacts = editions[query.edition];
  const { _credits, _cache } = asRecord(asRecord(json)._meta);
  const devices = [...new Set(page.rows.map(({ fields }) => fields.browser_device_type))].slice(
    0,
    mostDevices,
  );
  const price = {
    at: "/_meta/_credits/used",
    pointer: `${facts.operationPointer}/x-credits-used`,
    known: [facts.creditsUsed],
  };
  const note = {
    at: "/_meta/_credits/note",
    pointer: `${facts.operationPointer}/x-credits-note`,
    known: [facts.creditsNote],
  };
  return [
    ...unseen(asRecord(_credits).used, { ...price, change: "price" }),
    ...unseen(asRecord(_credits).note, note),
    ...unseen(asRecord(_cache).note, { at: "/_meta/_cache/note", pointer: "", known: [cacheNote] }),
    ...devices.flatMap((device) =>
      unseen(device, { at: "/data/rows/*/browser_device_type", pointer: "", known: knownDevices }),
    ),
  ];
}

function unseen(
  value: unknown,
  {
    known,
    change = "new value",
    at,
    pointer,
  }: Pick<Drift, "at" | "pointer"> & {
    readonly known: readonly unknown[];
    readonly change?: Drift["change"];
  },
): readonly Drift[] {
  if (value === undefined || value === null || known.includes(value)) return [];
  return [
    {
      change,
      at,
      pointer,
      types: [typeOf(value)],
      value,
      detail: `${clip(value)}, so far ${known.map(clip).join(", ")}`,
    },
  ];
}

function headerDrift({ exchange: { response } }: PageExchange): readonly Drift[] {
  const documented = documentedHeaders.map(({ name }) => name);
  const own = Object.keys(response.headers).filter((name) => /^x-(ofapi|rate-limit)-/.test(name));
  const drift = (name: string, detail: string): Drift => ({
    change: "header",
    at: `/headers/${name}`,
    pointer: "",
    types: [],
    detail,
  });
  return [
    ...own.filter((name) => !documented.includes(name)).map((name) => drift(name, "not documented")),
    ...documented.filter((name) => !(name in response.headers)).map((name) => drift(name, "missing")),
  ];
}

function clip(value: unknown): string {
  return truncatedJson(value, 60);
}
