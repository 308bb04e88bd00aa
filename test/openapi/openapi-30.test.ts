import { readFile } from "node:fs/promises";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import { Validator } from "@seriousme/openapi-schema-validator";
import Ajv from "ajv";
import { expect, test } from "vitest";
import { document } from "../../src/openapi/generated/document.gen.ts";

const file = new URL("../../openapi-3.0.json", import.meta.url);
const text = await readFile(file, "utf8");
const copy = JSON.parse(text);

test("openapi-3.0.json is valid OpenAPI 3.0, and a linter has nothing to say", async () => {
  const validator = new Validator();
  expect(await validator.validate(structuredClone(copy))).toEqual({ valid: true });
  expect(validator.version).toBe("3.0");
  const config = await createConfig({ extends: ["recommended"] });
  const problems = await lintFromString({ source: text, absoluteRef: file.pathname, config });
  expect(problems.map(({ ruleId, message }) => ({ ruleId, message }))).toEqual([]);
});

test("it has the operations, tags, extensions and examples of openapi.yaml", () => {
  for (const [path, { get }] of Object.entries(document.paths)) {
    const { responses, ...rest } = get;
    expect(copy.paths[path].get).toMatchObject(rest);
    expect(Object.keys(copy.paths[path].get.responses)).toEqual(Object.keys(responses));
  }
  expect(copy.components.examples).toEqual(document.components.examples);
  expect(copy["x-assumptions"]).toEqual(document["x-assumptions"]);
  const { Text: _, ...schemas } = document.components.schemas;
  expect(Object.keys(copy.components.schemas)).toEqual(Object.keys(schemas));
});

// `nullable` is a keyword of Ajv, as it is of OpenAPI 3.0.
const ajv = new Ajv.Ajv({ strict: false, validateFormats: false }).addSchema(copy, "copy");

test.each(Object.keys(document.paths) as (keyof typeof document.paths)[])(
  "its schema of %s accepts the example and refuses a body without one of its fields",
  (path) => {
    const { schema, examples } = document.paths[path].get.responses["200"].content["application/json"];
    const name = examples.page.$ref.split("/").at(-1) as keyof typeof document.components.examples;
    const { value } = document.components.examples[name];
    const isValid = (body: unknown) => ajv.validate({ $ref: `copy${schema.$ref}` }, body);
    expect(isValid(value)).toBe(true);
    for (const field of Array.isArray(value) ? [] : Object.keys(value))
      expect(isValid({ ...value, [field]: undefined })).toBe(false);
    expect(isValid({})).toBe(false);
  },
);

test("a text that may be null may be null in it, and a number may not", () => {
  const { Click202601 } = copy.components.schemas;
  expect(Click202601.properties.referrer).toMatchObject({ type: "string", nullable: true });
  expect(Click202601.properties.gross_clicks).not.toHaveProperty("nullable");
});
