/** Suggested changes to openapi.yaml, so that it describes the responses of a target. */
import { exchanges as someExchanges } from "../../exchange/argument-kinds.ts";
import type { Exchange } from "../../exchange/exchange.ts";
import { smartLinksApi } from "../../openapi/description/api-description.ts";
import { expectArgument } from "../../openapi/expect-argument.ts";
import { joinPointer, splitPointer, valueAtPointer } from "../../openapi/text/json-pointer.ts";
import { driftOf } from "../drift/drift.ts";
import type { Drift } from "../drift/drift-change.ts";
import { shapeAt } from "../drift/schema-shape.ts";
import { asRecord } from "../read/json/as-record.ts";
import { parseExchanges } from "../read/parsed-exchange.ts";

/** An operation of JSON Patch (RFC 6902). */
export type PatchOperation =
  | { readonly op: "add" | "replace"; readonly path: string; readonly value: unknown }
  | { readonly op: "remove"; readonly path: string };

const { document } = smartLinksApi;

/**
 * The patch operations for the drift in the responses: applied in their order, the document has no such drift any more. New
 * headers and values need a decision by a person.
 */
export function suggestPatch(exchanges: readonly Exchange[]): readonly PatchOperation[] {
  expectArgument("suggestPatch", exchanges, someExchanges);
  const drifts = driftOf(parseExchanges(exchanges));
  const removed = drifts.filter(({ change }) => change === "removed").map(({ pointer }) => pointer);
  const operations = [...drifts.flatMap(patchFor), ...stillRequired(removed)];
  const once = new Map(operations.map((operation) => [`${operation.op} ${operation.path}`, operation]));
  return [...once.values()];
}

function patchFor({ change, name, pointer, types, value }: Drift): readonly PatchOperation[] {
  const path = pointer.slice(1);
  switch (change) {
    case "added":
      return addProperty(pointer, joinPointer(name!), types);
    case "removed":
      return [{ op: "remove", path }];
    case "retyped":
    case "newly null":
      return [widenTypes(pointer, types)];
    case "price":
      return typeof value === "number" ? [{ op: "replace", path, value }] : [];
    case "new value":
      return pointer === "" ? [] : [{ op: "replace", path, value }];
    case "header":
      return [];
    default:
      return change satisfies never;
  }
}

/** A schema that is put together with `allOf` may have no properties of its own yet. */
function addProperty(home: string, member: string, types: readonly string[]): readonly PatchOperation[] {
  const properties = `${home.slice(1)}/properties`;
  const isFirst = valueAtPointer(document, `#${properties}`) === undefined;
  const value = {
    type: typeValue(types),
    description: "Found in responses, not documented.",
    "x-evidence": "observed",
  };
  return [
    ...(isFirst ? [{ op: "add", path: properties, value: {} } as const] : []),
    { op: "add", path: properties + member, value },
  ];
}

/** A schema with a type of its own keeps what else it says. A reference is replaced, because others refer to it too. */
function widenTypes(pointer: string, types: readonly string[]): PatchOperation {
  const path = pointer.slice(1);
  const { type, description } = asRecord(valueAtPointer(document, pointer));
  const widened = typeValue([...new Set([...shapeAt(document, pointer).types, ...types])]);
  return type === undefined
    ? { op: "replace", path, value: { type: widened, description, "x-evidence": "observed" } }
    : { op: "replace", path: `${path}/type`, value: widened };
}

/** A property that is no longer described must not be required. */
function stillRequired(removed: readonly string[]): readonly PatchOperation[] {
  return removed.flatMap((pointer) => {
    const owner = pointer.slice(0, pointer.lastIndexOf("/properties/"));
    const own = removed.filter((one) => one.startsWith(`${owner}/properties/`));
    const gone = own.map((one) => splitPointer(one).at(-1));
    const required = valueAtPointer(document, `${owner}/required`);
    if (!Array.isArray(required)) return [];
    const path = `${owner.slice(1)}/required`;
    return [{ op: "replace", path, value: required.filter((name) => !gone.includes(name)) } as const];
  });
}

function typeValue(types: readonly string[]): unknown {
  return types.length === 1 ? types[0] : types;
}
