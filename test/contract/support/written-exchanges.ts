/** Answers written out by hand: what was asked, and the page that it brought. */
import { type PageExchange, parseExchange } from "../../../src/contract/read/parsed-exchange.ts";
import type { Fields } from "../../../src/contract/read/response/row.ts";
import type { Exchange } from "../../../src/exchange/exchange.ts";
import type { ChartPoint } from "../../../src/openapi/wire.ts";
import { exchange } from "../../exchange/samples.ts";

interface Told {
  /** Absent in edition 2026-09. */
  readonly account?: string;
  readonly link?: string;
  readonly query?: string;
  readonly status?: number;
  readonly total?: number | undefined;
  readonly chart?: readonly ChartPoint[];
  readonly rows?: readonly Fields[];
  readonly filters?: object;
  /** The price that the answer tells. */
  readonly used?: unknown;
}

export function answer({
  account,
  link = "eveniet",
  query = "",
  status = 200,
  used,
  ...told
}: Told): Exchange {
  const { rows = [], total = rows.length, chart = [], filters = {} } = told;
  const data = { summary: "total" in told && told.total === undefined ? {} : { clicks_total: total } };
  const owner = account === undefined ? "" : `/${account}`;
  return exchange({
    request: { path: `/api${owner}/smart-links/${link}/clicks${query === "" ? "" : `?${query}`}` },
    response: {
      status,
      body: JSON.stringify({ data: { ...data, chart, rows, filters }, _meta: { _credits: { used } } }),
    },
  });
}

/** The same, as the judge reads it. */
export function page(told: Told): PageExchange {
  return parseExchange(answer(told), 0) as PageExchange;
}

/** Charts by their clicks, from the tenth of January 2026 on. */
export function chartOf(...clicks: readonly number[]): readonly ChartPoint[] {
  return clicks.map((count, index) => ({ timestamp: `2026-01-${index + 10}`, clicks: count }));
}
