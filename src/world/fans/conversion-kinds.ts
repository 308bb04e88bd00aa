/**
 * The kinds of conversions, and when fans have them. A fan subscribes; on fixed days afterwards some fans buy something
 * or write a message. Who buys the second time is one of those who bought the first time, and so on.
 */
import { salts } from "../model/salts.ts";

/** The documented types, in the order of the documentation. */
export const conversionTypes = [
  "new_subscriber",
  "new_transaction",
  "message_received",
  "fan_sent_1_message",
  "fan_sent_3_messages",
] as const;

export type ConversionType = (typeof conversionTypes)[number];

/** Number of a type: its place in `conversionTypes`. */
export type TypeNumber = 0 | 1 | 2 | 3 | 4;

/** Something that fans do again and again, each time fewer of them. */
export interface Habit {
  /** Days after the subscription, by step. */
  readonly ages: readonly number[];
  /** Share of the subscribers that are left at each step. */
  readonly shares: readonly number[];
  /** Of the habit's rounding, and with 1 and the step added of the choice of who is left. */
  readonly salt: number;
  /** Only fans who have not begun this other habit have it. */
  readonly without?: Habit;
}

/** One before each age at which the revenue of a cohort is asked for, and one after the last: no two figures are equal by chance. */
export const purchases: Habit = {
  ages: [1, 4, 10, 15, 40],
  shares: [0.36, 0.2, 0.15, 0.11, 0.06],
  salt: salts.cohortPurchases,
};
export const messages: Habit = { ages: [1, 3, 9], shares: [0.5, 0.3, 0.16], salt: salts.cohortMessages };

/** Conversions of one kind: they have one type, and happen on one day of a fan's life as a subscriber. */
export interface ConversionKind {
  /** Its place in `conversionKinds`. */
  readonly number: number;
  readonly type: TypeNumber;
  /** The habit and its step; undefined for the subscription itself. */
  readonly habit: Habit | undefined;
  readonly step: number;
  /** Days after the subscription. */
  readonly age: number;
  /** Its column in the sums of a link. Two kinds that happen at the same moments share one. */
  readonly column: number;
}

/** Where the columns of purchases and of messages begin: the first column has the subscriptions. */
export const purchaseColumn = 1;
export const messageColumn = purchaseColumn + purchases.ages.length;

/** The first message that is received is the first that the fan sent, and the third is the third. */
export const conversionKinds: readonly ConversionKind[] = [
  { type: 0 as const, habit: undefined, step: 0, age: 0, column: 0 },
  ...purchases.ages.map((age, step) => ({
    ...{ type: 1 as const, habit: purchases, step, age },
    column: purchaseColumn + step,
  })),
  ...messages.ages.map((age, step) => ({
    ...{ type: 2 as const, habit: messages, step, age },
    column: messageColumn + step,
  })),
  { type: 3 as const, habit: messages, step: 0, age: messages.ages[0] as number, column: messageColumn },
  { type: 4 as const, habit: messages, step: 2, age: messages.ages[2] as number, column: messageColumn + 2 },
].map((kind, number) => ({ ...kind, number }));

/** Purchases that are refunded later. No sums count them. */
export type Refunds = ConversionKind & { readonly habit: Habit };

/** @param share Of the subscribers. */
export function refundsOf(share: number): Refunds {
  const habit = { ages: [2], shares: [share], salt: salts.cohortRefunds, without: purchases };
  return { number: conversionKinds.length, type: 1, habit, step: 0, age: 2, column: -1 };
}
