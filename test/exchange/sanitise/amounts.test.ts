/** Amounts of money stay where openapi.yaml has money, and nothing that could be something else stays with them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createMock } from "../../../src/index.ts";
import { share } from "../../support/effort.ts";
import { exchange, sanitiseExchanges } from "../samples.ts";

const path = (name: string) => `/api/smart-links/eveniet/${name}`;

/** A body as text, because numbers are kept as they are written. */
function sanitised(name: string, body: string): string {
  return sanitiseExchanges([exchange({ request: { path: path(name) }, response: { body } })], {
    key: "a key",
  })[0]!.response.body;
}

const conversion = (amount: string) => `{"data":{"rows":[{"amount_gross":${amount}}]}}`;
const total = (amount: string) => `{"data":{"summary":{"revenue_total":${amount}}}}`;

describe("An amount of one person", () => {
  test.each(["9.99", "0", "6", "33.0", "12.5", "999999.99", "-9.99", '"9.99"', "null", "7.989999999999999"])(
    "%s stays",
    (amount) => expect(sanitised("conversions", conversion(amount))).toBe(conversion(amount)),
  );

  test.each([
    ["1234567", "an id"],
    ["1234567.5", "an id and a half"],
    ["4915112345678", "a telephone number"],
    ["4111111111111111", "a card number"],
    ["4111.111111111111", "a card number with a point"],
    ["52.516275", "a latitude"],
    ["-13.3776", "a longitude"],
    ["9.9900000004915112", "an amount with a tail"],
    ["9.99000000000000000491511234", "an amount with a tail that a number does not hold"],
    ["4.915112345678e12", "a telephone number with an exponent"],
    ['"0151.23"', "digits behind a zero"],
    ['"+15.12"', "a sign that no amount has"],
    ['"192.168.17.1"', "an address"],
    ['"9.99 Alice"', "a name"],
  ])("%s, %s, does not stay", (amount) => {
    expect(sanitised("conversions", conversion(amount))).not.toContain(amount);
  });
});

test.each([
  ["1234567.89", true],
  ["99999999.99", true],
  ["123456789", false],
  ["4915112345678", false],
  ["52.516275", false],
])("A total of %s stays: %s", (amount, isKept) => {
  expect(sanitised("conversions", total(amount)) === total(amount)).toBe(isKept);
});

test.each([
  '{"data":{"rows":[{"share":9.99}]}}',
  '{"data":{"rows":[{"amount_gross":{"id":9.99}}]}}',
  '{"data":{"rows":[{"fan":{"onlyfans_id":9.99}}]}}',
  '{"data":{"latitude":9.99}}',
  '{"amount_gross":9.99}',
  '{"data":{"rows":[{"place":"9.99"}]}}',
])("Elsewhere a number is no amount: %s", (body) => {
  expect(sanitised("conversions", body)).not.toContain("9.99");
});

/** What a number may hide: coordinates, ids, telephone numbers, keys in digits, and halves of them behind a point. */
const secretNumber = fc.oneof(
  fc.stringMatching(/^-?(1[0-7])?[1-9]\d\.\d{4,7}$/),
  fc.stringMatching(/^[1-9]\d{9,14}$/),
  fc.stringMatching(/^[1-9]\d{4,5}\.\d{3,10}$/),
  fc.stringMatching(/^0\.[1-9]\d{8,14}[1-9]$/),
);

test.each(["conversions", "stats", "fans", "spenders", "cohort-arps", ""])(
  "No secret number stays in a money field, or beside one, of %s",
  async (name) => {
    const url = path(name).replace(/\/$/, "");
    const { body } = await createMock({ now: "2026-02-01T00:00:00Z" }).inject({
      url,
      headers: { authorization: "Bearer any" },
    });
    const money =
      /("(?:amount|revenue|tips|arps|price|regular_price|total|per)\w*":)(?:"?-?\d+(?:\.\d+)?"?|null)/g;
    expect(body.match(money)).not.toBeNull();
    fc.assert(
      fc.property(secretNumber, fc.boolean(), (secret, isText) => {
        const planted = isText ? JSON.stringify(secret) : secret;
        const within = body.replaceAll(money, `$1${planted},"place":${planted}`);
        const [it] = sanitiseExchanges([exchange({ request: { path: url }, response: { body: within } })], {
          key: "a key",
        });
        expect(it!.response.body).not.toContain(secret);
      }),
      { numRuns: share(50) },
    );
  },
);

test("Thresholds of money stay in the query", () => {
  const kept = path("fans?min_revenue_net=10&min_tips_net=9.99");
  const lost = path("spenders?minSpend=4915112345678");
  const [one, other] = sanitiseExchanges(
    [exchange({ request: { path: kept } }), exchange({ request: { path: lost } })],
    { key: "k" },
  );
  expect(one!.request.path.split("?")[1]).toBe(kept.split("?")[1]);
  expect(other!.request.path).not.toContain("4915112345678");
});
