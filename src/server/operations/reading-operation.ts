/** Makes operations that only read, from what openapi.yaml does not say of them. */
import type { ReadPath } from "../../openapi/editions.ts";
import { mostJsonBytes, writeJson } from "../respond/body/json-body.ts";
import type { BodyContent, Operation } from "../respond/operation.ts";
import { type ApiOperationId, operationFacts } from "../respond/operation-facts.ts";
import { queryParametersOf } from "../respond/query-parameters.ts";
import { type QueryFacts, queryReader } from "./query-reader.ts";

type OperationParts<Query, Page, Values> = Pick<
  Operation<Query, Page>,
  "isOfLinkItself" | "pageOf" | "errorFor" | "rows" | "cacheKey"
> & {
  /** The query, from the values of the parameters by their names. */
  queryOf(values: Values, facts: QueryFacts): Query;
  /** Of a body that is not written with `JSON.stringify`, or of one that is long. */
  readonly mostBytes?: (page: Page) => number;
} & (
    | Pick<Operation<Query, Page>, "writeBody">
    | {
        /** The body as a value. */
        readonly bodyOf: (content: BodyContent<Query, Page>) => object;
      }
  );

export function readingOperation<Query, Page, Values>(
  id: ApiOperationId,
  { queryOf, mostBytes = mostJsonBytes, ...parts }: OperationParts<Query, Page, Values>,
): Operation<Query, Page> {
  const facts = operationFacts(id);
  const parameters = queryParametersOf(facts.path as ReadPath);
  return {
    ...facts,
    ...parts,
    parameterNames: parameters.map(({ name }) => name),
    readQuery: queryReader(parameters, queryOf),
    mostBytes,
    writeBody:
      "writeBody" in parts ? parts.writeBody : (writer, content) => writeJson(writer, parts.bodyOf(content)),
  };
}
