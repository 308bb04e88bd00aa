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
  const format = formatOfParts([name, pattern], {
    visiblePart: (value) => (containsKey(value) ? keyPlaceholder : ""),
    partsFor: (sign) => [`${before}anon`, words, sign + after],
  });
  return { ...format, isPublic: (value) => value === keyPlaceholder || format.isPublic(value) };
}

/** No digits, because sentences are read for their numbers, and no vowels, because nothing should be spelled. */
const words = checksummedWords("bcdfghjklmnpqrstvwxz", { number: 9, check: 5 });

/** Digits of a kind between two constant texts, behind the sign of the original. */
export function numberFormat(
  name: string,
  pattern: RegExp,
  [before, digits, after = ""]: Parts,
): ValueFormat {
  return formatOfParts([name, pattern], {
    visiblePart: (value) => (value.startsWith("-") ? "-" : ""),
    partsFor: (sign) => [sign + before, digits, after],
  });
}

/** What a pseudonym consists of. */
type Parts = readonly [before: string, token: ChecksummedWords, after?: string];

interface PartsFormat extends Pick<ValueFormat, "visiblePart"> {
  /** The parts of the pseudonym of a value with this visible part. */
  partsFor(visiblePart: string): Parts;
}

function formatOfParts(
  [name, pattern]: readonly [string, RegExp],
  { visiblePart, partsFor }: PartsFormat,
): ValueFormat {
  const number = (value: string) => {
    const [before, token, after = ""] = partsFor(visiblePart(value));
    if (!value.startsWith(before) || !value.endsWith(after)) return undefined;
    return token.read(value.slice(before.length, value.length - after.length));
  };
  return {
    name,
    matches: (value) => pattern.test(value),
    isPublic: (value) => number(value) !== undefined,
    visiblePart,
    size: partsFor("")[1].size,
    pseudonym(n, visible) {
      const [before, token, after = ""] = partsFor(visible);
      return before + token.write(n) + after;
    },
    number,
  };
}
