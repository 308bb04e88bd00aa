/** The check of a body finds a flaw exactly where Ajv does. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { joinPointer } from "../../../src/openapi/text/json-pointer.ts";
import { schemaErrors } from "../../../src/openapi/validators.ts";
import { writingOperations } from "../../../src/server/operations/all.ts";
import {
  type BodySchema,
  bodyErrors,
  resolvedSchema,
} from "../../../src/server/respond/change/body-errors.ts";
import { bodySchemaOf } from "../../../src/server/respond/change/read-body.ts";
import { share } from "../../support/effort.ts";

const withBody = writingOperations.filter(bodySchemaOf);

test.each(withBody)("$id refuses the bodies that Ajv refuses", (operation) => {
  const place = joinPointer("paths", operation.path, operation.method.toLowerCase(), "requestBody");
  const pointer = `#${place}/content/application~1json/schema`;
  const schema = bodySchemaOf(operation)!;
  fc.assert(
    fc.property(valuesOf(schema), (body) => {
      const found = Object.keys(bodyErrors(schema, body)).length > 0;
      expect(found, JSON.stringify(body)).toBe(schemaErrors(pointer, body).length > 0);
    }),
    { numRuns: share(150) },
  );
});

/** Values that are right or nearly so. */
function valuesOf(written: BodySchema): fc.Arbitrary<unknown> {
  const schema = resolvedSchema(written);
  const odd = fc.constantFrom<unknown>(
    null,
    0,
    1,
    -1.5,
    361,
    "",
    "a",
    "https://example.com/a",
    true,
    [],
    {},
    [1],
  );
  const long = fc.integer({ min: 0, max: 12 }).map((n) => "x".repeat(2 ** n));
  const own = schema.properties
    ? fc.record(
        Object.fromEntries(Object.entries(schema.properties).map(([name, part]) => [name, valuesOf(part)])),
        { requiredKeys: [] },
      )
    : schema.items
      ? fc.array(valuesOf(schema.items), { maxLength: 4 })
      : schema.enum
        ? fc.constantFrom(...schema.enum)
        : [schema.type].flat().includes("integer")
          ? fc.integer({ min: -1, max: 400 })
          : fc.oneof(long, fc.constantFrom("https://example.com/{click_id}", "X-Name", "a b"));
  return fc.oneof({ weight: 9, arbitrary: own }, { weight: 1, arbitrary: odd });
}
