/** Makes exchanges fit to be kept and shown: private values give way to pseudonyms, and the verdict stays. */
import type { Exchange } from "../exchange.ts";
import type { Recording } from "../recording/recording.ts";
import { type PrivateValues, privateValues } from "./pseudonyms.ts";
import { isPublicWord } from "./public-words.ts";
import { type Hand, treatExchange, treatText } from "./sanitise-exchange.ts";

/**
 * Puts a pseudonym of the same format for every private value: the same everywhere for the same value, another
 * for another, ids in their order. Sanitising what is sanitised changes nothing, whatever the key.
 * @param options.key Decides which pseudonyms; without it none can be traced back by trying values out. Never kept.
 */
export function sanitise(recording: Recording, options: { readonly key: string }): Recording {
  return twice(options.key, (hand) => ({
    kitVersion: treatText(recording.kitVersion, "words", hand),
    recordedAt: treatText(recording.recordedAt, "instant", hand),
    editions: recording.editions,
    subject: treatSubject(recording.subject, hand),
    plan: treatText(recording.plan, "words", hand),
    exchanges: recording.exchanges.map((exchange) => treatExchange(exchange, hand)),
  }));
}

/** Sanitises exchanges without a recording around them. */
export function sanitiseExchanges(
  exchanges: readonly Exchange[],
  options: { readonly key: string },
): readonly Exchange[] {
  return twice(options.key, (hand) => exchanges.map((exchange) => treatExchange(exchange, hand)));
}

function treatSubject({ account, link }: Recording["subject"], hand: Hand): Recording["subject"] {
  return {
    ...(account === undefined ? {} : { account: treatText(account, "private", hand) }),
    link: treatText(link, "private", hand),
  };
}

/** All private values must be known before the first gets its stand-in: first they are noted, then replaced. */
function twice<T>(key: string, treat: (hand: Hand) => T): T {
  const notes: Notes = { values: privateValues(), texts: new Set(), balances: [] };
  treat(noting(notes));
  return treat(replacing(notes, key));
}

interface Notes {
  readonly values: PrivateValues;
  /** Private texts, without the names. */
  readonly texts: Set<string>;
  readonly balances: number[];
}

function noting({ values, texts, balances }: Notes): Hand {
  return {
    private(kind, value, isOrdered) {
      values.add(kind, value, isOrdered);
      if (kind === "text") texts.add(value);
      return value;
    },
    balance(digits) {
      balances.push(Number(digits));
      return digits;
    },
    name(name) {
      values.add("text", name);
      return name;
    },
  };
}

function replacing({ values, texts, balances }: Notes, key: string): Hand {
  const standIn = values.pseudonyms(key);
  const shift = shiftOf(balances);
  const longTexts = [...texts].filter((text) => text.length >= 4);
  const isPlain = (name: string) =>
    isPublicWord(name) || (plainName.test(name) && !longTexts.some((text) => name.includes(text)));
  const names = new Map<string, string>();
  return {
    private: standIn,
    balance: (digits) => (shift === 0 ? digits : String(Number(digits) + shift)),
    name(name) {
      const known = names.get(name) ?? (isPlain(name) ? name : standIn("text", name));
      names.set(name, known);
      return known;
    },
  };
}

/** Names such as a programmer gives, which drift is reported by. What else is a name may be a value. */
const plainName = /^_?[a-z]{1,12}(?:[_-][a-z]{1,12}){0,3}_?\d?$/;

/** Puts the largest balance at a row of nines, wide enough that none falls below zero. Debts stay as they are. */
function shiftOf(balances: readonly number[]): number {
  const [least, most] = balances.reduce(
    ([low, high], it) => [Math.min(low, it), Math.max(high, it)],
    [Infinity, 0],
  );
  if (least < 0 || balances.length === 0) return 0;
  return Math.max(999_999, Number("9".repeat(String(most - least).length))) - most;
}
