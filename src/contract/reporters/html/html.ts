/** One HTML page for all runs. */
import { summarise } from "../report-summary.ts";
import type { Reporter } from "../reporter.ts";
import { runDetails } from "../run-details.ts";
import { htmlPage } from "./html-page.ts";
import { article, tally } from "./html-parts.ts";
import { sectionsOf } from "./html-sections.ts";
import { type XmlFragment, xml } from "./xml-template.ts";

export const htmlReporter: Reporter = (reports, options) => {
  const [first] = reports;
  const articles = reports.map((report, i) => {
    const summary = summarise(report, options);
    const { result, headline, violated, warned, differing, known, errored, unanswered, held, skipped } =
      summary;
    const id = `run-${i + 1}`;
    const counts = tally([
      { name: "violated", colour: "bad", count: violated.length },
      { name: warned.length === 1 ? "warning" : "warnings", colour: "odd", count: warned.length },
      { name: "undocumented and different", colour: "idle", count: differing.length },
      { name: "known", colour: "idle", count: known.length },
      { name: "no response", colour: "none", count: errored.length + unanswered.length },
      { name: "held", colour: "good", count: held.length },
      { name: "skipped", colour: "idle", count: skipped.length },
    ]);
    const content = [counts, causeOf(report.likelyCause), ...sectionsOf(report, summary, id)];
    return article({ id, result, headline, facts: runDetails(report) }, content);
  });
  return htmlPage({
    kind: "Contract report",
    subject: first?.target ?? "",
    version: first?.kitVersion ?? "",
    articles,
  });
};

function causeOf(cause: string | undefined): XmlFragment | undefined {
  return cause === undefined ? undefined : xml`<p class="cause"><b>Likely cause</b> ${cause}</p>\n`;
}
