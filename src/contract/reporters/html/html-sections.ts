/** The sections of one run on the page. */
import type { Exchange } from "../../../exchange/exchange.ts";
import type { Report } from "../../report/report.ts";
import type { BrokenClaim, LocatedViolation, ReportDigest } from "../report-digest.ts";
import { type Markup, markup } from "./markup.ts";

export function sectionsOf(report: Report, digest: ReportDigest, id: string): readonly Markup[] {
  const cards = (list: readonly BrokenClaim[], colour: string) =>
    list.map((broken) => card(broken, { colour, id }));
  return [
    ...section("Violated claims", cards(digest.violated, "bad")),
    ...section("Warnings", cards(digest.warned, "odd")),
    ...table(
      "No answer",
      ["question", "because"],
      [
        ...report.unanswered.map(({ probe: step, detail }) => [markup`${step}`, code(detail)]),
        ...digest.errored.map(({ claim, reason = "" }) => [markup`${claim}`, code(reason)]),
      ],
    ),
    ...table(
      "Drift from the edition",
      ["change", "where", "detail"],
      digest.drifts.map(({ change, at, detail }) => [badge("odd", change), code(at), markup`${detail}`]),
    ),
    ...table(
      "What nobody documents",
      ["behaviour", "seen", "detail"],
      digest.behaviours.map(({ claim, seen, value, detail }) => [
        markup`${claim}`,
        markup`${badge(colours[seen], seen)}${value === undefined ? undefined : markup` ${code(String(value))}`}`,
        markup`${detail}`,
      ]),
    ),
    ...table(
      "Notes",
      ["check", "detail"],
      digest.notes.map(({ check, detail }) => [code(check), markup`${detail}`]),
    ),
    ...table(
      "Skipped claims",
      ["claim", "because"],
      digest.skipped.map(({ claim, reason = "" }) => [markup`${claim}`, markup`${reason}`]),
    ),
    ...section("Claims that hold", heldList(digest)),
    ...table("Requests", ["no.", "request", "status", "time"], report.exchanges.map(exchangeRow(id))),
  ];
}

const colours = { holds: "good", "does not hold": "odd", unknown: "idle" } as const;

function card(
  { verdict, findings }: BrokenClaim,
  { colour, id }: { readonly colour: string; readonly id: string },
) {
  return markup`<section class="card ${colour}">
<h4>${verdict.claim}</h4>
<p class="chips">${code(verdict.check)} ${badge("idle", verdict.evidence)}</p>
${findings.map((finding) => findingOf(finding, id))}</section>
`;
}

function findingOf({ place, expected, received, curl, exchange }: LocatedViolation, id: string): Markup {
  const repeat =
    curl === ""
      ? undefined
      : markup`<div><dt>repeat (<a href="#${id}-${exchange}">request ${exchange + 1}</a>)</dt><dd><pre tabindex="0">${curl}</pre></dd></div>`;
  return markup`<dl class="finding">
<div class="wide"><dt>at</dt><dd>${code(place)}</dd></div>
<div class="expected"><dt>expected</dt><dd>${code(expected)}</dd></div>
<div class="received"><dt>received</dt><dd>${code(received)}</dd></div>
${repeat}</dl>
`;
}

/** The list is long, and folded away where something else is to be read. */
function heldList({ held, ending }: ReportDigest): readonly Markup[] {
  if (held.length === 0) return [];
  const items = held.map(
    ({ claim, exercised, evidence }) =>
      markup`<li>${claim} <small>${exercised}×${evidence === "documented" ? undefined : ` ${evidence}`}</small></li>\n`,
  );
  const open = ending === "held" ? markup` open` : undefined;
  return [
    markup`<details${open}><summary>${held.length} claims</summary><ul class="held">\n${items}</ul></details>\n`,
  ];
}

function exchangeRow(id: string) {
  return ({ request, response, latencyMs }: Exchange, i: number): readonly Markup[] => [
    markup`<span id="${id}-${i}">${i + 1}</span>`,
    markup`${code(`${request.method} ${request.path}`)}${keyOf(request)}`,
    badge(response.status < 400 ? "good" : "odd", String(response.status)),
    markup`<span class="figure">${Math.round(latencyMs)} ms</span>`,
  ];
}

/** A question without the key, or with a wrong one, looks like any other. */
function keyOf({ auth = "key" }: Exchange["request"]): Markup | undefined {
  return auth === "key" ? undefined : markup` ${badge("idle", auth === "none" ? "no key" : "wrong key")}`;
}

function table(
  title: string,
  head: readonly string[],
  rows: readonly (readonly Markup[])[],
): readonly Markup[] {
  if (rows.length === 0) return [];
  const heads = head.map((name) => markup`<th scope="col">${name}</th>`);
  const body = rows.map((cells) => markup`<tr>${cells.map((cell) => markup`<td>${cell}</td>`)}</tr>\n`);
  return section(title, [
    markup`<div class="scroll" role="region" aria-label="${title}" tabindex="0"><table><thead><tr>${heads}</tr></thead>\n<tbody>\n${body}</tbody></table></div>\n`,
  ]);
}

function section(title: string, content: readonly Markup[]): readonly Markup[] {
  return content.length === 0 ? [] : [markup`<section>\n<h3>${title}</h3>\n${content}</section>\n`];
}

function badge(colour: string, text: string): Markup {
  return markup`<span class="badge ${colour}">${text}</span>`;
}

function code(text: string): Markup {
  return markup`<code>${text}</code>`;
}
