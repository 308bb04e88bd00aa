/** Drift of values and headers: what the schema of a body does not say. */
import { valueAtPointer } from "../../openapi/text/json-pointer.ts";
import { truncatedJson } from "../read/json/truncate.ts";
import type { ParsedExchange } from "../read/parsed-exchange.ts";
import { metaOf } from "../read/response/meta.ts";
import type { Drift, OperationDrift } from "./drift-change.ts";
import { shapeAt, typeOf } from "./schema-shape.ts";

/** Values of fields whose known values the document lists, but does not promise to be all. */
export function valueDrift(
  field: Pick<Drift, "at" | "pointer"> & { readonly values: ReadonlySet<unknown> | undefined },
  document: object,
): readonly OperationDrift[] {
  const known = shapeAt(document, field.pointer).knownValues ?? [];
  return [...(field.values ?? [])].flatMap((value) => unseen(value, { at: field.at, pointer: "", known }));
}

/** A price, or a note about it, that is not the documented one. */
export function creditsDrift({ api, json, query }: ParsedExchange): readonly OperationDrift[] {
  const { used, note } = metaOf(json).credits;
  const { creditsUsed, operationPointer } = query.operation;
  const notePointer = `${operationPointer}/x-credits-note`;
  const knownNote = valueAtPointer(api.document, notePointer);
  return [
    ...(creditsUsed === undefined
      ? []
      : unseen(used, {
          change: "price",
          at: "/_meta/_credits/used",
          pointer: `${operationPointer}/x-credits-used`,
          known: [creditsUsed],
        })),
    ...(knownNote === undefined
      ? []
      : unseen(note, { at: "/_meta/_credits/note", pointer: notePointer, known: [knownNote] })),
  ];
}

interface Documented extends Pick<Drift, "at" | "pointer"> {
  readonly known: readonly unknown[];
  readonly change?: Drift["change"];
}

function unseen(value: unknown, { known, ...place }: Documented): readonly OperationDrift[] {
  if (value === undefined || value === null || known.includes(value)) return [];
  const detail = `${shortJson(value)}, so far ${known.map(shortJson).join(", ")}`;
  return [{ change: "new value", ...place, types: [typeOf(value)], value, detail }];
}

/** Headers of the vendor that are new or missing. */
export function headerDrift({ exchange: { response }, query }: ParsedExchange): readonly OperationDrift[] {
  const documented = query.operation.headers.map(({ name }) => name);
  const own = Object.keys(response.headers).filter((name) => /^x-(ofapi|rate-limit)-/.test(name));
  const drift = (name: string, detail: string): OperationDrift => {
    return { change: "header", at: `/headers/${name}`, pointer: "", types: [], detail };
  };
  return [
    ...own.filter((name) => !documented.includes(name)).map((name) => drift(name, "not documented")),
    ...documented.filter((name) => !(name in response.headers)).map((name) => drift(name, "missing")),
  ];
}

function shortJson(value: unknown): string {
  return truncatedJson(value, 60);
}
