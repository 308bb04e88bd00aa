/** For programs. The output of a command is left out where it ended as it should. */
import { printableJson } from "../../../report-text.ts";
import { isGood } from "../mutation-report.ts";
import type { MutationReporter } from "./reporter.ts";

export const jsonReport: MutationReporter = (report, { verbose }) => {
  const { output: _, ...baseline } = report.baseline;
  const mutants = report.mutants.map(({ output, ...mutant }) =>
    verbose || !isGood(mutant.outcome) ? { ...mutant, output } : mutant,
  );
  return `${printableJson(JSON.stringify({ ...report, baseline, mutants }, undefined, 2))}\n`;
};
