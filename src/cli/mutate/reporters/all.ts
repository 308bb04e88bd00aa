/** Every form of mutation report, by the name that `--report` takes. */
import { consoleReport } from "./console.ts";
import { htmlReport } from "./html.ts";
import { jsonReport } from "./json.ts";
import { junitReport } from "./junit.ts";
import { markdownReport } from "./markdown.ts";
import type { MutationReporter } from "./reporter.ts";

export const mutationReporters = {
  console: consoleReport,
  json: jsonReport,
  junit: junitReport,
  markdown: markdownReport,
  html: htmlReport,
} as const satisfies Readonly<Record<string, MutationReporter>>;

export type MutationReporterName = keyof typeof mutationReporters;
