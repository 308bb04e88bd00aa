/** Every operation of openapi.yaml, whatever its method. */
import { document } from "../../src/openapi/generated/document.gen.ts";

export interface DocumentedOperation {
  readonly path: string;
  /** In lower case. */
  readonly method: string;
  readonly operationId: string;
  readonly responses: Readonly<Record<string, object>>;
  readonly requestBody?: {
    readonly content: { readonly "application/json": { readonly examples?: Examples } };
  };
  /** Schema and example of the body of a 200; undefined where there is none. */
  readonly success: { readonly schema: string; readonly example: unknown } | undefined;
}

type Examples = Readonly<Record<string, { readonly value: unknown }>>;

interface Written extends Omit<DocumentedOperation, "path" | "method" | "success"> {
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly content?: {
          readonly "application/json": {
            readonly schema: { readonly $ref: string };
            readonly examples: Readonly<Record<string, { readonly $ref: string }>>;
          };
        };
      }
    >
  >;
}

export const documentedOperations: readonly DocumentedOperation[] = Object.entries(document.paths).flatMap(
  ([path, methods]) =>
    Object.entries(methods as Readonly<Record<string, Written>>).map(([method, operation]) => {
      const content = operation.responses["200"]?.content?.["application/json"];
      const name = Object.values(content?.examples ?? {})[0]
        ?.$ref.split("/")
        .at(-1);
      const { value } = (document.components.examples as unknown as Examples)[name ?? ""] ?? {};
      return {
        ...operation,
        path,
        method,
        success: content && { schema: content.schema.$ref, example: value },
      };
    }),
);
