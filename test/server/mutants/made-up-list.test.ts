import { expect, test } from "vitest";
import { isList, readOperations } from "../../../src/openapi/description/operations.ts";
import { mutantOf } from "../../../src/server/mutants/all.ts";
import type { JsonValue, RequestChange } from "../../../src/server/mutants/true-response.ts";

const query = (name: string, schema: object) => ({ name, in: "query", schema });

/** A list of orders, with other names and places than the lists of the API have. */
const [orders] = readOperations({
  paths: {
    "/orders": {
      get: {
        operationId: "listOrders",
        "x-list": {
          rows: "/result/items",
          id: "/order/number",
          time: "/placed",
          total: "/result/count",
          chart: { points: "/days", day: "/day", count: "/orders" },
          echo: "/used",
          page: { limit: "size", offset: "skip" },
          filters: { with_tests: { excludes: { field: "/order/is_test", equals: true }, when: false } },
        },
        parameters: [
          query("size", { type: "integer", default: 2 }),
          query("skip", { type: "integer", default: 0 }),
          query("with_tests", { type: "boolean", default: true }),
        ],
        responses: { 200: {} },
      },
    },
  },
}).filter(isList);

const day = (n: number) => `2026-01-0${n}`;
const all = [1, 2, 3, 4, 5].map((n) => ({
  order: { number: n, is_test: n === 2 },
  placed: `${day(n)}T00:00:00Z`,
}));

/** The true response, from an array. */
function bodyOf(search: URLSearchParams): JsonValue {
  const [size, skip] = [Number(search.get("size") ?? 2), Number(search.get("skip") ?? 0)];
  return structuredClone({
    result: { items: all.slice(skip, skip + size), count: all.length },
    days: all.map((_, i) => ({ day: day(i + 1), orders: 1 })),
    used: { size, skip },
  });
}

function mutated(id: string, search: string): JsonValue | undefined {
  const mutant = mutantOf(id);
  if (mutant?.kind !== "body") throw new Error(`${id} changes no body`);
  const sent = new URLSearchParams(search);
  return mutant.mutate({
    path: "/orders",
    operation: orders,
    link: null,
    query: sent,
    body: bodyOf(sent),
    nowMs: 0,
    number: 2,
    other({ query: change }: RequestChange) {
      const other = new URLSearchParams(search);
      change?.(other);
      return bodyOf(other);
    },
  });
}

test.each<readonly [string, object]>([
  ["page-repeated", { result: { items: all.slice(0, 2), count: 5 } }],
  ["row-dropped", { result: { items: all.slice(3, 5), count: 5 } }],
  ["row-missing", { result: { items: all.slice(2, 3), count: 5 } }],
  ["total-off", { result: { items: all.slice(2, 4), count: 6 } }],
  ["order-unstable", { result: { items: [all[2], all[1]], count: 5 } }],
  ["offset-ignored", { result: { items: all.slice(0, 2), count: 5 } }],
  ["chart-day-missing", { days: all.slice(1).map((_, i) => ({ day: day(i + 1), orders: 1 })) }],
  [
    "times-shifted",
    { result: { items: [2, 3].map((i) => ({ ...all[i], placed: `${day(i)}T00:00:00Z` })), count: 5 } },
  ],
  [
    "marks-inverted",
    {
      result: {
        items: [3, 4].map((number) => ({ ...all[number - 1], order: { number, is_test: true } })),
        count: 5,
      },
    },
  ],
  [
    "ids-doubled",
    { result: { items: [all[2], { ...all[3], order: { number: 3, is_test: false } }], count: 5 } },
  ],
])("%s changes a made-up list by what x-list says of it", (id, change) => {
  const search = "size=2&skip=2";
  expect(mutated(id, search)).toEqual({ ...(bodyOf(new URLSearchParams(search)) as object), ...change });
});
