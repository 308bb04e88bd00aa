import { readFile } from "node:fs/promises";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import { Validator } from "@seriousme/openapi-schema-validator";
import Ajv from "ajv";
import { expect, test } from "vitest";
import { document } from "../../src/openapi/generated/document.gen.ts";
import { documentedOperations } from "../support/documented-operations.ts";

const file = new URL("../../openapi-3.0.json", import.meta.url);
const text = await readFile(file, "utf8");
const copy = JSON.parse(text);

test("openapi-3.0.json is valid OpenAPI 3.0, and a linter has nothing to say", async () => {
  const validator = new Validator();
  expect(await validator.validate(structuredClone(copy))).toEqual({ valid: true });
  expect(validator.version).toBe("3.0");
  // The vendor's own paths are: an account in one edition may be `smart-links`.
  const rules = { "no-ambiguous-paths": "off" } as const;
  const config = await createConfig({ extends: ["recommended"], rules });
  const problems = await lintFromString({ source: text, absoluteRef: file.pathname, config });
  expect(problems.map(({ ruleId, message }) => ({ ruleId, message }))).toEqual([]);
});

test("it has the operations, tags, extensions and examples of openapi.yaml", () => {
  for (const { path, method, responses, success: _, ...rest } of documentedOperations) {
    const copied = copy.paths[path][method];
    expect({ path, method, ...copied }).toMatchObject(rest);
    expect(Object.keys(copied.responses)).toEqual(Object.keys(responses));
  }
  expect(copy.components.examples).toEqual(document.components.examples);
  expect(copy["x-assumptions"]).toEqual(document["x-assumptions"]);
  const { Text: _, ...schemas } = document.components.schemas;
  expect(Object.keys(copy.components.schemas)).toEqual(Object.keys(schemas));
});

// `nullable` is a keyword of Ajv, as it is of OpenAPI 3.0.
const ajv = new Ajv.Ajv({ strict: false, validateFormats: false }).addSchema(copy, "copy");

test.each(documentedOperations.filter(({ success }) => success))(
  "its schema of $operationId accepts the example and refuses a body without one of its fields",
  ({ success }) => {
    const { schema, example } = success!;
    const value = example as object;
    const isValid = (body: unknown) => ajv.validate({ $ref: `copy${schema}` }, body);
    expect(isValid(value)).toBe(true);
    for (const field of Array.isArray(value) ? [] : Object.keys(value))
      expect(isValid({ ...value, [field]: undefined })).toBe(false);
    expect(isValid({})).toBe(false);
  },
);

test("an enum with null is written so that generators compile: openapi-zod-client makes no enum of null among texts", () => {
  const { CurrentSubscription } = copy.components.schemas;
  const isValid = (type: unknown) =>
    ajv.validate({ $ref: "copy#/components/schemas/CurrentSubscription/properties/type" }, type);
  expect(["promo", "regular", null, "", "other", 0].map(isValid)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(CurrentSubscription.properties.type.anyOf).toHaveLength(2);
  for (const [list] of text.matchAll(/"enum": \[[^\]]*\]/g))
    expect(JSON.parse(`{${list}}`).enum).not.toEqual(expect.arrayContaining([null, expect.any(String)]));
});

test("a text that may be null may be null in it, and a number may not", () => {
  const { Click202601 } = copy.components.schemas;
  expect(Click202601.properties.referrer).toMatchObject({ type: "string", nullable: true });
  expect(Click202601.properties.gross_clicks).not.toHaveProperty("nullable");
});
