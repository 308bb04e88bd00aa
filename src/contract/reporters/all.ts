/** Every form of report, by the name that `--report` takes. */
import { expectArgument } from "../../openapi/expect-argument.ts";
import { reporterOptions, someReports } from "../report/report-kinds.ts";
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

const all = {
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

export type ReporterName = keyof typeof all;

/** @throws KitError `invalid_argument` from each of them. */
export const reporters = Object.fromEntries(
  Object.entries<Reporter>(all).map(([name, reporter]) => [name, checked(`reporters.${name}`, reporter)]),
) as { readonly [K in ReporterName]: Reporter };

function checked(name: string, reporter: Reporter): Reporter {
  return (reports, options) => {
    expectArgument(name, reports, someReports);
    expectArgument(name, options, reporterOptions);
    return reporter(reports, options);
  };
}
