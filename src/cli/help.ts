/** The help text of a command, from its table. */
import type { Command } from "./command.ts";
import { envName, type Flag, type FlagTable, flagName } from "./flag.ts";

const width = 100;

/** A longer name has a line of its own, so that it does not push the texts of all others to the right. */
const longestName = 32;

/** What `smart-links NAME --help` prints. */
export function helpText(command: Command<FlagTable>): string {
  const words = command.runs === undefined ? [] : ["-- COMMAND ..."];
  const hasOptions = Object.keys(command.flags).length > 0;
  const optionWords = hasOptions ? ["[options]"] : [];
  const usage = ["smart-links", command.name, ...Object.keys(command.positionals), ...optionWords, ...words];
  const positionals: readonly Line[] = [
    ...Object.entries(command.positionals),
    ...words.map((word): Line => [word, command.runs ?? ""]),
  ];
  const options = Object.entries(command.flags).map(optionLine);
  const lengths = [...positionals, ...options].map(([name]) => name.length);
  const left = Math.max(...lengths.filter((length) => length <= longestName)) + 4;
  const parts = [
    `${usage.join(" ")}\n\n${wrap(command.about, 0)}`,
    section("Arguments", positionals, left),
    section("Options", options, left),
    section(
      "Examples",
      (command.examples ?? []).map((example) => [example, ""]),
      0,
    ),
    hasOptions ? wrap(environmentNote(command), 0) : "",
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function environmentNote({ flags }: Command<FlagTable>): string {
  const key = Object.keys(flags)[0] ?? "";
  return `Every option can also be set by an environment variable (--${flagName(key)}: ${envName(key)}). The option wins.`;
}

/** What stands left, and what stands right of it. */
type Line = readonly [string, string];

function optionLine([key, flag]: readonly [string, Flag]): Line {
  const unless = flag.type === "boolean" && flag.default === true ? "[no-]" : "";
  const value = flag.type === "boolean" ? "" : ` ${placeholder(flag)}`;
  return [`--${unless}${flagName(key)}${value}`, flag.help + defaultOf(flag)];
}

function placeholder(flag: Exclude<Flag, { type: "boolean" }>): string {
  if (flag.type === "choice") return flag.value ?? flag.choices.join("|");
  return (
    flag.value ?? { string: "TEXT", strings: "TEXT", integer: "N", number: "N", instant: "TIME" }[flag.type]
  );
}

function defaultOf(flag: Flag): string {
  if (flag.type === "boolean" || flag.default === undefined) return "";
  return ` (default ${flag.type === "strings" ? flag.default.join(",") : flag.default})`;
}

function section(title: string, lines: readonly Line[], left: number): string {
  if (lines.length === 0) return "";
  const texts = lines.map(([name, text]) => {
    const isLong = left > 0 && name.length > longestName;
    return `  ${name}${isLong ? `\n${" ".repeat(left)}` : ""}`.padEnd(left) + wrap(text, left);
  });
  return [`${title}:`, ...texts.map((text) => text.trimEnd())].join("\n");
}

/** Breaks text between words, with later lines set in by `left` blanks. */
function wrap(text: string, left: number): string {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1)!;
    if (line !== "" && left + line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.join(`\n${" ".repeat(left)}`);
}
