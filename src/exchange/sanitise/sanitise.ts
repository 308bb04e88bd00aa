/** Removes private values from exchanges, so that they can be kept and shown. Checks give the same verdict as before. */
import { expectArgument, objectWith } from "../../openapi/expect-argument.ts";
import { aRecording } from "../argument-kinds.ts";
import type { Recording } from "../recording/recording.ts";
import { trafficSources } from "../recording/traffic.ts";
import { isPublicWord } from "./formats/public-words.ts";
import type { Pseudonymiser } from "./pseudonymiser.ts";
import { type PrivateValues, privateValues } from "./pseudonyms.ts";
import { sanitiseExchange } from "./sanitise-exchange.ts";
import { sanitiseText } from "./sanitise-value.ts";

/**
 * Replaces every private value by a pseudonym of the same format. Equal values get equal pseudonyms, different values
 * different ones, and ids keep their order. Sanitising a sanitised recording changes nothing, whatever the key.
 * @param options.key Decides which pseudonyms; without it none can be traced back by trying values out. Never kept.
 */
export function sanitise(recording: Recording, options: { readonly key: string }): Recording {
  expectArgument("sanitise", recording, aRecording);
  expectArgument("sanitise", options, objectWith("options such as { key: randomUUID() }", { key: "string" }));
  const { key } = options;
  const collected: CollectedValues = { values: privateValues(), texts: new Set(), balances: [] };
  // All private values must be known before the first is replaced.
  rewrite(recording, collectingPass(collected));
  return rewrite(recording, replacingPass(collected, key));
}

function rewrite(recording: Recording, pseudonymiser: Pseudonymiser): Recording {
  const { kitVersion, recordedAt, editions, subject, plan, exchanges } = recording;
  const { account, link } = subject;
  return {
    kitVersion: sanitiseText(kitVersion, "words", pseudonymiser),
    recordedAt: sanitiseText(recordedAt, "instant", pseudonymiser),
    editions,
    subject: {
      ...(account === undefined ? {} : { account: sanitiseText(account, "private", pseudonymiser) }),
      link: sanitiseText(link, "private", pseudonymiser),
    },
    plan: isSource(plan) ? plan : sanitiseText(plan, "words", pseudonymiser),
    exchanges: exchanges.map((exchange) => sanitiseExchange(exchange, pseudonymiser)),
  };
}

function isSource(plan: string): boolean {
  return trafficSources.some((source) => source === plan);
}

interface CollectedValues {
  readonly values: PrivateValues;
  /** Private texts, without the names. */
  readonly texts: Set<string>;
  readonly balances: number[];
}

function collectingPass({ values, texts, balances }: CollectedValues): Pseudonymiser {
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

function replacingPass({ values, texts, balances }: CollectedValues, key: string): Pseudonymiser {
  const pseudonymOf = values.pseudonyms(key);
  const shift = shiftOf(balances);
  const longTexts = [...texts].filter((text) => text.length >= 4);
  const isPlain = (name: string) =>
    isPublicWord(name) || (plainName.test(name) && !longTexts.some((text) => name.includes(text)));
  const names = new Map<string, string>();
  return {
    private: pseudonymOf,
    balance: (digits) => (shift === 0 ? digits : String(Number(digits) + shift)),
    name(name) {
      const known = names.get(name) ?? (isPlain(name) ? name : pseudonymOf("text", name));
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
