/** The lists of openapi.yaml, which mutants change by what `x-list` says of them. */
import { smartLinksApi } from "../../openapi/description/api-description.ts";
import type { ListOperation } from "../../openapi/description/operations.ts";

export const lists: readonly ListOperation[] = smartLinksApi.lists;

const byPath = new Map(lists.map((list) => [list.path, list]));

/** The list of a path of openapi.yaml; undefined when the operation shows none. */
export function listAt(path: string): ListOperation | undefined {
  return byPath.get(path);
}
