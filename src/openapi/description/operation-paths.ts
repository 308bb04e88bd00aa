/** Where the operations of openapi.yaml are. */
import { document } from "../generated/document.gen.ts";

/** The path templates of the operations with these ids. */
export function pathsOfOperations(operationIds: readonly string[]): readonly string[] {
  return Object.entries(document.paths)
    .filter(([, { get }]) => operationIds.includes(get.operationId))
    .map(([path]) => path);
}
