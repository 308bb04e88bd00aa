/** The texts that openapi.yaml lists as values of a field or a parameter: who sends one of them hides nothing. */
import { document } from "../../../openapi/generated/document.gen.ts";

export function isDocumentedChoice(text: string): boolean {
  choices ??= new Set(choicesIn(document));
  return choices.has(text);
}

let choices: ReadonlySet<string> | undefined;

function choicesIn(node: unknown): readonly string[] {
  if (typeof node !== "object" || node === null) return [];
  const own =
    "enum" in node && Array.isArray(node.enum) ? node.enum.filter((each) => typeof each === "string") : [];
  return [...own, ...Object.values(node).flatMap(choicesIn)];
}
