/** The chart as it came, for messages and comparisons of whole charts. */
import { valueAtPointer } from "../../../openapi/text/json-pointer.ts";
import type { ListExchange } from "../parsed-exchange.ts";

export function chartValue({ json, query }: ListExchange): unknown {
  const { chart } = query.operation.list;
  return chart && valueAtPointer(json, chart.points);
}
