/** Made-up words that can be recognised: each ends in a checksum of its own, which needs no key. */
import { createHash } from "node:crypto";

/** Words of one form, numbered so that a larger number sorts later. */
export interface ChecksummedWords {
  /** How many there are. */
  readonly size: bigint;
  /** @param context What the word is part of: its checksum is valid there alone. */
  write(n: bigint, context?: string): string;
  /** The number of a word; undefined for any other text. */
  read(text: string, context?: string): bigint | undefined;
}

/** @param letters In ascending order. */
export function checksummedWords(
  letters: string,
  lengths: { readonly number: number; readonly check: number },
): ChecksummedWords {
  const base = BigInt(letters.length);

  function spell(n: bigint, length: number): string {
    let text = "";
    for (let rest = n; text.length < length; rest /= base) text = letters[Number(rest % base)] + text;
    return text;
  }

  function write(n: bigint, context = ""): string {
    const number = spell(n, lengths.number);
    const digest = createHash("sha256").update(`pseudonym ${context} ${number}`).digest();
    return number + spell(digest.readBigUInt64BE(), lengths.check);
  }

  function read(text: string, context = ""): bigint | undefined {
    let n = 0n;
    for (const letter of text.slice(0, lengths.number)) n = n * base + BigInt(letters.indexOf(letter));
    return n >= 0n && text === write(n, context) ? n : undefined;
  }

  return { size: base ** BigInt(lengths.number), write, read };
}
