/** The sections of the page about one run. */
import type { Exchange } from "../../../exchange/exchange.ts";
import type { Report } from "../../report/report.ts";
import type { LocatedViolation, ReportSummary, ViolatedClaim } from "../report-summary.ts";
import { badge, code, section, table } from "./html-parts.ts";
import { type XmlFragment, xml } from "./xml-template.ts";

export function sectionsOf(report: Report, summary: ReportSummary, id: string): readonly XmlFragment[] {
  const cards = (list: readonly ViolatedClaim[], colour: string) =>
    list.map((violated) => card(violated, { colour, id }));
  const notes = summary.knownNotes.map((text) => [xml`${text}`]);
  const advisories = summary.advisories.map(({ check, detail }) => [code(check), xml`${detail}`]);
  const skipped = summary.skipped.map(({ claim, reason = "" }) => [xml`${claim}`, xml`${reason}`]);
  return [
    ...section("Violated claims", cards(summary.violated, "bad")),
    ...section("Warnings", cards(summary.warned, "odd")),
    ...section("Undocumented and different", cards(summary.differing, "idle")),
    ...section("Known findings", cards(summary.known, "idle")),
    ...table("Known findings, by entry", ["finding"], notes),
    ...table(
      "No usable response",
      ["request or claim", "reason"],
      [
        ...summary.unanswered.map(({ probe, detail }) => [xml`${probe}`, code(detail)]),
        ...summary.errored.map(({ claim, reason = "" }) => [xml`${claim}`, code(reason)]),
      ],
    ),
    ...table(
      "Drift from the edition",
      ["change", "where", "detail"],
      summary.drift.map(({ change, at, detail }) => [badge("odd", change), code(at), xml`${detail}`]),
    ),
    ...table(
      "Undocumented behaviour",
      ["behaviour", "seen", "detail"],
      summary.behaviours.map(({ claim, seen, value, detail }) => [
        xml`${claim}`,
        xml`${badge(colours[seen], seen)}${value === undefined ? undefined : xml` ${code(String(value))}`}`,
        xml`${detail}`,
      ]),
    ),
    ...table("Advisories", ["check", "detail"], advisories),
    ...table("Skipped claims", ["claim", "reason"], skipped),
    ...section("Claims that hold", heldList(summary)),
    ...table("Requests", ["no.", "request", "status", "time"], report.exchanges.map(exchangeRow(id))),
  ];
}

const colours = { holds: "good", "does not hold": "odd", unknown: "idle" } as const;

function card(
  { verdict, findings }: ViolatedClaim,
  { colour, id }: { readonly colour: string; readonly id: string },
) {
  return xml`<section class="card ${colour}">
<h4>${verdict.claim}</h4>
<p class="chips">${code(verdict.check)} ${badge("idle", verdict.evidence)}</p>
${findings.map((finding) => findingOf(finding, id))}</section>
`;
}

function findingOf(finding: LocatedViolation, id: string): XmlFragment {
  const { place, expected, received, curl, comparedCurl, exchange, comparedWith } = finding;
  const link = (index?: number) =>
    index === undefined ? undefined : xml` (<a href="#${id}-${index}">request ${index + 1}</a>)`;
  const request = (name: string, line: string, index?: number) =>
    line === ""
      ? undefined
      : xml`<div><dt>${name}${link(index)}</dt><dd><pre tabindex="0">${line}</pre></dd></div>`;
  return xml`<dl class="finding">
<div class="wide"><dt>at</dt><dd>${code(place)}</dd></div>
<div class="expected"><dt>expected</dt><dd>${code(expected)}</dd></div>
<div class="received"><dt>received</dt><dd>${code(received)}</dd></div>
${request("repeat", curl, exchange)}${request("compare with", comparedCurl, comparedWith)}</dl>
`;
}

/** The list is long, so it is folded unless the contract holds. */
function heldList({ held, result }: ReportSummary): readonly XmlFragment[] {
  if (held.length === 0) return [];
  const items = held.map(
    ({ claim, exercised, evidence }) =>
      xml`<li>${claim} <small>${exercised}×${evidence === "documented" ? undefined : ` ${evidence}`}</small></li>\n`,
  );
  const open = result === "held" ? xml` open` : undefined;
  return [
    xml`<details${open}><summary>${held.length} claims</summary><ul class="held">\n${items}</ul></details>\n`,
  ];
}

function exchangeRow(id: string) {
  return ({ request, response, latencyMs }: Exchange, i: number): readonly XmlFragment[] => [
    xml`<span id="${id}-${i}">${i + 1}</span>`,
    xml`${code(`${request.method} ${request.path}`)}${keyOf(request)}`,
    badge(response.status < 400 ? "good" : "odd", String(response.status)),
    xml`<span class="figure">${Math.round(latencyMs)} ms</span>`,
  ];
}

/** Without this label, a request without a key or with a wrong key would look like any other. */
function keyOf({ auth = "key" }: Exchange["request"]): XmlFragment | undefined {
  return auth === "key" ? undefined : xml` ${badge("idle", auth === "none" ? "no key" : "wrong key")}`;
}
