/** For programs. Bodies of replies are left out: they hold visitors' addresses. A recording keeps them, sanitised. */
import type { Report } from "../report/report.ts";
import { curlLine } from "./curl.ts";
import { visibleJson } from "./escape.ts";
import { endingOf } from "./report-digest.ts";
import type { Reporter } from "./reporter.ts";

export const jsonReporter: Reporter = (reports, { keyEnv }) => {
  const whole = { reports: reports.map((report) => dataOf(report, keyEnv)) };
  return `${visibleJson(JSON.stringify(whole, undefined, 2))}\n`;
};

function dataOf(report: Report, keyEnv: string) {
  const exchanges = report.exchanges.map(({ request, response, latencyMs }) => ({
    request,
    status: response.status,
    contentType: response.headers["content-type"],
    bodyLength: response.body.length,
    latencyMs,
    curl: curlLine(request, { target: report.target, keyEnv }),
  }));
  return { ending: endingOf(report), ...report, exchanges };
}
