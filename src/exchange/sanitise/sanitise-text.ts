/** Sentences and user agents: public words, small numbers and dates stay, every other word is replaced. */
import { isPublicWord } from "./formats/public-words.ts";

/** Rewrites the private words of a text. What stands between words stays, so different texts stay different. */
export function replacePrivateWords(text: string, replace: (word: string) => string): string {
  return text.replace(token, (word) => (mayStay(word) ? word : replace(word)));
}

/** Any character but ASCII punctuation and blanks; the underscore is part of a word. */
const letter = "[^\\x00-\\x20!-/:-@[-^`{-~\\x7f]";
const blank = "[^A-Za-z0-9_\\x80-\\u{10ffff}]";
const instant =
  "\\d{4}-(?:0\\d|1[0-2])-[0-3]\\d(?:[T ]\\d\\d:\\d\\d(?::\\d\\d(?:[.,]\\d{1,6})?)?(?:Z|(?:[-+ ]|%2B)\\d\\d(?::?\\d\\d)?)?)?";

/**
 * Dates, then numbers, then words. Numbers with nothing but punctuation between them are one token: a card or
 * telephone number is private as a whole, however it is written.
 */
const token = new RegExp(
  `(?<!${letter})${instant}(?!${letter})|(?<!${letter})\\d+(?:${blank}+\\d+)*(?!${letter})|${letter}+`,
  "gu",
);

function mayStay(word: string): boolean {
  return isPublicWord(word) || smallNumber.test(word) || version.test(word) || wholeInstant.test(word);
}

const smallNumber = /^\d{1,6}$/;
/** `5.0`, `10_15_7`, `143.0.0.0`, `142.0.7444.148`; nothing that could be an address. */
const version = /^\d{1,3}(?:(?:[._]\d{1,3}){1,2}|\.0\.0\.0|\.0\.\d{4}\.\d{1,3})$/;
const wholeInstant = new RegExp(`^${instant}$`);
