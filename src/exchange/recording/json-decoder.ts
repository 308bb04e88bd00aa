/** Reads the parts of a JSON file. An error names the place and never repeats the contents. */
import { KitError } from "../../openapi/kit-error.ts";
import { withoutByteOrderMark } from "../../openapi/text/byte-order-mark.ts";
import { joinPointer } from "../../openapi/text/json-pointer.ts";
import { parsedJson } from "../../openapi/text/parsed-json.ts";

/** A value node in a file, and the JSON pointer to it. */
export interface JsonNode {
  readonly value: unknown;
  readonly pointer: string;
}

/** @throws {KitError} `invalid_recording` */
export function parseJson(text: string): JsonNode {
  const node = { value: parsedJson(withoutByteOrderMark(text)), pointer: "" };
  return node.value === undefined ? rejectNode(node, "is not JSON") : node;
}

/** @throws {KitError} `invalid_recording` */
export function rejectNode({ pointer: at }: JsonNode, flaw: string): never {
  throw new KitError("invalid_recording", `The recording's ${at || "top level"} ${flaw}.`, { at });
}

export function childOf(parent: JsonNode, name: string | number): JsonNode {
  const value = readObject(parent)[name];
  return { value, pointer: parent.pointer + joinPointer(name) };
}

export function readObject(node: JsonNode): Readonly<Record<string | number, unknown>> {
  const { value } = node;
  return typeof value === "object" && value !== null
    ? (value as Record<string, unknown>)
    : rejectNode(node, "is not an object");
}

export function readList<T>(node: JsonNode, read: (node: JsonNode) => T): readonly T[] {
  const { value } = node;
  if (!Array.isArray(value)) return rejectNode(node, "is not a list");
  return value.map((_, i) => read(childOf(node, i)));
}

export function readText(node: JsonNode, pattern = /^/): string {
  const { value } = node;
  return typeof value === "string" && pattern.test(value)
    ? value
    : rejectNode(node, "is not the text it must be");
}

export function readNumber(node: JsonNode): number {
  const { value } = node;
  return typeof value === "number" && value >= 0 ? value : rejectNode(node, "is not a number of at least 0");
}

export function readOneOf<T>(node: JsonNode, values: readonly T[]): T {
  return values.find((value) => value === node.value) ?? rejectNode(node, `is none of ${values.join(", ")}`);
}

/** The value, or undefined where there is none. */
export function readOptional<T>(node: JsonNode, read: (node: JsonNode) => T): T | undefined {
  return node.value === undefined ? undefined : read(node);
}
