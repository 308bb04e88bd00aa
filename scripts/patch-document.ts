/** A YAML document with a JSON Patch applied: every line that the patch does not change stays as it is. */
import {
  type Document,
  isMap,
  isNode,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { PatchOperation } from "../src/contract/report/schema-patch.ts";
import { splitPointer } from "../src/openapi/text/json-pointer.ts";
import { blockEntries, flowEntry, flowText } from "./yaml-text.ts";

export function patchYaml(text: string, operations: readonly PatchOperation[]): string {
  return operations.reduce(patched, text);
}

function patched(text: string, operation: PatchOperation): string {
  const document: Document = parseDocument(text);
  const path = splitPointer(operation.path);
  const [parent, old] = [document.getIn(path.slice(0, -1), true), document.getIn(path, true)];
  const isThere = isNode(old);
  if ((!isThere && operation.op !== "add") || (!isThere && !isMap(parent)))
    throw new Error(`There is no ${operation.path} to ${operation.op}.`);
  if (operation.op !== "remove" && isThere) return replaced(text, old, operation.value);
  const [key = ""] = path.slice(-1);
  if (!isMap(parent)) throw new Error(`${operation.path} is in no map, so it cannot be removed.`);
  return operation.op === "remove"
    ? without(text, parent, key)
    : withEntry(text, parent, key, operation.value);
}

function replaced(text: string, old: Node, value: unknown): string {
  const start = startOf(old);
  const kept = isSeq(old) && !old.flow && Array.isArray(value) ? keptItems(old, value) : undefined;
  if (kept) return withoutItems(text, old as YAMLSeq, kept);
  const isBlock = isMap(old) && !old.flow && typeof value === "object" && value !== null;
  const written = isBlock ? blockEntries(value, columnAt(text, start)).trimStart() : flowText(value);
  return text.slice(0, start) + written + text.slice(endOf(text, old));
}

/** The items of a list that another one keeps, where it has only these; undefined where it has others. */
function keptItems({ items }: YAMLSeq, value: readonly unknown[]): readonly unknown[] | undefined {
  const kept = items.filter((item) => value.includes((item as Scalar).value));
  const isSame = kept.length === value.length && kept.every((item, i) => (item as Scalar).value === value[i]);
  return isSame && kept.length > 0 ? kept : undefined;
}

function withoutItems(text: string, list: YAMLSeq, kept: readonly unknown[]): string {
  const gone = (list.items as readonly Node[]).filter((item) => !kept.includes(item));
  return gone.reduceRight((rest, item) => {
    const line = rest.lastIndexOf("\n", startOf(item)) + 1;
    return rest.slice(0, line) + rest.slice(lineEnd(rest, endOf(rest, item)) + 1);
  }, text);
}

function withEntry(text: string, parent: YAMLMap, key: string, value: unknown): string {
  const end = endOf(text, parent);
  const entry = { [key]: value };
  if (!parent.flow) {
    const line = lineEnd(text, end);
    return `${text.slice(0, line)}\n${blockEntries(entry, columnAt(text, startOf(parent)))}${text.slice(line)}`;
  }
  const last = parent.items.at(-1);
  if (last) {
    const at = endOf(text, lastOf(last));
    return `${text.slice(0, at)}, ${flowEntry(key, value)}${text.slice(at)}`;
  }
  // An empty map that ends its line becomes a block.
  const start = startOf(parent);
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  const isOwnLine = /^ *[^ ].*: $/.test(line) && text[end] === "\n";
  const written = isOwnLine
    ? `\n${blockEntries(entry, line.search(/[^ ]/) + 2)}`
    : `{ ${flowEntry(key, value)} }`;
  return text.slice(0, isOwnLine ? start - 1 : start) + written + text.slice(end);
}

function without(text: string, parent: YAMLMap, key: string): string {
  const at = parent.items.findIndex((item) => String(item.key) === key);
  const [item, next, previous] = [parent.items[at]!, parent.items[at + 1], parent.items[at - 1]];
  if (!next && !previous) return `${text.slice(0, startOf(parent))}{}${text.slice(endOf(text, parent))}`;
  const [start, end] = [startOf(item.key as Node), endOf(text, lastOf(item))];
  if (parent.flow)
    return next
      ? text.slice(0, start) + text.slice(startOf(next.key as Node))
      : text.slice(0, endOf(text, lastOf(previous!))) + text.slice(end);
  // The first entry of a list's item follows its dash, and leaves its place to the next one.
  const line = text.lastIndexOf("\n", start - 1) + 1;
  return /^ *$/.test(text.slice(line, start))
    ? text.slice(0, line) + text.slice(lineEnd(text, end) + 1)
    : text.slice(0, start) + text.slice(startOf(next!.key as Node));
}

function startOf(node: Node): number {
  return node.range![0];
}

/** Where the text of a node ends, without the comments and line breaks behind it. */
function endOf(text: string, node: Node): number {
  if (isMap(node) && !node.flow) return endOf(text, lastOf(node.items.at(-1)!));
  if (isSeq(node) && !node.flow) return endOf(text, node.items.at(-1) as Node);
  const [start, end] = node.range!;
  return start + text.slice(start, end).trimEnd().length;
}

/** The value of an entry, or its key where none is written. */
function lastOf({ key, value }: Pair): Node {
  return (value ?? key) as Node;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

function columnAt(text: string, at: number): number {
  return at - text.lastIndexOf("\n", at - 1) - 1;
}
