/** Suggested changes to openapi.yaml, so that it describes the responses of a target. */
import type { Exchange } from "../../exchange/exchange.ts";
import { smartLinksApi } from "../../openapi/description/api-description.ts";
import { driftOf } from "../drift/drift.ts";
import type { Drift } from "../drift/drift-change.ts";
import { shapeAt } from "../drift/schema-shape.ts";
import { parseExchanges } from "../read/parsed-exchange.ts";

/** An operation of JSON Patch (RFC 6902). */
export type PatchOperation =
  | { readonly op: "add" | "replace"; readonly path: string; readonly value: unknown }
  | { readonly op: "remove"; readonly path: string };

/** The patch operations for the drift in the responses. New headers and values need a decision by a person. */
export function suggestPatch(exchanges: readonly Exchange[]): readonly PatchOperation[] {
  const operations = driftOf(parseExchanges(exchanges)).flatMap((drift) => patchFor(drift) ?? []);
  return [
    ...new Map(operations.map((operation) => [`${operation.op} ${operation.path}`, operation])).values(),
  ];
}

function patchFor({ change, at, pointer, types, value }: Drift): PatchOperation | undefined {
  const path = pointer.slice(1);
  const name = at.slice(at.lastIndexOf("/") + 1);
  switch (change) {
    case "added":
      return {
        op: "add",
        path: `${path}/properties/${name}`,
        value: schemaOf(types, "Found in responses, not documented."),
      };
    case "removed":
      return { op: "remove", path };
    case "retyped":
    case "newly null":
      return {
        op: "replace",
        path,
        value: schemaOf(
          [...new Set([...shapeAt(smartLinksApi.document, pointer).types, ...types])],
          "Types as found in responses.",
        ),
      };
    case "price":
      return typeof value === "number" ? { op: "replace", path, value } : undefined;
    case "new value":
      return pointer === "" ? undefined : { op: "replace", path, value };
    case "header":
      return undefined;
    default:
      return change satisfies never;
  }
}

function schemaOf(types: readonly string[], description: string): unknown {
  return { type: types.length === 1 ? types[0] : types, description, "x-evidence": "observed" };
}
