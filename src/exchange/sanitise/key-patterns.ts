/** What a key looks like in each encoding in which a response may repeat it. */

/** Patterns to be searched for one after another. The last key's are kept: a target has one key for all responses. */
export function keyPatterns(key: string): readonly (string | RegExp)[] {
  if (latest?.key !== key) latest = { key, patterns: [...new Set(patternsOf(key))] };
  return latest.patterns;
}

let latest: { readonly key: string; readonly patterns: readonly (string | RegExp)[] } | undefined;

function* patternsOf(key: string): Iterable<string | RegExp> {
  const bytes = Buffer.from(key);
  yield new RegExp([...key].map(escapedCharacter).join(""), "g");
  yield new RegExp(bytes.toString("hex"), "gi");
  // In base64 a key reads differently at each of three offsets; the characters it shares with neighbours go.
  for (const before of [0, 1, 2]) {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64");
    const own = text.slice(before === 0 ? 0 : before + 1, text.length - 4);
    yield own;
    yield own.replaceAll("+", "-").replaceAll("/", "_");
  }
}

/**
 * A character as it is or escaped: `%6F`, `%256f`, `\u006F`, `\x6f`, `&#x6F;`, `&#111;`, and a sign such as `/` behind
 * backslashes. Repetitions are bounded, so that the search takes linear time.
 */
function escapedCharacter(character: string): string {
  const code = character.charCodeAt(0);
  const hex = [...code.toString(16).padStart(2, "0")].map(eitherCase).join("");
  const plain = /\w/.test(character)
    ? character
    : `${backslash}{0,8}\\x${code.toString(16).padStart(2, "0")}`;
  return `(?:${plain}|%(?:25){0,8}${hex}|${backslash}{1,8}(?:u00|x)${hex}|&#(?:[xX]0{0,6}${hex}|0{0,6}${code});)`;
}

const backslash = "(?:\\\\|%(?:25){0,8}5[cC])";

function eitherCase(digit: string): string {
  return /[a-f]/.test(digit) ? `[${digit}${digit.toUpperCase()}]` : digit;
}
