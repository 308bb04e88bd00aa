/** One HTML page that needs no network and no script, for light and dark screens. */
import type { Report } from "../../report/report.ts";
import { type ReportSummary, type RunResult, runDetails, summarise } from "../report-summary.ts";
import type { Reporter } from "../reporter.ts";
import { type XmlFragment, xml } from "../xml-template.ts";
import { sectionsOf } from "./html-sections.ts";
import { style } from "./html-style.ts";

export const htmlReporter: Reporter = (reports, options) => {
  const articles = reports.map((report, i) => articleOf(report, summarise(report, options), `run-${i + 1}`));
  const [first] = reports;
  const version = first?.kitVersion ?? "";
  const page = xml`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>Contract report: ${first?.target}</title>
<style>${{ xml: style }}</style>
</head>
<body>
<main>
<h1>Contract report</h1>
${articles}</main>
<footer>Written by Smart Links Kit ${version}. This page does not contain the responses.</footer>
</body>
</html>
`;
  return page.xml;
};

/** SVG paths of the icons, 24 by 24. */
const icons: { readonly [E in RunResult]: XmlFragment } = {
  held: xml`<path d="M5 12.5l4.5 4.5L19 7.5"/>`,
  violated: xml`<path d="M7 7l10 10M17 7L7 17"/>`,
  unanswered: xml`<path d="M12 6v7.5M12 17.5v.5"/>`,
};

function articleOf(report: Report, summary: ReportSummary, id: string): XmlFragment {
  const cause =
    report.likelyCause === undefined
      ? undefined
      : xml`<p class="cause"><b>Likely cause</b> ${report.likelyCause}</p>\n`;
  return xml`<article class="${summary.result}" aria-labelledby="${id}">
<header>
<svg viewBox="0 0 24 24" aria-hidden="true">${icons[summary.result]}</svg>
<div>
<h2 id="${id}">${summary.headline}</h2>
<dl class="facts">${runDetails(report).map(([name, value]) => xml`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
</div>
</header>
${tally(summary)}${cause}${sectionsOf(report, summary, id)}</article>
`;
}

/** The number of claims per outcome, as figures and as a bar. */
function tally(summary: ReportSummary): XmlFragment {
  const parts = [
    { name: "violated", colour: "bad", count: summary.violated.length },
    {
      name: summary.warned.length === 1 ? "warning" : "warnings",
      colour: "odd",
      count: summary.warned.length,
    },
    { name: "no response", colour: "none", count: summary.errored.length },
    { name: "held", colour: "good", count: summary.held.length },
    { name: "skipped", colour: "idle", count: summary.skipped.length },
  ].filter(({ count }) => count > 0);
  const bars = parts.map(
    ({ colour, count }) => xml`<span class="${colour}" style="flex-grow:${count}"></span>`,
  );
  const numbers = parts.map(
    ({ name, colour, count }) => xml`<li class="${colour}"><b>${count}</b> ${name}</li>`,
  );
  return xml`<div class="tally"><div class="bar" aria-hidden="true">${bars}</div>
<ul>${numbers}</ul></div>
`;
}
