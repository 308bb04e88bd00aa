import { expect, test } from "vitest";
import { rowFields } from "../../src/openapi/description/row-fields.ts";
import { editionNames, editions } from "../../src/openapi/editions.ts";

const part = (names: readonly string[], more: object = {}) => ({
  properties: Object.fromEntries(names.map((name) => [name, {}])),
  ...more,
});
const row = (...names: readonly string[]) => ({
  allOf: names.map((name) => ({ $ref: `#/components/schemas/${name}` })),
});

test("the fields of a schema stand as they are written, and only some may be required", () => {
  const schemas = { Row: part(["id", "time", "note"], { required: ["time", "id"] }) };
  expect(rowFields(schemas, "Row")).toEqual({
    fields: ["id", "time", "note"],
    requiredFields: ["id", "time"],
  });
});

test("the parts of a schema follow one another, or stand after the field that x-after names", () => {
  const schemas = {
    Row: row("Old", "Middle", "Last"),
    Old: part(["a", "b", "c"]),
    Middle: part(["x", "y"], { "x-after": "a", required: ["y"] }),
    Last: part(["z"]),
  };
  expect(rowFields(schemas, "Row")).toEqual({
    fields: ["a", "x", "y", "b", "c", "z"],
    requiredFields: ["y"],
  });
});

test("x-after names a field that stands before it", () => {
  const schemas = { Row: row("Old", "New"), Old: part(["a"]), New: part(["b"], { "x-after": "c" }) };
  expect(() => rowFields(schemas, "Row")).toThrow("Row: x-after names no field: c");
});

test.each(editionNames)(
  "no field of edition %s has a name that tests use for undocumented fields",
  (edition) => {
    for (const field of editions[edition].fields) expect(field).not.toMatch(/^undocumented_/);
  },
);
