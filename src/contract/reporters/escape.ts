/**
 * Escapes text from targets. A response is never trusted: a terminal, a browser, an XML parser, a Markdown renderer
 * or a build server shows its text and never interprets it.
 */
import { expectArgument, someText } from "../../openapi/expect-argument.ts";

/** Controls (C0, C1), formats (bidi, zero width, tags), lone surrogates, noncharacters, line separators. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const short: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** One line that a terminal prints unchanged: invisible characters are written as `\n` or `\u{202e}`. */
export function printable(text: string): string {
  expectArgument("printable", text, someText);
  return text
    .replace(invisible, (character) => short[character] ?? `\\u{${character.codePointAt(0)!.toString(16)}}`)
    .replaceAll("##[", "#\\u{23}["); // GitHub's runner executes `##[command]` anywhere in a line
}

/** The same JSON text, with invisible characters written as JSON escapes. */
export function printableJson(json: string): string {
  return json.replace(/[^\n\x20-\x7e]/gu, (character) => {
    if (character.search(invisible) < 0) return character;
    return character.split("").map(jsonEscape).join("");
  });
}

/** For XML and HTML, in text and in quoted attributes. */
export function escapeXml(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => entities[character]!);
}

/** For Markdown, as plain words: no markup, no HTML, no links, no mentions. */
export function escapeMarkdown(text: string): string {
  return printable(text)
    .replace(/[\\`*_{}[\]()#~$]|:(?=\/\/)|(?<=\bwww)\./g, "\\$&")
    .replace(/[&<>@]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** For Markdown, as code in a line. */
export function markdownCode(text: string): string {
  const shown = printable(text);
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
  const fence = fenceFor(printable(text), "```");
  return `${fence}${language}\n${printable(text)}\n${fence}`;
}

/** For the message of a GitHub workflow command; the line breaks between the lines are kept. */
export function githubMessage(lines: readonly string[]): string {
  return lines.map((line) => printable(line).replaceAll("%", "%25")).join("%0A");
}

/** For a property of a GitHub workflow command, such as its title. */
export function githubProperty(text: string): string {
  return githubMessage([text]).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** The first characters of a long text, and its length. */
export function shortened(text: string, length = 400): string {
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
