/**
 * Text of strangers, made harmless. A reply is never trusted: what it says is shown, never obeyed, by a terminal,
 * a browser, an XML parser, a Markdown renderer or a build server.
 */

/** Controls (C0, C1), formats (bidi, zero width, tags), lone surrogates, noncharacters, line separators. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const short: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** One line that a terminal prints as it stands: what cannot be seen is written as `\n` or `\u{202e}`. */
export function visible(text: string): string {
  return text
    .replace(unseen, (character) => short[character] ?? `\\u{${character.codePointAt(0)!.toString(16)}}`)
    .replaceAll("##[", "#\\u{23}["); // GitHub's runner obeys `##[command]` anywhere in a line
}

/** The same JSON text, in which what cannot be seen is written as JSON escapes. */
export function visibleJson(json: string): string {
  return json.replace(/[^\n\x20-\x7e]/gu, (character) => {
    if (character.search(unseen) < 0) return character;
    return character.split("").map(jsonEscape).join("");
  });
}

/** For XML and HTML, in text and in quoted attributes. */
export function xml(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => entities[character]!);
}

/** For Markdown, as plain words: no markup, no HTML, no links, no mentions. */
export function markdown(text: string): string {
  return visible(text)
    .replace(/[\\`*_{}[\]()#~$]|:(?=\/\/)|(?<=\bwww)\./g, "\\$&")
    .replace(/[&<>@]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** For Markdown, as code in a line. */
export function markdownCode(text: string): string {
  const shown = visible(text);
  const fence = fenceFor(shown, "`");
  const gap = /^[` ]|[` ]$/.test(shown) ? " " : "";
  return fence + gap + (shown || " ") + gap + fence;
}

/** For a cell of a Markdown table; the pipe ends a cell even inside code. */
export function markdownCell(text: string): string {
  return text.replaceAll("|", "\\|");
}

/** For Markdown, as a block of code in a language. */
export function markdownBlock(language: string, text: string): string {
  const fence = fenceFor(visible(text), "```");
  return `${fence}${language}\n${visible(text)}\n${fence}`;
}

/** For the message of a GitHub workflow command; line breaks of ours are kept. */
export function githubMessage(lines: readonly string[]): string {
  return lines.map((line) => visible(line).replaceAll("%", "%25")).join("%0A");
}

/** For a property of a GitHub workflow command, such as its title. */
export function githubProperty(text: string): string {
  return githubMessage([text]).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** The first characters of a long text, and how long it is. */
export function clipped(text: string, length = 400): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length).replace(/\p{Cs}$/u, "")}... (${text.length} characters)`;
}

function jsonEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** Longer than any run of backticks in the text. */
function fenceFor(text: string, least: string): string {
  const runs = text.match(/`+/g) ?? [];
  return runs.reduce((fence, run) => (run.length >= fence.length ? `${run}\`` : fence), least);
}
