/** The lists of openapi.yaml, which mutants change by what `x-list` says of them. */
import { isList, type ListOperation, readOperations } from "../../openapi/description/operations.ts";
import { document } from "../../openapi/generated/document.gen.ts";

/** Read without a validator of responses, which would weigh much in a page of a browser. */
export const lists: readonly ListOperation[] = readOperations(document).filter(isList);

const byPath = new Map(lists.map((list) => [list.path, list]));

/** The list of a path of openapi.yaml; undefined when the operation shows none. */
export function listAt(path: string): ListOperation | undefined {
  return byPath.get(path);
}
