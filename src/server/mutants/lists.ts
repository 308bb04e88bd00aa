/** The lists of openapi.yaml, which mutants change by what `x-list` says of them. */
import { type ListOperation, listOperations } from "../../openapi/description/list-operations.ts";
import { document } from "../../openapi/generated/document.gen.ts";

export const lists: readonly ListOperation[] = listOperations(document);

const byPath = new Map(lists.map((list) => [list.path, list]));

/** The list of a path of openapi.yaml; undefined when the operation shows none. */
export function listAt(path: string): ListOperation | undefined {
  return byPath.get(path);
}
