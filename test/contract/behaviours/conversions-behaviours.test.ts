/** What conversions show where the documentation is silent. */
import { describe, expect, test } from "vitest";
import {
  amountsWithoutMoney,
  revenueBasis,
  unsetTypeEcho,
} from "../../../src/contract/behaviours/conversions.ts";
import { seenIn, type WrittenResponse } from "./operation-run.ts";

const conversions = (data: unknown, query = ""): WrittenResponse => [
  `/api/smart-links/one/conversions${query}`,
  data,
];

describe("Revenue adds up", () => {
  const rows = [
    { amount_gross: 120.25, amount_net: 96.2 },
    { amount_gross: null, amount_net: null },
    { amount_gross: 0.1, amount_net: 0.08 },
  ];
  const summed = (revenue_total: number, conversions_total = 3) =>
    conversions({ summary: { conversions_total, revenue_total }, rows });
  const nothing = "unknown: no page shows all conversions of its request, some of them with money";
  test.each<[string, string, readonly WrittenResponse[]]>([
    ["gross amounts", "gross", [summed(120.35)]],
    ["net amounts", "net", [summed(96.28)]],
    ["all-filters", "none we know", [summed(7)]],
    ["rows that were not all listed", nothing, [summed(120.35, 4)]],
  ])("%s", (_name, expected, responses) => {
    expect(seenIn(revenueBasis, responses)).toBe(expected);
  });
});

describe("Amounts of messages are", () => {
  const row = (amount_gross: unknown, conversion_type = "message_received") => ({
    conversion_type,
    amount_gross,
  });
  const nothing = "unknown: no conversion without money was listed";
  test.each<[string, string, readonly WrittenResponse[]]>([
    ["zero", "zero", [conversions({ rows: [row(0), row(5, "new_transaction")] })]],
    ["null", "shown_as_null", [conversions({ rows: [row(null)] })]],
    ["mixed", "none we know", [conversions({ rows: [row(null), row(0)] })]],
    ["texts", "none we know", [conversions({ rows: [row("0")] })]],
    ["not there", nothing, [conversions({ rows: [row(5, "new_transaction")] })]],
  ])("%s", (_name, expected, responses) => {
    expect(seenIn(amountsWithoutMoney, responses)).toBe(expected);
  });
});

describe("A conversion_type that was not sent is echoed", () => {
  test.each<[string, string, readonly WrittenResponse[]]>([
    ["as null", "shown_as_null", [conversions({ filters: { conversion_type: null } })]],
    ["not at all", "omitted", [conversions({ filters: { limit: 1 } })]],
    [
      "as a text",
      "none we know",
      [conversions({ filters: { conversion_type: "all" } }, "?conversion_type=")],
    ],
    [
      "in no response",
      "unknown: no conversions were requested without a type",
      [conversions({ filters: {} }, "?conversion_type=new_subscriber")],
    ],
  ])("%s", (_name, expected, responses) => {
    expect(seenIn(unsetTypeEcho, responses)).toBe(expected);
  });
});
