/** A made-up API of orders: other names and places than clicks have, numbered pages, and no chart. */
import type { Target } from "../../../src/exchange/target.ts";
import { describeApi } from "../../../src/openapi/description/api-description.ts";

const query = (name: string, schema: object) => ({ name, in: "query", schema });

const ordersSchema = {
  type: "object",
  required: ["result", "used"],
  properties: {
    result: {
      type: "object",
      required: ["items", "count"],
      properties: {
        count: { type: "integer" },
        items: {
          type: "array",
          items: {
            type: "object",
            required: ["order", "placed", "country"],
            properties: { country: { type: "string" }, placed: { type: "string", format: "date-time" } },
          },
        },
      },
    },
    used: { type: "object" },
  },
};

export const shopApi = describeApi({
  openapi: "3.1.0",
  info: { title: "Shop", version: "2.0" },
  components: { schemas: { Orders: ordersSchema } },
  paths: {
    "/v2/shops/{shop}/orders": {
      get: {
        operationId: "listOrders",
        "x-list": {
          rows: "/result/items",
          id: "/order/number",
          time: "/placed",
          total: "/result/count",
          echo: "/used",
          page: { limit: "size", number: "page" },
          window: { start: "from", end: "until" },
          filters: {
            with_tests: { excludes: { field: "/order/is_test", equals: true }, when: false },
            country: { keeps: { field: "/country", equals: "value" } },
          },
        },
        parameters: [
          query("size", { type: "integer", minimum: 1, maximum: 200, default: 25 }),
          query("page", { type: "integer", minimum: 1, default: 1 }),
          query("from", { type: "string" }),
          query("until", { type: "string" }),
          query("with_tests", { type: "boolean", default: true }),
          query("country", { type: "string" }),
        ],
        responses: {
          200: { content: { "application/json": { schema: { $ref: "#/components/schemas/Orders" } } } },
          401: { description: "no key" },
          404: { description: "no shop" },
          422: { description: "a wrong parameter" },
        },
      },
    },
  },
});

export interface Order {
  readonly order: { readonly number: string; readonly is_test: boolean };
  readonly placed: string;
  readonly country: string;
}

/** One order every twenty minutes, the newest first; the last one on 2026-01-31 at 23:40. */
export const orders: readonly Order[] = Array.from({ length: 4000 }, (_, index) => ({
  order: { number: `N${index}`, is_test: index % 7 === 0 },
  placed: new Date(Date.parse("2026-01-31T23:40:00Z") - index * 1_200_000).toISOString(),
  country: ["NL", "CH", "PT"][index % 3]!,
}));

/** A correct server of the API. */
export const shop: Target = {
  name: "shop",
  async send(request) {
    const url = new URL(request.path, "http://localhost");
    const sent = Object.fromEntries(url.searchParams);
    const [size, page] = [Number(sent.size ?? 25), Number(sent.page ?? 1)];
    const isWrong = !(size >= 1 && page >= 1) || Number.isNaN(Date.parse(sent.from ?? "2026-01-01"));
    const isInverted = sent.from !== undefined && sent.until !== undefined && sent.from > sent.until;
    const isOdd = sent.with_tests !== undefined && !["true", "false", "1", "0"].includes(sent.with_tests);
    const isRefused = isWrong || isInverted || isOdd || size > 200;
    const isUnknown = url.pathname.includes("test_404");
    const status = (request.auth ?? "key") !== "key" ? 401 : isUnknown ? 404 : isRefused ? 422 : 200;
    const until = sent.until?.length === 10 ? `${sent.until}T23:59:59Z` : sent.until;
    const kept = orders.filter(
      ({ order, placed, country }) =>
        Date.parse(placed) >= Date.parse(sent.from ?? "2026-01-25T00:00:00Z") &&
        Date.parse(placed) <= Date.parse(until ?? "2026-01-31T23:59:59Z") &&
        (!["false", "0"].includes(sent.with_tests ?? "") || !order.is_test) &&
        (sent.country === undefined || country === sent.country),
    );
    const items = kept.slice((page - 1) * size, page * size);
    const body = JSON.stringify(
      status === 200
        ? { result: { items, count: kept.length }, used: usedOf(sent, { size, page, until }) }
        : {},
    );
    const exchange = {
      request,
      response: { status, headers: { "content-type": "application/json" }, body },
      latencyMs: 1,
    };
    return { kind: "response", attempts: 1, exchange };
  },
};

/** The parameters that were used, as the API repeats them. */
function usedOf(
  sent: Readonly<Record<string, string>>,
  { size, page, until }: { readonly size: number; readonly page: number; readonly until: string | undefined },
) {
  return {
    size,
    page,
    from: sent.from ?? "2026-01-25T00:00:00Z",
    until: until ?? "2026-01-31T23:59:59Z",
    with_tests: !["false", "0"].includes(sent.with_tests ?? "true"),
    country: sent.country ?? null,
  };
}
