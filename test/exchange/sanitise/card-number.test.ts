import { expect, test } from "vitest";
import { isCardNumber } from "../../../src/exchange/sanitise/formats/card-number.ts";
import { sanitise } from "../../../src/exchange/sanitise/sanitise.ts";
import { exchange, recording } from "../samples.ts";

test.each([
  ["4111111111111111", true],
  ["4222222222222", true],
  ["6304000000000000000", true],
  ["378282246310005", true],
  ["4111111111111112", false],
  ["411111111111", false],
  ["42222222222229999999", false],
  ["4111 1111 1111 1111", false],
])("%s is a card number: %s", (digits, isCard) => {
  expect(isCardNumber(digits)).toBe(isCard);
});

test.each(["4111111111111111", "378282246310005"])(
  "the card number %s stays nowhere, not even where a count stands",
  (card) => {
    const body = `{"data":{"summary":{"clicks_total":${card}},"chart":[{"clicks":"${card}"}]},"message":"card ${card}"}`;
    const path = `/api/smart-links/a/clicks?limit=${card}`;
    const headers = { "content-type": "application/json", "x-ofapi-credits-used": card };
    const made = exchange({ request: { path }, response: { body, headers } });
    expect(JSON.stringify(sanitise(recording({ exchanges: [made] }), { key: "k" }))).not.toContain(card);
  },
);
