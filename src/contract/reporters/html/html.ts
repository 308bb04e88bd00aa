/** For whoever has to decide: one page that needs nothing else, no network and no script, by day and by night. */
import type { Report } from "../../report/report.ts";
import { circumstances, digestOf, type Ending, type ReportDigest } from "../report-digest.ts";
import type { Reporter } from "../reporter.ts";
import { sectionsOf } from "./html-sections.ts";
import { style } from "./html-style.ts";
import { type Markup, markup } from "./markup.ts";

export const htmlReporter: Reporter = (reports, options) => {
  const articles = reports.map((report, i) => articleOf(report, digestOf(report, options), `run-${i + 1}`));
  const [first] = reports;
  const version = first?.kitVersion ?? "";
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>Contract report: ${first?.target}</title>
<style>${{ markup: style }}</style>
</head>
<body>
<main>
<h1>Contract report</h1>
${articles}</main>
<footer>Written by Smart Links Kit ${version}. The replies themselves are not part of this page.</footer>
</body>
</html>
`;
  return page.markup;
};

/** Paths of small drawings, 24 by 24. */
const drawings: { readonly [E in Ending]: Markup } = {
  held: markup`<path d="M5 12.5l4.5 4.5L19 7.5"/>`,
  violated: markup`<path d="M7 7l10 10M17 7L7 17"/>`,
  unanswered: markup`<path d="M12 6v7.5M12 17.5v.5"/>`,
};

function articleOf(report: Report, digest: ReportDigest, id: string): Markup {
  const cause =
    report.likelyCause === undefined
      ? undefined
      : markup`<p class="cause"><b>Likely cause</b> ${report.likelyCause}</p>\n`;
  return markup`<article class="${digest.ending}" aria-labelledby="${id}">
<header>
<svg viewBox="0 0 24 24" aria-hidden="true">${drawings[digest.ending]}</svg>
<div>
<h2 id="${id}">${digest.headline}</h2>
<dl class="facts">${circumstances(report).map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
</div>
</header>
${tally(digest)}${cause}${sectionsOf(report, digest, id)}</article>
`;
}

/** How many claims ended how, as numbers and as a bar. */
function tally(digest: ReportDigest): Markup {
  const parts = [
    { name: "violated", colour: "bad", count: digest.violated.length },
    { name: digest.warned.length === 1 ? "warning" : "warnings", colour: "odd", count: digest.warned.length },
    { name: "no answer", colour: "none", count: digest.errored.length },
    { name: "held", colour: "good", count: digest.held.length },
    { name: "skipped", colour: "idle", count: digest.skipped.length },
  ].filter(({ count }) => count > 0);
  const bars = parts.map(
    ({ colour, count }) => markup`<span class="${colour}" style="flex-grow:${count}"></span>`,
  );
  const numbers = parts.map(
    ({ name, colour, count }) => markup`<li class="${colour}"><b>${count}</b> ${name}</li>`,
  );
  return markup`<div class="tally"><div class="bar" aria-hidden="true">${bars}</div>
<ul>${numbers}</ul></div>
`;
}
