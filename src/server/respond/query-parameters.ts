/** The query parameters of an operation, as openapi.yaml describes them. */
import { document } from "../../openapi/document.gen.ts";
import { valueAtPointer } from "../../openapi/json-pointer.ts";

export interface QueryParameter {
  readonly name: string;
  readonly type: "instant" | "integer" | "boolean";
  readonly minimum: number;
  readonly maximum: number;
  readonly default: number | boolean | undefined;
}

type Path = keyof typeof document.paths;

/** The query parameters of `GET path`, in their order in openapi.yaml. */
export function queryParametersOf(path: Path): readonly QueryParameter[] {
  return document.paths[path].get.parameters
    .map(({ $ref }) => valueAtPointer(document, $ref) as DocumentedParameter)
    .filter((parameter) => parameter.in === "query")
    .map(({ name, schema }) => ({
      name,
      type: schema.type ?? "instant",
      minimum: schema.minimum ?? 0,
      maximum: schema.maximum ?? Number.MAX_SAFE_INTEGER,
      default: schema.default,
    }));
}

/** A parameter in openapi.yaml. Its schema refers to `InstantText` when it has no type of its own. */
interface DocumentedParameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly schema: {
    readonly type?: "integer" | "boolean";
    readonly minimum?: number;
    readonly maximum?: number;
    readonly default?: number | boolean;
  };
}
