/** What a format of private values is, and the ways to make one. */

import { keyPlaceholder } from "../../exchange.ts";
import { containsKey } from "../key-redaction.ts";
import { type ChecksummedWords, checksummedWords } from "./checksummed-words.ts";

/** A format of values, and a space of pseudonyms in it where no real value lies. */
export interface ValueFormat {
  readonly name: string;
  matches(value: string): boolean;
  /** Whether a value of this format may stay: a pseudonym, or what is public. */
  isPublic(value: string): boolean;
  /** What of a value shows in its pseudonym; each visiblePart has pseudonyms of its own. */
  visiblePart(value: string): string;
  /** How many pseudonyms a visiblePart has. */
  readonly size: bigint;
  /** The first so many are taken first. */
  readonly preferred?: bigint;
  pseudonym(n: bigint, visiblePart: string): string;
  /** The number of a pseudonym. Where there is one, larger numbers sort later, and order can be kept. */
  number?(pseudonym: string): bigint | undefined;
}

/** Values that are public: nothing stands in for them. */
export function publicFormat(name: string, matches: (value: string) => boolean): ValueFormat {
  return {
    name,
    matches,
    isPublic: () => true,
    visiblePart: () => "",
    size: 0n,
    pseudonym: (_n, visiblePart) => visiblePart,
  };
}

/** A made-up word between two constant texts, and behind it the sign of a key where there was one. */
export function wordFormat(name: string, pattern: RegExp, before = "", after = ""): ValueFormat {
  const visiblePart = (value: string) => (containsKey(value) ? keyPlaceholder : "");
  const parts = (sign: string) => [`${before}anon`, words, sign + after] as const;
  return {
    name,
    matches: (value) => pattern.test(value),
    isPublic: (value) => value === keyPlaceholder || read(value, parts(visiblePart(value))) !== undefined,
    visiblePart,
    size: words.size,
    pseudonym: (n, visiblePart) => write(n, parts(visiblePart)),
    number: (value) => read(value, parts(visiblePart(value))),
  };
}

/** No digits, because sentences are read for their numbers, and no vowels, because nothing should be spelled. */
const words = checksummedWords("bcdfghjklmnpqrstvwxz", { number: 9, check: 5 });

/** Digits of a kind between two constant texts, behind the sign of the original. */
export function numberFormat(
  name: string,
  pattern: RegExp,
  [before, digits, after = ""]: Parts,
): ValueFormat {
  const visiblePart = (value: string) => (value.startsWith("-") ? "-" : "");
  const parts = (sign: string) => [sign + before, digits, after] as const;
  return {
    name,
    matches: (value) => pattern.test(value),
    isPublic: (value) => read(value, parts(visiblePart(value))) !== undefined,
    visiblePart,
    size: digits.size,
    pseudonym: (n, visiblePart) => write(n, parts(visiblePart)),
    number: (value) => read(value, parts(visiblePart(value))),
  };
}

/** What a pseudonym consists of. */
type Parts = readonly [before: string, token: ChecksummedWords, after?: string];

function write(n: bigint, [before, token, after = ""]: Parts): string {
  return before + token.write(n) + after;
}

function read(value: string, [before, token, after = ""]: Parts): bigint | undefined {
  if (!value.startsWith(before) || !value.endsWith(after)) return undefined;
  return token.read(value.slice(before.length, value.length - after.length));
}
