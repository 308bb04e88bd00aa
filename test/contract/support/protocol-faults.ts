/** Faults in how a target answers: statuses, headers, refusals and the form of the body. */
import { eachRow, edited, type PlantedFault, type Scene } from "./planted-fault.ts";

const answer =
  (status: number, body: string, type = "application/json"): PlantedFault["exchange"] =>
  (exchange) => ({
    ...exchange,
    response: {
      ...exchange.response,
      status,
      body,
      headers: { ...exchange.response.headers, "content-type": type },
    },
  });
const when = (is: (scene: Scene) => boolean, change: PlantedFault["exchange"]): PlantedFault => ({
  exchange: (exchange, scene) => (is(scene) && change ? change(exchange, scene) : exchange),
});
const asValid = answer(
  200,
  JSON.stringify({ data: { summary: { clicks_total: 0 }, chart: [], rows: [], filters: {} }, _meta: {} }),
);
const failure = JSON.stringify({ message: "Server Error" });

export const protocolFaults: Readonly<Record<string, PlantedFault>> = {
  "a field is gone": eachRow(({ country_code, ...row }) => row),
  "a flag is null": eachRow((row) => ({ ...row, is_bot: null })),
  "a count is text": edited((body) => {
    body.data.summary.clicks_total = String(body.data.summary.clicks_total);
  }),
  "instants have milliseconds": eachRow((row) => ({
    ...row,
    created_at: row.created_at.replace("+00:00", ".000Z"),
  })),
  "rows are an object": edited((body) => {
    body.data.rows = { ...body.data.rows };
  }),
  "numbers have a fraction": {
    exchange: (exchange) => ({
      ...exchange,
      response: {
        ...exchange.response,
        body: exchange.response.body.replace(/"balance":(\d+)/, '"balance":$1.0'),
      },
    }),
  },
  "no key is let in": when(({ request }) => request.auth === "none", asValid),
  "limit=-1 is answered": when(({ query }) => query.get("limit") === "-1", asValid),
  "limit=-1 makes the server fail": when(({ query }) => query.get("limit") === "-1", answer(500, failure)),
  "no key makes the server fail": when(({ request }) => request.auth === "none", answer(500, failure)),
  "refusals are HTML": when(({ isValid }) => !isValid, answer(422, "<html><p>No.</p></html>", "text/html")),
  "answers are declared as HTML": when(
    ({ isValid }) => isValid,
    (exchange) => ({
      ...exchange,
      response: {
        ...exchange.response,
        headers: { ...exchange.response.headers, "content-type": "text/html" },
      },
    }),
  ),
  "bodies are cut off": when(
    ({ isValid }) => isValid,
    (exchange) => ({
      ...exchange,
      response: { ...exchange.response, body: exchange.response.body.slice(0, -20) },
    }),
  ),
  "the price doubled": edited((body) => {
    body._meta._credits.used += 1;
  }),
  "a cache answers": edited((body) => {
    body._meta._cache.is_cached = true;
  }),
  "a header is gone": {
    exchange: (exchange) => {
      const { "x-rate-limit-limit-minute": _, ...headers } = exchange.response.headers;
      return { ...exchange, response: { ...exchange.response, headers } };
    },
  },
};
