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
  const codes = new Uint16Array(raw.length);
  const starts = new Uint32Array(raw.length);
  let length = 0;
  for (let i = 0; i < raw.length; i++) {
    codes[length] = raw.charCodeAt(i);
    starts[length] = i;
    length = reduced(codes, length + 1);
  }
  return {
    text: textOf(codes.subarray(0, length)),
    rawIndex: (index) => (index < length ? (starts[index] as number) : raw.length),
  };
}

const percent = 0x25;

/** Replaces an escape at the end by its character, which may end another escape. Returns the new length. */
function reduced(codes: Uint16Array, length: number): number {
  let end = length;
  for (;;) {
    const at = end - 3;
    if (at < 0 || codes[at] !== percent) return end;
    const code = 16 * hexDigit(codes[at + 1] as number) + hexDigit(codes[at + 2] as number);
    if (Number.isNaN(code) || code > 0x7f) return end;
    end = at + 1;
    codes[at] = code;
  }
}

function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : Number.NaN;
}

function textOf(codes: Uint16Array): string {
  // In parts: a function takes no more than some ten thousand arguments.
  let text = "";
  for (let i = 0; i < codes.length; i += 4096)
    text += String.fromCharCode.apply(null, codes.subarray(i, i + 4096) as ArrayLike<number> as number[]);
  return text;
}
