import { describe, expect, test } from "vitest";
import { steadyValue } from "../../../src/contract/read/agreement-cases.ts";
import { inSentOrder, possibleOrders, wasBefore } from "../../../src/contract/read/order.ts";
import { type ParsedExchange, parseExchange } from "../../../src/contract/read/parsed-exchange.ts";
import { answer } from "../support/written-exchanges.ts";

/** An exchange at a place of the list that was sent at an instant, and took a time. */
function sent(index: number, sentMs?: number, latencyMs = 0): ParsedExchange {
  const parsed = parseExchange({ ...answer({}), latencyMs }, index)!;
  return sentMs === undefined ? parsed : { ...parsed, sentMs };
}

describe("A response was before another request", () => {
  test.each<[string, ParsedExchange, ParsedExchange, boolean, boolean]>([
    ["by the list, where no times are known", sent(0), sent(1), true, false],
    ["by the times, whatever the list says", sent(1, 0, 10), sent(0, 20, 10), true, false],
    ["when it had come as the other was sent", sent(0, 0, 10), sent(1, 10, 10), true, false],
    ["not while it was under way", sent(0, 0, 10), sent(1, 9, 10), false, false],
    ["by the list, at the same instant", sent(0, 5), sent(1, 5), true, false],
    ["not at the same instant, when the other took longer", sent(0, 5), sent(1, 5, 10), false, false],
    ["not when one alone does not say when", sent(0, 5), sent(1, Number.NaN), false, false],
  ])("%s", (_, one, other, isBefore, isAfter) => {
    expect([wasBefore(one, other), wasBefore(other, one)]).toEqual([isBefore, isAfter]);
    const orders = [...(isAfter ? [] : [[one, other]]), ...(isBefore ? [] : [[other, one]])];
    expect(possibleOrders([one, other])).toEqual(orders);
  });
});

test("Exchanges are put in the order of their times, and those without one keep their places", () => {
  const all = [sent(0, 30), sent(1, Number.NaN), sent(2, 10), sent(3, 10), sent(4)];
  expect(inSentOrder(all).map(({ index }) => index)).toEqual([2, 1, 3, 0, 4]);
});

test("A value is steady that was read before another response and after it, not meanwhile", () => {
  const other = sent(9, 100, 50);
  const steady = (...parsed: readonly ParsedExchange[]) =>
    steadyValue(
      parsed.map((one) => ({ parsed: one, value: "same" })),
      other,
    );
  expect(steady(sent(0, 0, 90), sent(10, 160, 10))).toBe("same");
  expect(steady(sent(0, 0, 110), sent(10, 160, 10))).toBeUndefined();
  expect(steady(sent(0, 0, 90), sent(10, 140, 10))).toBeUndefined();
  expect(steady(sent(10, 160, 10), sent(0, 0, 90))).toBe("same");
});
