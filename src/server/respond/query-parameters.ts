/** The query parameters of an operation, as openapi.yaml describes them. */
import type { ReadPath } from "../../openapi/editions.ts";
import { document } from "../../openapi/generated/document.gen.ts";
import { valueAtPointer } from "../../openapi/text/json-pointer.ts";

export interface ReadableParameter {
  readonly name: string;
  readonly type: QueryParameterType;
  readonly minimum: number;
  readonly maximum: number;
  readonly default: number | boolean | string | undefined;
  /** Whether the maximum is an assumption, which a behaviour file can replace. */
  readonly hasAssumedMaximum: boolean;
  /** The allowed texts; undefined when any is allowed. */
  readonly choices: readonly string[] | undefined;
  /** Most characters of a text, or of each text of a list. */
  readonly maxLength: number;
}

/** A list is written with commas (`a,b`) or by repeating the parameter (`name[]=a&name[]=b`). */
export type QueryParameterType =
  | "instant"
  | "integer"
  | "number"
  | "boolean"
  | "text"
  | "comma list"
  | "repeated";

/** Where the document names no maximum. */
const largest = { integer: Number.MAX_SAFE_INTEGER, number: Number.MAX_VALUE };

/** The query parameters of `GET path`, in their order in openapi.yaml. */
export function queryParametersOf(path: ReadPath): readonly ReadableParameter[] {
  const { parameters = [] } = document.paths[path].get as DocumentedOperation;
  return parameters
    .map(({ $ref }) => valueAtPointer(document, $ref) as DocumentedParameter)
    .filter((parameter) => parameter.in === "query")
    .map((parameter) => ({
      name: parameter.name,
      type: typeOf(parameter),
      minimum: parameter.schema.minimum ?? 0,
      maximum: parameter.schema.maximum ?? largest[typeOf(parameter) === "number" ? "number" : "integer"],
      default: parameter.schema.default,
      hasAssumedMaximum: parameter["x-assumption"] === "largest_limit",
      choices: parameter.schema.enum,
      maxLength: (parameter.schema.items ?? parameter.schema).maxLength ?? Number.MAX_SAFE_INTEGER,
    }));
}

interface DocumentedOperation {
  readonly parameters?: readonly { readonly $ref: string }[];
}

/** A parameter in openapi.yaml. Its schema refers to `InstantText` when it has no type of its own. */
interface DocumentedParameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly "x-assumption"?: string;
  readonly "x-comma-separated"?: boolean;
  readonly schema: {
    readonly type?: "integer" | "number" | "boolean" | "string" | "array";
    readonly minimum?: number;
    readonly maximum?: number;
    readonly default?: number | boolean | string;
    readonly enum?: readonly string[];
    readonly maxLength?: number;
    readonly items?: { readonly maxLength?: number };
  };
}

function typeOf({ schema, "x-comma-separated": isCommaSeparated }: DocumentedParameter): QueryParameterType {
  if (schema.type === "array") return "repeated";
  if (schema.type === "string") return isCommaSeparated ? "comma list" : "text";
  return schema.type ?? "instant";
}
