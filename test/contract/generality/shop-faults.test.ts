/** The checks tell the faults of an API that they do not know: only its document says what its lists mean. */
import { describe, expect, test } from "vitest";
import type { Report } from "../../../src/contract/report/report.ts";
import { verify } from "../../../src/contract/verify.ts";
import type { Request } from "../../../src/exchange/exchange.ts";
import type { Target } from "../../../src/exchange/target.ts";
import { shop, shopApi } from "./shop-api.ts";

const options = { api: shopApi, now: "2026-02-01T12:00:00Z", plan: "deep" } as const;
const subject = { link: "corner shop" };

// biome-ignore lint/suspicious/noExplicitAny: a fault may do anything to a body.
type Body = any;
type Fault = {
  readonly query?: (query: URLSearchParams) => void;
  readonly body?: (body: Body, query: URLSearchParams) => void;
  readonly status?: (status: number) => number;
};

/** The shop with a fault: the query is changed before it responds, or the response after. */
function faulty({ query: change, body: edit, status }: Fault): Target {
  return {
    name: "faulty",
    async send(request: Request) {
      const url = new URL(request.path, "http://localhost");
      const asked = new URLSearchParams(url.searchParams);
      change?.(url.searchParams);
      const result = await shop.send({ ...request, path: `${url.pathname}${url.search}` });
      if (result.kind === "failure") return result;
      const { response } = result.exchange;
      const body = JSON.parse(response.body);
      if (response.status === 200) {
        if (change) {
          const truth = await shop.send(request);
          if (truth.kind === "response" && truth.exchange.response.status === 200)
            body.used = JSON.parse(truth.exchange.response.body).used;
        }
        edit?.(body, asked);
      }
      const changed = {
        ...response,
        status: status?.(response.status) ?? response.status,
        body: JSON.stringify(body),
      };
      return { ...result, exchange: { ...result.exchange, request, response: changed } };
    },
  };
}

const items = (edit: (items: Body[], query: URLSearchParams) => Body[]): Fault => ({
  body: (body, query) => {
    body.result.items = edit(body.result.items, query);
  },
});

const faults: Readonly<Record<string, Fault>> = {
  "page is ignored": { query: (query) => query.delete("page") },
  "page is one too high": { query: (query) => query.set("page", String(Number(query.get("page") ?? 1) + 1)) },
  "size is ignored": { query: (query) => query.delete("size") },
  "size is one too small": items((all) => all.slice(0, -1)),
  "from is ignored": { query: (query) => query.set("from", "2026-01-01T00:00:00Z") },
  "until is ignored": { query: (query) => query.set("until", "2026-01-31T23:59:59Z") },
  "the filter of tests is ignored": { query: (query) => query.delete("with_tests") },
  "the filter of countries is ignored": { query: (query) => query.delete("country") },
  "the count is one too high": {
    body: (body) => {
      body.result.count += 1;
    },
  },
  "the count is that of the page": {
    body: (body) => {
      body.result.count = body.result.items.length;
    },
  },
  "a row is listed twice": items((all) => [...all.slice(0, -1), ...all.slice(0, 1)]),
  "rows come in another order on small pages": items((all, query) =>
    Number(query.get("size") ?? 25) < 150 ? [...all].reverse() : all,
  ),
  "a row has another country on small pages": items((all, query) =>
    Number(query.get("size") ?? 25) < 150 ? all.map((one) => ({ ...one, country: "AQ" })) : all,
  ),
  "rows have no country": items((all) => all.map(({ country: _, ...one }) => one)),
  "the count is a text": {
    body: (body) => {
      body.result.count = String(body.result.count);
    },
  },
  "the echo has another size": {
    body: (body) => {
      body.used.size = 7;
    },
  },
  "the echo has another page": {
    body: (body) => {
      body.used.page += 1;
    },
  },
  "the echo has another filter": {
    body: (body) => {
      body.used.with_tests = !body.used.with_tests;
    },
  },
  "no key is needed": { status: (status) => (status === 401 ? 200 : status) },
  "a wrong size makes the server fail": { status: (status) => (status === 422 ? 500 : status) },
};

/** It violates a claim, or is reported as another behaviour than the assumed one. */
function isTold({ violations, warnings, observations }: Report): boolean {
  const isOther = observations.some((one) => one.kind === "behaviour" && one.seen === "does not hold");
  return violations.length + warnings.length > 0 || isOther;
}

test("A correct server of the made-up API violates nothing", async () => {
  const report = await verify(shop, subject, options);
  expect(report).toMatchObject({ violations: [], warnings: [], unanswered: [] });
  expect(isTold(report)).toBe(false);
  expect(report.edition).toMatchObject({ requested: "2.0", detected: "2.0" });
});

describe(`Each of ${Object.keys(faults).length} faults in it is told`, () => {
  test.each(Object.entries(faults))("%s", async (_name, fault) => {
    expect(isTold(await verify(faulty(fault), subject, options))).toBe(true);
  });
});
