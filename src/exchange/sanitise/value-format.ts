/** What a format of private values is, and the ways to make one. */

import { keyPlaceholder } from "../exchange.ts";
import { type Tokens, tokens } from "./checksummed-words.ts";
import { showsKey } from "./key-redaction.ts";

/** A format of values, and a space of stand-ins in it where no real value lies. */
export interface Format {
  readonly name: string;
  matches(value: string): boolean;
  /** Whether a value of this format may stay: a stand-in, or what is public. */
  stays(value: string): boolean;
  /** What of a value shows in its stand-in; each stem has stand-ins of its own. */
  stem(value: string): string;
  /** How many stand-ins a stem has. */
  readonly size: bigint;
  /** The first so many are taken first. */
  readonly preferred?: bigint;
  standIn(n: bigint, stem: string): string;
  /** The number of a stand-in. Where there is one, larger numbers sort later, and order can be kept. */
  number?(standIn: string): bigint | undefined;
}

/** Values that are public: nothing stands in for them. */
export function open(name: string, matches: (value: string) => boolean): Format {
  return { name, matches, stays: () => true, stem: () => "", size: 0n, standIn: (_n, stem) => stem };
}

/** A made-up word between two constant texts, and behind it the sign of a key where there was one. */
export function worded(name: string, pattern: RegExp, before = "", after = ""): Format {
  const stem = (value: string) => (showsKey(value) ? keyPlaceholder : "");
  const parts = (sign: string) => [`${before}anon`, words, sign + after] as const;
  return {
    name,
    matches: (value) => pattern.test(value),
    stays: (value) => value === keyPlaceholder || read(value, parts(stem(value))) !== undefined,
    stem,
    size: words.size,
    standIn: (n, stem) => write(n, parts(stem)),
    number: (value) => read(value, parts(stem(value))),
  };
}

/** No digits, because sentences are read for their numbers, and no vowels, because nothing should be spelled. */
const words = tokens("bcdfghjklmnpqrstvwxz", { number: 9, check: 5 });

/** Digits of a kind between two constant texts, behind the sign of the original. */
export function numbered(name: string, pattern: RegExp, [before, digits, after = ""]: Parts): Format {
  const stem = (value: string) => (value.startsWith("-") ? "-" : "");
  const parts = (sign: string) => [sign + before, digits, after] as const;
  return {
    name,
    matches: (value) => pattern.test(value),
    stays: (value) => read(value, parts(stem(value))) !== undefined,
    stem,
    size: digits.size,
    standIn: (n, stem) => write(n, parts(stem)),
    number: (value) => read(value, parts(stem(value))),
  };
}

/** What a stand-in consists of. */
type Parts = readonly [before: string, token: Tokens, after?: string];

function write(n: bigint, [before, token, after = ""]: Parts): string {
  return before + token.write(n) + after;
}

function read(value: string, [before, token, after = ""]: Parts): bigint | undefined {
  if (!value.startsWith(before) || !value.endsWith(after)) return undefined;
  return token.read(value.slice(before.length, value.length - after.length));
}
