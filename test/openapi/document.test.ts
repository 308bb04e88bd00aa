import { readFile } from "node:fs/promises";
import { createConfig, lintFromString } from "@redocly/openapi-core";
import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { assumedBehaviour, assumptions } from "../../src/openapi/assumptions.ts";
import { editions } from "../../src/openapi/editions.ts";
import { document } from "../../src/openapi/generated/document.gen.ts";
import { schemaErrors } from "../../src/openapi/validators.ts";
import { documentedOperations } from "../support/documented-operations.ts";

const file = new URL("../../openapi.yaml", import.meta.url);
const text = await readFile(file, "utf8");

test("openapi.yaml is valid OpenAPI 3.1", async () => {
  const validator = new Validator();
  const result = await validator.validate(parse(text));
  expect(result).toEqual({ valid: true });
  expect(validator.version).toBe("3.1");
});

test("a linter with its recommended rules has nothing to say", async () => {
  // The vendor's own paths are: an account in one edition may be `smart-links`.
  const rules = { "no-ambiguous-paths": "off" } as const;
  const config = await createConfig({ extends: ["recommended"], rules });
  const problems = await lintFromString({ source: text, absoluteRef: file.pathname, config });
  expect(
    problems.map(({ ruleId, message, location }) => ({ ruleId, message, at: location[0]?.pointer })),
  ).toEqual([]);
});

/** Everything in the document, with its JSON pointer. */
function* nodes(node: unknown, pointer = "#"): Generator<readonly [pointer: string, node: object]> {
  if (typeof node !== "object" || node === null) return;
  yield [pointer, node];
  for (const [key, child] of Object.entries(node)) {
    yield* nodes(child, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
  }
}

test("every reference leads somewhere, and everything that is shared is used", () => {
  const pointers = new Set([...nodes(document)].map(([pointer]) => pointer));
  const refs = new Set(
    [...nodes(document)].flatMap(([, node]) => ("$ref" in node ? [String(node.$ref)] : [])),
  );
  for (const ref of refs) expect(pointers).toContain(ref);
  for (const [kind, parts] of Object.entries(document.components)) {
    if (kind === "securitySchemes") continue;
    for (const name of Object.keys(parts)) expect(refs).toContain(`#/components/${kind}/${name}`);
  }
});

test("every property, parameter and header is described", () => {
  for (const [pointer, node] of nodes(document.components)) {
    const isProperty = /\/properties\/[^/]+$/.test(pointer);
    const isPart = /^#\/(parameters|headers|schemas|responses)\/[^/]+$/.test(pointer);
    if (!(isProperty || isPart) || "const" in node) continue;
    // A property that is an object of its own is described where that object is.
    const described = { ...target(node), ...node };
    expect(described, pointer).toHaveProperty("description");
  }
});

function target(node: object): object {
  if (!("$ref" in node)) return {};
  return [...nodes(document)].find(([pointer]) => pointer === node.$ref)?.[1] ?? {};
}

test("evidence is graded in the words that the document explains", () => {
  const grades = [...nodes(document)].flatMap(([, node]) =>
    "x-evidence" in node ? [node["x-evidence"]] : [],
  );
  expect(grades.length).toBeGreaterThan(10);
  for (const grade of grades) expect(["documented", "observed", "assumed"]).toContain(grade);
});

test.each(documentedOperations)("the examples of $operationId satisfy their schemas", ({ responses }) => {
  for (const [status, response] of Object.entries(responses)) {
    const { content } = ("$ref" in response ? target(response) : response) as DocumentedResponse;
    if (!content) continue;
    const { schema, examples } = content["application/json"];
    const values = Object.values(examples).map(
      (example) => (target(example) as Example).value ?? (example as Example).value,
    );
    expect(values.length, status).toBeGreaterThan(0);
    for (const value of values) expect(schemaErrors(schema.$ref, value), status).toEqual([]);
  }
});

interface DocumentedResponse {
  readonly content?: {
    readonly "application/json": { readonly schema: { readonly $ref: string }; readonly examples: object };
  };
}

interface Example {
  readonly value?: unknown;
}

test("examples of fields and parameters satisfy their schemas", () => {
  let count = 0;
  for (const [pointer, node] of nodes(document)) {
    const isParameter = "in" in node && "schema" in node;
    const schema = isParameter ? `${pointer}/schema` : pointer;
    const named = isParameter && "examples" in node ? Object.values(node.examples as object) : [];
    const listed = "examples" in node && Array.isArray(node.examples) ? node.examples : [];
    const values = [...listed, ...named.map((example: Example) => example.value)];
    if (isParameter && "example" in node) values.push(node.example);
    for (const value of values) expect(schemaErrors(schema, value), pointer).toEqual([]);
    count += values.length;
  }
  expect(count).toBeGreaterThan(10);
});

test("the documentation's own example satisfies edition 2026-01", async () => {
  const fixture = new URL("../../fixtures/documented-example.json", import.meta.url);
  const example = JSON.parse(await readFile(fixture, "utf8"));
  expect(schemaErrors(editions["2026-01"].replyPointer, example)).toEqual([]);
  // What the vendor added since then is not required, and stands in no example.
  expect(Object.keys(example.data.rows[0])).toEqual(editions["2026-01"].requiredFields);
});

test("a reply that lacks anything, or has the wrong type, does not satisfy it", async () => {
  for (const { path, success } of documentedOperations) {
    if (!success) continue;
    const { schema, example: value } = success;
    let spoilt = 0;
    for (const [pointer, node] of nodes(value)) {
      if (Array.isArray(node) || pointer.endsWith("/data/body")) continue;
      for (const name of Object.keys(node)) {
        for (const change of [undefined, { wrong: true }]) {
          // What an ad platform responds is not described.
          if (name === "body" && change) continue;
          const copy = structuredClone(value) as unknown;
          const place = pointer.split("/").slice(1);
          const parent = place.reduce((at, step) => (at as Record<string, unknown>)[step], copy);
          const fields = parent as Record<string, unknown>;
          // The echo of a type that was not sent is an assumption.
          if (name === "conversion_type" && !change && pointer.endsWith("/filters")) continue;
          if (change) fields[name] = change;
          else delete fields[name];
          const where = `${path} ${pointer}/${name}`;
          expect(schemaErrors(schema, copy).length, where).toBeGreaterThan(0);
          spoilt++;
        }
      }
    }
    expect(spoilt, path).toBeGreaterThan(1);
  }
});

test("a field that nobody documented is no error: drift is for the judge to report", () => {
  const { value } = document.components.examples.Clicks202609;
  const [row] = value.data.rows;
  const grown = { ...value, data: { ...value.data, rows: [{ ...row, brand_new: 1 }] }, more: true };
  expect(schemaErrors(editions["2026-09"].replyPointer, grown)).toEqual([]);
});

test("a row of edition 2026-09 requires what 2026-01 requires, and five fields after fbclid", () => {
  const [older, newer] = [editions["2026-01"].requiredFields, editions["2026-09"].requiredFields];
  const at = older.indexOf("fbclid") + 1;
  const added = ["gclid", "gbraid", "wbraid", "ttclid", "sccid"];
  expect(newer).toEqual([...older.slice(0, at), ...added, ...older.slice(at)]);
});

test("every assumption has its value among its alternatives", () => {
  for (const [id, { claim, value, alternatives }] of Object.entries(assumptions)) {
    expect(alternatives, id).toContain(value);
    expect(new Set(alternatives).size, id).toBe(alternatives.length);
    // The sandbox counts its charts in UTC only; the checks recognise other zones.
    expect(alternatives.length, id).toBeGreaterThan(id === "chart_day" ? 0 : 1);
    expect(claim, id).toMatch(/^[A-Z].*\.$/);
  }
  expect(assumedBehaviour.largest_limit).toBe(document.components.parameters.limit.schema.maximum);
});
