/** The parameters that choose a page. */
import type { ListSemantics } from "../../../openapi/description/list-semantics.ts";

export function pageParameters({ page }: ListSemantics): readonly string[] {
  return [page.limit, page.kind === "offset" ? page.offset : page.number];
}
