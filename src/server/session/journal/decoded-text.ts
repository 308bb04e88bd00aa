/** A text with its percent-encoding undone, and the place of each character in the text as it came. */

export interface DecodedText {
  readonly text: string;
  /** Where the character at an index begins in the text as it came; its length for the index after the last one. */
  readonly rawIndex: (index: number) => number;
}

/**
 * Undoes the encoding of ASCII characters, however often it was applied: `%2541`, `%41` and `A` are one text. Other
 * characters stay encoded: a key is ASCII, and so the result does not depend on valid UTF-8. Total, in linear time.
 */
export function decodeAscii(raw: string): DecodedText {
  if (!raw.includes("%")) return { text: raw, rawIndex: (index) => index };
  const codes: number[] = [];
  const starts: number[] = [];
  for (let i = 0; i < raw.length; i++) {
    codes.push(raw.charCodeAt(i));
    starts.push(i);
    reduce(codes, starts);
  }
  return { text: textOf(codes), rawIndex: (index) => starts[index] ?? raw.length };
}

const percent = 0x25;

/** Replaces an escape at the end by its character, which may end another escape. */
function reduce(codes: number[], starts: number[]): void {
  for (;;) {
    const at = codes.length - 3;
    if (at < 0 || codes[at] !== percent) return;
    const code = 16 * hexDigit(codes[at + 1]!) + hexDigit(codes[at + 2]!);
    if (Number.isNaN(code) || code > 0x7f) return;
    codes.length = at + 1;
    starts.length = at + 1;
    codes[at] = code;
  }
}

function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : Number.NaN;
}

function textOf(codes: readonly number[]): string {
  // In parts: a function takes no more than some ten thousand arguments.
  let text = "";
  for (let i = 0; i < codes.length; i += 4096) text += String.fromCharCode(...codes.slice(i, i + 4096));
  return text;
}
