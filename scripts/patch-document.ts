/** A YAML document with a JSON Patch applied: comments and the order of members are kept. */
import { type Document, parseDocument } from "yaml";
import type { PatchOperation } from "../src/contract/report/schema-patch.ts";
import { splitPointer } from "../src/openapi/text/json-pointer.ts";

export function patchYaml(text: string, operations: readonly PatchOperation[]): string {
  const document: Document = parseDocument(text);
  for (const operation of operations) {
    const path = splitPointer(operation.path);
    if (operation.op !== "add" && !document.hasIn(path))
      throw new Error(`There is no ${operation.path} to ${operation.op}.`);
    if (operation.op === "remove") document.deleteIn(path);
    else document.setIn(path, document.createNode(operation.value));
  }
  return document.toString({ lineWidth: 0 });
}
