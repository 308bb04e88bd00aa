/** The blocks of docs/fidelity.md: what openapi.yaml assumes, and every place of it that is graded. */
import { assumptions } from "../../src/openapi/assumptions.ts";
import { document } from "../../src/openapi/generated/document.gen.ts";
import { joinPointer } from "../../src/openapi/text/json-pointer.ts";
import type { Blocks } from "./blocks.ts";
import { code, table } from "./markdown.ts";

export const fidelityBlocks: Blocks = {
  assumptions: () =>
    table(
      ["behaviour", "what the sandbox does", "value", "other values that it can take"],
      Object.entries(assumptions).map(([id, { claim, value, alternatives }]) => [
        code(id),
        claim,
        code(value),
        alternatives
          .filter((other) => other !== value)
          .map(code)
          .join(" "),
      ]),
    ),
  evidence: () =>
    table(
      ["place in openapi.yaml", "evidence", "what it says"],
      [...graded(document)].map(([place, { "x-evidence": evidence, description = "" }]) => [
        code(place),
        evidence,
        description.replaceAll("\n", " "),
      ]),
    ),
};

interface Graded {
  readonly "x-evidence": string;
  readonly description?: string;
}

/** Every place that has `x-evidence`, in the order of the document. */
function* graded(node: unknown, keys: readonly string[] = []): Generator<readonly [string, Graded]> {
  if (typeof node !== "object" || node === null) return;
  if ("x-evidence" in node) yield [joinPointer(...keys), node as Graded];
  for (const [key, child] of Object.entries(node)) yield* graded(child, [...keys, key]);
}
