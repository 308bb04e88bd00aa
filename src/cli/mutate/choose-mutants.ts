/** Which mutants a command runs against. */
import { KitError } from "../../openapi/kit-error.ts";
import { didYouMean } from "../../openapi/text/closest.ts";
import { type MutantDescription, mutantDescriptions } from "../../sandbox.ts";
import { families } from "./mutation-report.ts";

/**
 * All mutants, or those that are named, in their own order.
 * @throws KitError `invalid_option`
 */
export function chooseMutants(only: readonly string[]): readonly MutantDescription[] {
  const ids = mutantDescriptions.map(({ id }) => id);
  const unknown = only.find((id) => !ids.includes(id));
  if (unknown !== undefined) {
    const suggestion = didYouMean(unknown, ids) || " --list shows them all.";
    const message = `There is no mutant ${JSON.stringify(unknown)}.${suggestion}`;
    throw new KitError("invalid_option", message, { option: "--only" });
  }
  return mutantDescriptions.filter(({ id }) => only.length === 0 || only.includes(id));
}

/** What `--list` prints. */
export function listText(chosen: readonly MutantDescription[]): string {
  const width = Math.max(...chosen.map(({ id }) => id.length)) + 2;
  const sections = families.map((family) => {
    const own = chosen.filter((each) => each.family === family);
    const lines = own.map(({ id, sentence }) => `  ${id.padEnd(width)}${sentence}\n`);
    return lines.length === 0 ? "" : `${titles[family]}\n${lines.join("")}`;
  });
  return sections.filter((text) => text !== "").join("\n");
}

const titles = { notice: "To be noticed:", survive: "To be survived:" } as const;
