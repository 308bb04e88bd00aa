/** The lists of an OpenAPI document: its `get` operations with `x-list`, and how their parameters are read. */

import { KitError } from "../kit-error.ts";
import { joinPointer, valueAtPointer } from "../text/json-pointer.ts";
import { type ListSemantics, readListSemantics } from "./list-semantics.ts";

/** A list that a document describes. */
export interface ListOperation {
  readonly operationId: string;
  /** `x-edition`: which published shape of the API this is. */
  readonly edition?: string;
  /** Path template, such as `/api/smart-links/{smart_link_id}/clicks`. */
  readonly path: string;
  /** Names of the parameters in the path, in their order. */
  readonly pathParameters: readonly string[];
  /** Parameters of the query by name. */
  readonly parameters: ReadonlyMap<string, QueryParameter>;
  /** JSON pointer into the document: the operation. */
  readonly operationPointer: string;
  /** JSON pointer into the document: the schema of the body of a 200. */
  readonly bodyPointer: string;
  /** Statuses that the document describes for the operation. */
  readonly statuses: readonly number[];
  readonly list: ListSemantics;
}

/** A parameter of the query. */
export interface QueryParameter {
  readonly name: string;
  /** How its text is read. The bounds of a window are instants, whatever their schema says. */
  readonly kind: "boolean" | "integer" | "instant" | "text";
  readonly default?: string | number | boolean;
  /** Least value of an integer. */
  readonly minimum?: number;
  /** Largest value of an integer. */
  readonly maximum?: number;
  /** The only values that a text may have. */
  readonly values?: readonly string[];
}

/**
 * The lists of a document, in its order.
 * @throws KitError `invalid_document`
 */
export function listOperations(document: unknown): readonly ListOperation[] {
  const paths = valueAtPointer(document, "/paths");
  if (typeof paths !== "object" || paths === null) return refuse("has no paths");
  return Object.keys(paths).flatMap((path) => {
    const operationPointer = joinPointer("paths", path, "get");
    const list = valueAtPointer(document, `${operationPointer}/x-list`);
    return list === undefined ? [] : [readOperation(document, path, operationPointer)];
  });
}

function readOperation(document: unknown, path: string, operationPointer: string): ListOperation {
  const at = (pointer: string) => valueAtPointer(document, operationPointer + pointer);
  const where = `GET ${path}`;
  const list = readListSemantics(at("/x-list"), where);
  const shared = valueAtPointer(document, `${joinPointer("paths", path)}/parameters`);
  const described = [shared, at("/parameters")].flatMap((one) => (Array.isArray(one) ? one : []));
  const all = described.map((one) => resolved(document, one));
  const inQuery = all
    .filter((one) => one.in === "query")
    .map((one) => readParameter(document, one, list.window));
  const parameters = new Map(inQuery.map((one) => [one.name, one]));
  for (const name of namesOf(list))
    if (!parameters.has(name)) refuse(`names in x-list of ${where} a query parameter it lacks: ${name}`);
  const edition = at("/x-edition");
  const schema = "/responses/200/content/application~1json/schema";
  const reference = at(`${schema}/$ref`);
  return {
    operationId: String(at("/operationId") ?? where),
    ...(typeof edition === "string" ? { edition } : {}),
    path,
    pathParameters: [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name!),
    parameters,
    operationPointer: `#${operationPointer}`,
    bodyPointer: typeof reference === "string" ? reference : `#${operationPointer}${schema}`,
    statuses: Object.keys(Object(at("/responses"))).map(Number),
    list,
  };
}

/** The parameters that a list gives a meaning. */
function namesOf({ page, window, filters }: ListSemantics): readonly string[] {
  const paging = [page.limit, page.kind === "offset" ? page.offset : page.number];
  return [...paging, ...(window ? [window.start, window.end] : []), ...Object.keys(filters)];
}

type Members = Readonly<Record<string, unknown>>;

/** What a `$ref` leads to; the value itself when it is none. */
function resolved(document: unknown, value: unknown): Members {
  const reference = valueAtPointer(value, "/$ref");
  const found = typeof reference === "string" ? valueAtPointer(document, reference) : value;
  if (typeof found !== "object" || found === null)
    return refuse(`has no object at ${String(reference ?? value)}`);
  return found as Members;
}

function readParameter(
  document: unknown,
  { name, schema: written }: Members,
  window: unknown,
): QueryParameter {
  const schema = resolved(document, written ?? {});
  const types = [schema.type].flat();
  const isTime = Object.values(Object(window)).includes(name);
  const values = Array.isArray(schema.enum) ? schema.enum.map(String) : undefined;
  return {
    name: String(name),
    kind: types.includes("boolean")
      ? "boolean"
      : types.includes("integer")
        ? "integer"
        : isTime
          ? "instant"
          : "text",
    ...(isScalar(schema.default) ? { default: schema.default } : {}),
    ...(typeof schema.minimum === "number" ? { minimum: schema.minimum } : {}),
    ...(typeof schema.maximum === "number" ? { maximum: schema.maximum } : {}),
    ...(values ? { values } : {}),
  };
}

function isScalar(value: unknown): value is string | number | boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}

function refuse(reason: string): never {
  throw new KitError("invalid_document", `The document ${reason}.`);
}
