/** The parts that pages are made of. */
import type { RunResult } from "../report-summary.ts";
import { type XmlFragment, xml } from "./xml-template.ts";

/** The head of a run: its result as a sentence and an icon, and facts about it. */
interface RunHead {
  /** Unique on the page. */
  readonly id: string;
  /** Decides the colour and the icon. */
  readonly result: RunResult;
  readonly headline: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
}

/** SVG paths of the icons, 24 by 24. */
const icons: { readonly [E in RunResult]: XmlFragment } = {
  held: xml`<path d="M5 12.5l4.5 4.5L19 7.5"/>`,
  violated: xml`<path d="M7 7l10 10M17 7L7 17"/>`,
  unanswered: xml`<path d="M12 6v7.5M12 17.5v.5"/>`,
};

/** One run: its head and what was found. */
export function article(
  { id, result, headline, facts }: RunHead,
  content: readonly (XmlFragment | undefined)[],
): XmlFragment {
  return xml`<article class="${result}" aria-labelledby="${id}">
<header>
<svg viewBox="0 0 24 24" aria-hidden="true">${icons[result]}</svg>
<div>
<h2 id="${id}">${headline}</h2>
<dl class="facts">${facts.map(([name, value]) => xml`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
</div>
</header>
${content}</article>
`;
}

/** Outcomes and how often each came. */
interface TallyPart {
  readonly name: string;
  readonly colour: string;
  readonly count: number;
}

/** Numbers of outcomes, as figures and as a bar. */
export function tally(all: readonly TallyPart[]): XmlFragment {
  const parts = all.filter(({ count }) => count > 0);
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

/** A titled table; nothing when it has no rows. */
export function table(
  title: string,
  head: readonly string[],
  rows: readonly (readonly XmlFragment[])[],
): readonly XmlFragment[] {
  if (rows.length === 0) return [];
  const heads = head.map((name) => xml`<th scope="col">${name}</th>`);
  const body = rows.map((cells) => xml`<tr>${cells.map((cell) => xml`<td>${cell}</td>`)}</tr>\n`);
  return section(title, [
    xml`<div class="scroll" role="region" aria-label="${title}" tabindex="0"><table><thead><tr>${heads}</tr></thead>\n<tbody>\n${body}</tbody></table></div>\n`,
  ]);
}

/** A titled section; nothing when it is empty. */
export function section(title: string, content: readonly XmlFragment[]): readonly XmlFragment[] {
  return content.length === 0 ? [] : [xml`<section>\n<h3>${title}</h3>\n${content}</section>\n`];
}

/** A word in a colour of the page: good, bad, odd, none or idle. */
export function badge(colour: string, text: string): XmlFragment {
  return xml`<span class="badge ${colour}">${text}</span>`;
}

export function code(text: string): XmlFragment {
  return xml`<code>${text}</code>`;
}
