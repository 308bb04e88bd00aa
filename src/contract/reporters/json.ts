/** For programs. Bodies are left out because they hold visitors' addresses and keys of receivers. A recording keeps them, sanitised. */
import type { Report } from "../report/report.ts";
import { curlLine } from "./curl.ts";
import { printableJson } from "./escape.ts";
import { runResultOf } from "./report-summary.ts";
import type { Reporter } from "./reporter.ts";

export const jsonReporter: Reporter = (reports, { keyEnv }) => {
  const whole = { reports: reports.map((report) => dataOf(report, keyEnv)) };
  return `${printableJson(JSON.stringify(whole, undefined, 2))}\n`;
};

function dataOf(report: Report, keyEnv: string) {
  const exchanges = report.exchanges.map(
    ({ request: { body, ...request }, response, latencyMs, sentAt }) => ({
      request,
      status: response.status,
      contentType: response.headers["content-type"],
      bodyLength: response.body.length,
      latencyMs,
      ...(sentAt === undefined ? {} : { sentAt }),
      curl: curlLine(request, { target: report.target, keyEnv }),
    }),
  );
  return { result: runResultOf(report), ...report, exchanges };
}
