/** What a format of private values is, and the ways to make one. */
import { showsKey } from "./echoes.ts";
import { keyStandIn } from "./exchange.ts";
import { tokens } from "./tokens.ts";

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
  const stem = (value: string) => (showsKey(value) ? keyStandIn : "");
  const start = `${before}anon`;
  function number(value: string): bigint | undefined {
    const end = stem(value) + after;
    if (!value.startsWith(start) || !value.endsWith(end)) return undefined;
    return words.read(value.slice(start.length, value.length - end.length));
  }
  return {
    name,
    matches: (value) => pattern.test(value),
    stays: (value) => value === keyStandIn || number(value) !== undefined,
    stem,
    size: words.size,
    standIn: (n, stem) => start + words.write(n) + stem + after,
    number,
  };
}

/** No digits, because sentences are read for their numbers, and no vowels, because nothing should be spelled. */
const words = tokens("bcdfghjklmnpqrstvwxz", { number: 9, check: 5 });

/** Hexadecimal or decimal digits behind a constant that no real value begins with. */
export function numbered(name: string, pattern: RegExp, form: Digits): Format {
  const { prefix, suffix = "", digits, radix = 10 } = form;
  const sign = (value: string) => (value.startsWith("-") ? "-" : "");
  const tail = radix === 10 ? "\\d" : "[0-9a-f]";
  const whole = new RegExp(`^-?${prefix}${tail}{${digits}}${suffix.replace(".", "\\.")}$`);
  return {
    name,
    matches: (value) => pattern.test(value),
    stays: (value) => whole.test(value) || (form.stays?.test(value) ?? false),
    stem: sign,
    size: BigInt(radix) ** BigInt(digits),
    standIn: (n, stem) => `${stem}${prefix}${n.toString(radix).padStart(digits, "0")}${suffix}`,
  };
}

interface Digits {
  readonly prefix: string;
  readonly suffix?: string;
  readonly digits: number;
  readonly radix?: 10 | 16;
  /** Further values that may stay. */
  readonly stays?: RegExp;
}
