/** The operations of an OpenAPI document, and what their parameters and responses are. */
import { KitError } from "../kit-error.ts";
import { joinPointer, valueAtPointer } from "../text/json-pointer.ts";
import { type Agreement, readAgreements } from "./agreements.ts";
import { type DocumentObject, resolveObject, resolvePointer } from "./document-object.ts";
import { type DocumentedHeader, readDocumentedHeader } from "./documented-header.ts";
import { type FigureRule, readFigureRules } from "./figures.ts";
import { type ListSemantics, type ListWindow, readListSemantics, readWindow } from "./list-semantics.ts";
import { type QueryParameter, readQueryParameter } from "./query-parameter.ts";

/** An operation that a document describes. */
export interface ApiOperation {
  /** In lower case. Operations of all methods but `get` change something. */
  readonly method: "get" | "post" | "put" | "patch" | "delete";
  /** `operationId` without the edition at its end. */
  readonly name: string;
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
  /** JSON pointer into the document: the schema of the JSON body of a request; absent when it has none. */
  readonly requestPointer?: string;
  /** `x-changes`: names of the reading operations whose responses it changes; absent when they are not known. */
  readonly changes?: readonly string[];
  /** JSON pointer into the document: the schema of the body of a 200. */
  readonly bodyPointer: string;
  /** JSON pointers into the document: the schemas of bodies, by status. */
  readonly bodyPointers: ReadonlyMap<number, string>;
  /** Statuses that the document describes for the operation. */
  readonly statuses: readonly number[];
  /** Headers of a 200. */
  readonly headers: readonly DocumentedHeader[];
  /** `x-credits-used`: credits that a successful request costs. */
  readonly creditsUsed?: number;
  /** Names of the parameters that bound its time: those of its list, or of `x-window` where there is no list. */
  readonly window?: ListWindow;
  /** What its list means; absent when it has no `x-list`. */
  readonly list?: ListSemantics;
  /** `x-only-if-named`: whether a run leaves it out unless its user names it. */
  readonly onlyIfNamed?: true;
  /** Values that equal values of other operations. */
  readonly agreements: readonly Agreement[];
  /** Figures of its body that follow from others in it. */
  readonly figures: readonly FigureRule[];
}

/** A list that a document describes. */
export interface ListOperation extends ApiOperation {
  readonly list: ListSemantics;
}

/**
 * The operations of a document that only read, in its order.
 * @throws KitError `invalid_document`
 */
export function readOperations(document: unknown): readonly ApiOperation[] {
  return operationsWith(document, ["get"]);
}

/** The operations of a document that change something, in its order. */
export function readWritingOperations(document: unknown): readonly ApiOperation[] {
  return operationsWith(document, ["post", "put", "patch", "delete"]);
}

function operationsWith(document: unknown, methods: readonly ApiOperation["method"][]) {
  const paths = valueAtPointer(document, "/paths");
  if (typeof paths !== "object" || paths === null) return refuse("has no paths");
  return Object.keys(paths).flatMap((path) =>
    methods
      .filter((method) => valueAtPointer(document, joinPointer("paths", path, method)) !== undefined)
      .map((method) => readOperation(document, { path, method })),
  );
}

/** Whether it changes something. */
export function isWriting({ method }: ApiOperation): boolean {
  return method !== "get";
}

export function isList(operation: ApiOperation): operation is ListOperation {
  return operation.list !== undefined;
}

type OperationPlace = Pick<ApiOperation, "path" | "method">;

function readOperation(document: unknown, { path, method }: OperationPlace): ApiOperation {
  const operationPointer = joinPointer("paths", path, method);
  const operation = valueAtPointer(document, operationPointer);
  const at = (pointer: string) => valueAtPointer(operation, pointer);
  const where = `${method.toUpperCase()} ${path}`;
  const list = at("/x-list") === undefined ? undefined : readListSemantics(at("/x-list"), where);
  const written = at("/x-window");
  const window =
    list?.window ?? (written === undefined ? undefined : readWindow(written, `x-window of ${where}`));
  const parameters = readParameters(document, { path, method }, window);
  for (const name of [...(list ? namesOf(list) : []), ...(window ? [window.start, window.end] : [])])
    if (!parameters.has(name)) refuse(`names in x-list of ${where} a query parameter it lacks: ${name}`);
  const [edition, creditsUsed] = [at("/x-edition"), at("/x-credits-used")];
  const responses = Object.keys(Object(at("/responses")));
  const statuses = responses.map(Number).filter(Number.isInteger);
  const pointers = statuses.map(
    (status) => [status, bodyPointer(document, operationPointer, status)] as const,
  );
  const headers = Object.entries(Object(at("/responses/200/headers")));
  const requestSchema = "/requestBody/content/application~1json/schema";
  const changes = at("/x-changes");
  return {
    method,
    name: nameOf(at("/operationId"), { edition, where }),
    ...(typeof edition === "string" ? { edition } : {}),
    path,
    pathParameters: [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name!),
    parameters,
    operationPointer: `#${operationPointer}`,
    ...(at(requestSchema) === undefined ? {} : { requestPointer: `#${operationPointer}${requestSchema}` }),
    ...(Array.isArray(changes) ? { changes: changes.map(String) } : {}),
    bodyPointer: bodyPointer(document, operationPointer, 200),
    bodyPointers: new Map(pointers.filter(([, pointer]) => valueAtPointer(document, pointer) !== undefined)),
    statuses,
    headers: headers.map(([name, header]) => readDocumentedHeader(document, name, header)),
    ...(typeof creditsUsed === "number" ? { creditsUsed } : {}),
    ...(at("/x-only-if-named") === true ? { onlyIfNamed: true as const } : {}),
    ...(window ? { window } : {}),
    ...(list ? { list } : {}),
    agreements: readAgreements(at("/x-agrees"), where),
    figures: readFigureRules(at("/x-figures"), where),
  };
}

/** An id may end with the digits of its edition, because ids are unique in a document. */
function nameOf(
  id: unknown,
  { edition, where }: { readonly edition: unknown; readonly where: string },
): string {
  if (typeof id !== "string") return where;
  const suffix = String(edition ?? "").replace("-", "");
  return suffix !== "" && id.endsWith(suffix) ? id.slice(0, -suffix.length) : id;
}

function readParameters(
  document: unknown,
  { path, method }: OperationPlace,
  window: ListWindow | undefined,
): ReadonlyMap<string, QueryParameter> {
  const places = [joinPointer("paths", path), joinPointer("paths", path, method)];
  const written = places.map((place) => valueAtPointer(document, `${place}/parameters`));
  const described = written.flatMap((one) => (Array.isArray(one) ? one : []));
  const all: readonly DocumentObject[] = described.map((one) => resolveObject(document, one));
  const bounds = window ? [window.start, window.end] : [];
  const inQuery = all
    .filter((one) => one.in === "query")
    .map((one) => readQueryParameter(document, one, bounds));
  return new Map(inQuery.map((one) => [one.name, one]));
}

function bodyPointer(document: unknown, operationPointer: string, status: number): string {
  const response = resolvePointer(document, `#${operationPointer}/responses/${status}`);
  const schema = `${response}/content/application~1json/schema`;
  const reference = valueAtPointer(document, `${schema}/$ref`);
  return typeof reference === "string" ? reference : schema;
}

/** The parameters that a list gives a meaning. */
function namesOf({ page, sort, filters }: ListSemantics): readonly string[] {
  const paging = [page.limit, page.kind === "offset" ? page.offset : page.number];
  return [...paging, ...(sort ? [sort.parameter] : []), ...Object.keys(filters)];
}

function refuse(reason: string): never {
  throw new KitError("invalid_document", `The document ${reason}.`);
}
