/** The two published shapes of the operation. The path says which one a caller speaks (documented). */

import { type RowFields, rowFields } from "./description/row-fields.ts";
import { document } from "./generated/document.gen.ts";
import type * as names from "./generated/document-names.gen.ts";
import { joinPointer } from "./text/json-pointer.ts";

/** One published shape of the API. */
export type Edition = names.Edition;

/** A path that can be read. */
export type ReadPath = names.ReadPath;

/** What distinguishes an edition, read from openapi.yaml. */
export interface EditionFacts extends RowFields {
  readonly edition: Edition;
  /** Path template, with `{account}` only in 2026-01. */
  readonly path: ReadPath;
  /** Credits that a successful call costs. */
  readonly creditsUsed: number;
  /** `_meta._credits.note` of a successful call. */
  readonly creditsNote: string;
  /** JSON pointer into openapi.yaml: the schema of the 200 body. */
  readonly replyPointer: string;
  /** JSON pointer into openapi.yaml: the operation. */
  readonly operationPointer: string;
}

const legacyPath = "/api/{account}/smart-links/{smart_link_id}/clicks";
const currentPath = "/api/smart-links/{smart_link_id}/clicks";
const { schemas } = document.components;

export const editions = {
  "2026-01": {
    ...factsOf(legacyPath, "#/components/schemas/ClicksReply202601"),
    edition: "2026-01",
    ...rowFields(schemas, "Click202601"),
  },
  "2026-09": {
    ...factsOf(currentPath, "#/components/schemas/ClicksReply202609"),
    edition: "2026-09",
    ...rowFields(schemas, "Click202609"),
  },
} as const satisfies { readonly [E in Edition]: EditionFacts };

/** Both editions, older first. */
export const editionNames = Object.keys(editions) as readonly Edition[];

function factsOf(path: typeof legacyPath | typeof currentPath, replyPointer: string) {
  const operation = document.paths[path].get;
  return {
    path,
    creditsUsed: operation["x-credits-used"],
    creditsNote: operation["x-credits-note"],
    replyPointer,
    operationPointer: `#${joinPointer("paths", path, "get")}`,
  };
}
