import { expect, test } from "vitest";
import { schemaFields } from "../../src/openapi/description/schema-fields.ts";

const document = {
  schemas: {
    Order: {
      allOf: [
        { $ref: "#/schemas/Base" },
        { properties: { lines: { type: "array", items: { $ref: "#/schemas/Line" } } } },
      ],
    },
    Base: { type: "object", properties: { at: { type: "string", format: "date-time", pattern: "Z$" } } },
    Line: {
      properties: { price: { type: ["number", "null"] }, kind: { $ref: "#/schemas/Kind", pattern: "x" } },
    },
    Kind: { type: "string", enum: ["a", "b"] },
  },
};

test("fields have what their schemas say, at any depth, through references and allOf", () => {
  const line = { price: null, kind: "a", unknown: 1 };
  const order = { lines: [line, 5, null], at: "2026-01-01T00:00:00Z", other: { at: 1 } };
  const none = { format: undefined, pattern: undefined, choices: undefined };
  expect(schemaFields(document, "#/schemas/Order", order)).toEqual([
    { ...none, parent: order, name: "lines", types: ["array"] },
    { ...none, parent: line, name: "price", types: ["number", "null"] },
    { ...none, parent: line, name: "kind", types: ["string"], choices: ["a", "b"], pattern: "x" },
    { ...none, parent: order, name: "at", types: ["string"], format: "date-time", pattern: "Z$" },
  ]);
});

test("a value without documented members has no fields", () => {
  for (const value of [null, 1, "text", [], {}, { constructor: 1 }])
    expect(schemaFields(document, "#/schemas/Base", value)).toEqual([]);
});
