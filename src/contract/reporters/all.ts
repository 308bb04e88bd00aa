/** Every form of report, by the name that `--report` takes. */
import { consoleReporter } from "./console.ts";
import { driftReporter } from "./drift.ts";
import { githubReporter } from "./github.ts";
import { htmlReporter } from "./html/html.ts";
import { jsonReporter } from "./json.ts";
import { junitReporter } from "./junit.ts";
import { markdownReporter } from "./markdown/markdown.ts";
import { patchReporter } from "./patch.ts";
import type { Reporter } from "./reporter.ts";
import { sarifReporter } from "./sarif.ts";

export const reporters = {
  console: consoleReporter,
  json: jsonReporter,
  junit: junitReporter,
  markdown: markdownReporter,
  github: githubReporter,
  html: htmlReporter,
  sarif: sarifReporter,
  drift: driftReporter,
  patch: patchReporter,
} as const satisfies Readonly<Record<string, Reporter>>;

export type ReporterName = keyof typeof reporters;
