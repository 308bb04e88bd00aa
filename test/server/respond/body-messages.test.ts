/** What is said about a body that openapi.yaml does not allow: each keyword at its bounds, with its words written out. */
import { expect, test } from "vitest";
import { type BodySchema, bodyErrors } from "../../../src/server/respond/change/body-errors.ts";

const nested: BodySchema = {
  type: "object",
  required: ["a_b"],
  properties: { a_b: { type: "string" }, list: { type: "array", items: { type: "integer" } } },
};
const conditional: BodySchema = {
  required: ["kind"],
  properties: { kind: {} },
  if: { properties: { kind: { const: "full" }, size: { const: 1 } } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
  then: { required: ["name"] },
};

const allowed: readonly (readonly [BodySchema, unknown])[] = [
  [{}, "anything"],
  [{ type: ["string", "null"] }, null],
  [{ type: "number", minimum: 3, maximum: 5 }, 3],
  [{ type: "number", minimum: 3, maximum: 5 }, 5],
  [{ type: "number" }, -1.5],
  [{ type: "string", minLength: 2, maxLength: 3 }, "ab"],
  [{ type: "string", minLength: 2, maxLength: 3 }, "abc"],
  // Characters count, not the halves of which JavaScript makes some.
  [{ type: "string", maxLength: 1 }, "😀"],
  [{ type: "string", pattern: "^.$" }, "😀"],
  [{ type: "string" }, ""],
  [{ type: "array", minItems: 1, maxItems: 2 }, [1]],
  [{ type: "array", minItems: 1, maxItems: 2 }, [1, "b"]],
  [{ enum: ["a", null] }, "a"],
  [nested, { a_b: "x", list: [1], more: 1 }],
  [conditional, { kind: "other" }],
];

test.each(allowed)("%j allows %j", (schema, value) => {
  expect({ ...bodyErrors(schema, value) }).toEqual({});
});

const refused: readonly (readonly [BodySchema, unknown, string])[] = [
  [{ type: ["null", "string"] }, 5, "must be a string"],
  [{ type: "integer" }, 1.5, "must be an integer"],
  [{ type: "number" }, "1", "must be a number"],
  [{ type: "boolean" }, 1, "must be true or false"],
  [{ type: "array" }, {}, "must be an array"],
  [{ type: "object" }, [], "must be an object"],
  [{ type: "null" }, 1, "must be null"],
  [{ enum: ["a", null, "b"] }, "c", "is invalid: choose one of a, b"],
  [{ minimum: 3 }, 2, "must be at least 3"],
  [{ maximum: 5 }, 6, "must not be greater than 5"],
  [{ minLength: 2 }, "a", "is required"],
  [{ maxLength: 3 }, "abcd", "must not be greater than 3 characters"],
  [{ pattern: "^a$" }, "b", "format is invalid"],
  [{ format: "uri" }, "a b", "must be a valid URL"],
  [{ format: "uri" }, "relative", "must be a valid URL"],
  [{ minItems: 2 }, [1], "must have at least 2 items"],
  [{ maxItems: 1 }, [1, 2], "must not have more than 1 items"],
];

test.each(refused)("%j refuses %j", (schema, value, problem) => {
  const inObject = { type: "object", properties: { a_field: schema } } as const;
  expect({ ...bodyErrors(inObject, { a_field: value }) }).toEqual({
    a_field: [`The a field field ${problem}.`],
  });
});

test("a problem is named by its place, once, and all of them are", () => {
  const schema: BodySchema = { type: "object", required: ["outer"], properties: { outer: nested } };
  expect({ ...bodyErrors(schema, {}) }).toEqual({ outer: ["The outer field is required."] });
  expect({ ...bodyErrors(schema, { outer: { list: [1, "b", 2.5] } }) }).toEqual({
    "outer.a_b": ["The outer.a b field is required."],
    "outer.list.1": ["The outer.list.1 field must be an integer."],
    "outer.list.2": ["The outer.list.2 field must be an integer."],
  });
  const twice = { pattern: "^a+$", minLength: 2, maxLength: 2 } as const;
  expect({ ...bodyErrors({ properties: { x: twice } }, { x: "bcd" }) }).toEqual({
    x: ["The x field must not be greater than 2 characters.", "The x field format is invalid."],
  });
});

test("a value may make other members required", () => {
  expect({ ...bodyErrors(conditional, { kind: "full" }) }).toEqual({ name: ["The name field is required."] });
  expect({ ...bodyErrors(conditional, { kind: "full", name: "x" }) }).toEqual({});
});
