/** What openapi.yaml says of the shape of a place, written out. */
import { expect, test } from "vitest";
import { shapeAt, typeOf } from "../../../src/contract/drift/schema-shape.ts";
import { editions } from "../../../src/openapi/editions.ts";
import { document } from "../../../src/openapi/generated/document.gen.ts";

const schemas = "#/components/schemas";
const [january, september] = [editions["2026-01"], editions["2026-09"]];

/** From the reply of an edition down to its rows. */
function rowOf(replyPointer: string) {
  const data = shapeAt(document, shapeAt(document, replyPointer).properties.get("data")!);
  return shapeAt(document, shapeAt(document, data.properties.get("rows")!).items!);
}

test("an object has the properties that are written, each at its own place", () => {
  expect(shapeAt(document, `${schemas}/ChartPoint`)).toEqual({
    types: ["object"],
    properties: new Map([
      ["timestamp", `${schemas}/ChartPoint/properties/timestamp`],
      ["clicks", `${schemas}/ChartPoint/properties/clicks`],
    ]),
    required: new Set(["timestamp", "clicks"]),
    home: `${schemas}/ChartPoint`,
  });
});

test("a reference leads to what it names", () => {
  expect(shapeAt(document, `${schemas}/ClicksReply202609/properties/data`).home).toBe(
    `${schemas}/ClicksData202609`,
  );
  expect(shapeAt(document, `${schemas}/ClicksData202609/properties/chart`)).toEqual({
    types: ["array"],
    properties: new Map(),
    required: new Set(),
    items: `${schemas}/Chart/items`,
    home: `${schemas}/Chart`,
  });
});

test("a row has the fields of its edition, and a new one belongs to the row, not to a part with a subject of its own", () => {
  const [old, new_] = [rowOf(january.replyPointer), rowOf(september.replyPointer)];
  expect([...old.properties.keys()].sort()).toEqual([...january.fields].sort());
  expect(old).toMatchObject({ types: ["object"], home: `${schemas}/Click202601` });
  expect([...new_.properties.keys()].sort()).toEqual([...september.fields].sort());
  expect(new_.properties.get("gclid")).toBe(`${schemas}/AdClickIds/properties/gclid`);
  expect(new_.properties.get("fbclid")).toBe(`${schemas}/Click202601/properties/fbclid`);
  expect(new Set(new_.types)).toEqual(new Set(["object"]));
  expect(new_.home).toBe(`${schemas}/Click202609`);
});

test("a property that the schema does not require is optional, also where the schema is made of parts", () => {
  expect(shapeAt(document, `${schemas}/Problem`).properties.has("_meta")).toBe(true);
  expect(shapeAt(document, `${schemas}/Problem`).required.has("_meta")).toBe(false);
  expect(shapeAt(document, `${schemas}/ValidationProblem`).required).toEqual(
    new Set(["error", "message", "description", "errors", "_meta"]),
  );
});

test("a value may be of several types", () => {
  expect(shapeAt(document, `${schemas}/Click202601/properties/referrer`).types).toEqual(["string", "null"]);
  expect(shapeAt(document, `${schemas}/Click202601/properties/is_bot`).types).toEqual(["boolean"]);
});

test("a place whose name holds a slash or a tilde is written as RFC 6901 says", () => {
  const path = "#/paths/~1api~1smart-links~1{smart_link_id}~1clicks";
  expect(shapeAt(document, path)).toEqual({
    types: [],
    properties: new Map(),
    required: new Set(),
    home: path,
  });
  expect(() => shapeAt(document, "#/paths/~1nowhere/~0")).toThrow(TypeError);
});

test.each([
  [null, "null"],
  [[], "array"],
  [{}, "object"],
  [1, "integer"],
  [1e300, "integer"],
  [1.5, "number"],
  ["1", "string"],
  [false, "boolean"],
])("%j is of type %s", (value, type) => {
  expect(typeOf(value)).toBe(type);
});
