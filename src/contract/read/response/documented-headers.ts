/** The headers that openapi.yaml documents for an answer, and whether a value fits. */
import { document } from "../../../openapi/generated/document.gen.ts";

interface DocumentedHeader {
  /** In lower case. */
  readonly name: string;
  /** What is expected, in words. */
  readonly form: string;
  fits(value: string | undefined): boolean;
}

const { headers } = document.paths["/api/smart-links/{smart_link_id}/clicks"].get.responses["200"];

export const documentedHeaders: readonly DocumentedHeader[] = Object.entries(headers).map(
  ([name, { $ref }]) => {
    const { schema } =
      document.components.headers[$ref.split("/").at(-1) as keyof typeof document.components.headers];
    if ("enum" in schema) {
      const values: readonly string[] = schema.enum;
      return {
        name,
        form: `one of ${values.map((value) => JSON.stringify(value)).join(", ")}`,
        fits: (value) => values.some((one) => one === value),
      };
    }
    const pattern = new RegExp(schema.pattern);
    return {
      name,
      form: `text like ${schema.pattern}`,
      fits: (value) => value !== undefined && pattern.test(value),
    };
  },
);
