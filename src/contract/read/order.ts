/** Which of two responses the target made first: requests may be under way at the same time, and stand in any order in a list. */
import type { ParsedExchange } from "./parsed-exchange.ts";

type Sent = Pick<ParsedExchange, "index" | "sentMs" | "exchange">;

/**
 * Whether a response had come before another request was sent. Of requests that were under way at the same time neither was
 * before the other, nor where one alone does not say when it was sent. Where no times are known, the list has their order.
 * Times are whole milliseconds: of two requests of one millisecond, one that took longer may have been sent first.
 */
export function wasBefore(one: Sent, other: Sent): boolean {
  if (one.sentMs === undefined || other.sentMs === undefined) return one.index < other.index;
  const isOver = endMsOf(one) <= other.sentMs;
  const isSameInstant = isOver && endMsOf(other) <= one.sentMs;
  return isSameInstant ? one.index < other.index : isOver && one.sentMs < other.sentMs;
}

/** Two responses in the order in which they were made; in both, where it is not known. */
export function possibleOrders<One extends Sent>(
  pair: readonly [One, One],
): readonly (readonly [One, One])[] {
  const orders = [pair, [pair[1], pair[0]]] as const;
  return orders.filter(([one, other]) => !wasBefore(other, one));
}

/** When the last byte of a response had come; NaN when it is not known. */
export function endMsOf({ sentMs = Number.NaN, exchange }: Sent): number {
  return sentMs + exchange.latencyMs;
}

/** In the order in which they were sent. Those that do not say when keep their places. */
export function inSentOrder<One extends Sent>(all: readonly One[]): readonly One[] {
  const saysWhen = ({ sentMs = Number.NaN }: One) => !Number.isNaN(sentMs);
  const sorted = all
    .filter(saysWhen)
    .sort((a, b) => a.sentMs! - b.sentMs!)
    .values();
  return all.map((one) => (saysWhen(one) ? sorted.next().value! : one));
}
