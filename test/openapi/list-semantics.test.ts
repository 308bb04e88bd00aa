/** `x-list` is read, and what is wrong in it is refused with the place. */
import { describe, expect, test } from "vitest";
import { describeApi } from "../../src/openapi/description/api-description.ts";
import { readListSemantics } from "../../src/openapi/description/list-semantics.ts";
import { isList, readOperations } from "../../src/openapi/description/operations.ts";
import { document } from "../../src/openapi/generated/document.gen.ts";

const smallest = { rows: "/items", id: "/key", page: { limit: "size", number: "page" } };
const read = (changes: object) => readListSemantics({ ...smallest, ...changes }, "GET /items");

describe("The semantics of a list", () => {
  test("of clicks are those of openapi.yaml, the same in both editions", () => {
    const clicks = readOperations(document)
      .filter(isList)
      .filter(({ path }) => path.endsWith("/clicks"));
    expect(clicks.map(({ edition }) => edition)).toEqual(["2026-01", "2026-09"]);
    expect(clicks[0]!.list).toEqual(clicks[1]!.list);
    expect(clicks[1]!.list).toEqual({
      rows: "/data/rows",
      id: "/id",
      time: "/created_at",
      total: "/data/summary/clicks_total",
      summary: [],
      chart: { points: "/data/chart", day: "/timestamp", count: "/clicks" },
      echo: "/data/filters",
      page: { kind: "offset", limit: "limit", offset: "offset" },
      window: { start: "date_start", end: "date_end" },
      filters: {
        include_bots: { kind: "excludes", field: "/is_bot", equals: true, when: false },
        include_duplicates: { kind: "excludes", field: "/is_duplicate", equals: true, when: false },
      },
      changing: [],
      perhapsNull: [],
    });
  });

  test("need rows, an id and a page, and count pages from 1", () => {
    const page = { kind: "page-number", limit: "size", number: "page", first: 1 };
    const nothing = { summary: [], filters: {}, changing: [], perhapsNull: [] };
    expect(read({})).toEqual({ rows: "/items", id: "/key", page, ...nothing });
    expect(read({ page: { ...smallest.page, first: 0 } }).page).toMatchObject({ first: 0 });
  });

  test("may keep only the rows that equal a parameter", () => {
    const filters = {
      colour: { keeps: { field: "/paint/colour", equals: "value" } },
      shops: { keeps: { field: "/shop", oneOf: "value" } },
    };
    expect(read({ filters }).filters).toEqual({
      colour: { kind: "keeps", field: "/paint/colour", match: "equals" },
      shops: { kind: "keeps", field: "/shop", match: "oneOf" },
    });
  });

  test.each<[object, string]>([
    [{ rows: undefined }, "x-list of GET /items has a `rows` that is not a JSON pointer such as /data/rows"],
    [{ rows: "items" }, 'a JSON pointer such as /data/rows: "items"'],
    [{ id: "/a~2" }, 'a `id` that is not a JSON pointer such as /data/rows: "/a~2"'],
    [{ row: "/items" }, "x-list of GET /items has an unknown member `row`; known are rows, id, time,"],
    [{ page: "offset" }, "x-list of GET /items, page must be an object"],
    [{ page: { limit: "n" } }, "x-list of GET /items, page must have either `offset` or `number`"],
    [{ page: { limit: "n", offset: "o", number: "p" } }, "must have either `offset` or `number`"],
    [{ page: { offset: "o" } }, "x-list of GET /items, page has no `limit`"],
    [{ page: { limit: "n", number: "p", first: 2 } }, "has a `first` that is neither 0 nor 1"],
    [{ window: { start: "from", end: "to" } }, "must also say with `time` when a row happened"],
    [{ time: "/at", window: { start: "from" } }, "x-list of GET /items, window has no `end`"],
    [{ chart: { points: "/days", day: "/day" } }, "x-list of GET /items, chart has no `count`"],
    [{ filters: { bots: {} } }, "x-list of GET /items, filters, bots must have either `excludes` or `keeps`"],
    [{ filters: { bots: { excludes: { field: "/bot", equals: true } } } }, "filters, bots has no `when`"],
    [
      { filters: { bots: { excludes: { field: "/bot", equals: null }, when: false } } },
      "filters, bots, excludes has a `equals` that is not a text, a number or a boolean: null",
    ],
    [
      { filters: { kind: { keeps: { field: "/kind", equals: "a" } } } },
      "must have one of `equals: value`, `oneOf: value`, `atLeast: value`, `positive: value`",
    ],
  ])("are refused where they are malformed: %j", (changes, message) => {
    expect(() => read(changes)).toThrow(expect.objectContaining({ code: "invalid_document" }));
    expect(() => read(changes)).toThrow(message);
  });
});

describe("The lists of a document", () => {
  const operation = {
    "x-list": smallest,
    parameters: [{ $ref: "#/components/parameters/size" }, { name: "page", in: "query", schema: {} }],
    responses: { 200: { content: { "application/json": { schema: { type: "object" } } } } },
  };
  const described = (get: object, shared: readonly object[] = []) => ({
    components: {
      parameters: { size: { name: "size", in: "query", schema: { $ref: "#/components/schemas/Size" } } },
      schemas: { Size: { type: "integer", minimum: 1, maximum: 50, default: 20 } },
    },
    paths: { "/shops/{shop}/items": { get, parameters: shared }, "/health": { get: {} } },
  });

  test("are its operations with x-list, references resolved", () => {
    const [list, ...others] = describeApi(described(operation)).lists;
    expect(others).toEqual([]);
    expect(list).toMatchObject({
      name: "GET /shops/{shop}/items",
      pathParameters: ["shop"],
      operationPointer: "#/paths/~1shops~1{shop}~1items/get",
      bodyPointer: "#/paths/~1shops~1{shop}~1items/get/responses/200/content/application~1json/schema",
      statuses: [200],
    });
    expect([...list!.parameters.values()]).toEqual([
      { name: "size", kind: "integer", default: 20, minimum: 1, maximum: 50 },
      { name: "page", kind: "text" },
    ]);
  });

  test("have the parameters of their path too", () => {
    const { parameters, ...bare } = operation;
    expect(readOperations(described(bare, parameters))[0]!.parameters.size).toBe(2);
  });

  test.each<[object, string]>([
    [{ ...operation, parameters: [] }, "a query parameter it lacks: size"],
    [{ ...operation, parameters: [{ $ref: "#/nowhere" }] }, "has no object at #/nowhere"],
    [{ ...operation, "x-list": [] }, "x-list of GET /shops/{shop}/items must be an object"],
    [{ ...operation, "x-figures": [{ sum: "/a" }] }, "x-figures 0 of GET /shops/{shop}/items has no `value`"],
    [
      { ...operation, "x-figures": [{ value: "/a", dividend: "/b", divisor: "c", digits: 2 }] },
      "has a `divisor` that",
    ],
    [{ ...operation, "x-figures": [{ ascending: ["/a"], sums: [] }] }, "has an unknown member `sums`"],
  ])("are refused where they do not fit the document: %j", (get, message) => {
    expect(() => readOperations(described(get))).toThrow(message);
    expect(() => readOperations({})).toThrow("The document has no paths.");
  });
});
