/** Answers to a plan's questions, written out by hand. */

import {
  type Probe,
  type ProbeResult,
  probe as probeOf,
  type Query,
  requestOf,
} from "../../../src/contract/plan/probe.ts";
import { type PageExchange, parseExchange } from "../../../src/contract/read/parsed-exchange.ts";
import type { Fields } from "../../../src/contract/read/response/row.ts";
import type { Exchange } from "../../../src/exchange/exchange.ts";
import { smartLinksApi } from "../../../src/openapi/description/api-description.ts";
import type { ListOperation } from "../../../src/openapi/description/operations.ts";
import { type Edition, editions } from "../../../src/openapi/editions.ts";

/** The list of clicks. */
export const clicksOperationOf = (edition: Edition): ListOperation =>
  smartLinksApi.lists.find(({ path }) => path === editions[edition].path)!;
export const clicksOperation = clicksOperationOf("2026-09");

/** What a target answers: a page, or something else; nothing when it is silent. */
export type Reply = Page | Other | "failure";

interface Other {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Page {
  readonly rows?: readonly Fields[] | undefined;
  readonly total?: unknown;
  /** Clicks by day. */
  readonly chart?: Readonly<Record<string, number>>;
  readonly filters?: Readonly<Record<string, unknown>>;
}

/** A question with what a target answers to it. */
export function answered(probe: Probe, reply: Reply): ProbeResult {
  if (reply === "failure")
    return {
      operation: clicksOperation,
      probe,
      result: { kind: "failure", reason: "timeout", detail: "No answer.", attempts: 1 },
    };
  const request = requestOf(probe, { operation: clicksOperation, subject: { link: "eveniet" } });
  const isPage = !("status" in reply);
  const response = {
    status: isPage ? 200 : reply.status,
    headers: { "content-type": "application/json", ...(isPage ? {} : reply.headers) },
    body: JSON.stringify(isPage ? bodyOf(reply) : (reply.body ?? {})),
  };
  const exchange = { request, response, latencyMs: 1 };
  const parsed = parseExchange(exchange, 0);
  return {
    operation: clicksOperation,
    probe,
    result: { kind: "response", attempts: 1, exchange },
    ...(parsed ? { parsed } : {}),
  };
}

/** What is asked of the link, and what comes. */
export function exchange(
  query: string,
  reply: Exclude<Reply, "failure">,
  special: Partial<Probe> = {},
): Exchange {
  const { result: answer } = answered(probeOf("page", [...new URLSearchParams(query)], special), reply);
  if (answer.kind === "failure") throw new Error("Every reply but silence is an answer.");
  return answer.exchange;
}

/** The same as the judge reads it. */
export function parsed(query: string, page: Page | Other, special: Partial<Probe> = {}): PageExchange {
  return parseExchange(exchange(query, page, special), 0) as PageExchange;
}

/** A refusal of a parameter, in the shape that openapi.yaml documents. */
export function refusal(name: string, message: string, status = 422): Reply {
  return { status, body: { error: "VALIDATION_ERROR", message, errors: { [name]: [message] } } };
}

/** Rows at these instants, in this order; what follows an instant says `bot`, `dup` or both. */
export function clicks(...texts: readonly string[]): readonly Fields[] {
  return texts.map((text, index) => {
    const [instant, ...kinds] = text.split(" ");
    return {
      id: `click-${index}`,
      created_at: `${instant}+00:00`,
      is_bot: kinds.includes("bot"),
      is_duplicate: kinds.includes("dup"),
      gross_clicks: 1,
    };
  });
}

/** A query as people read it. */
export function textOf(query: Query): string {
  return query.map(([name, value]) => `${name}=${value}`).join("&");
}

/** A page that shows the first of some rows, and counts them all. */
export function pageOf(rows: readonly Fields[], limit = 1000): Page {
  const chart: Record<string, number> = {};
  for (const { created_at: time } of rows) {
    const day = String(time).slice(0, 10);
    chart[day] = (chart[day] ?? 0) + 1;
  }
  return { rows: rows.slice(0, limit), total: rows.length, chart };
}

function bodyOf({ rows = [], total = rows.length, chart = {}, filters = {} }: Page): unknown {
  const points = Object.entries(chart).map(([timestamp, count]) => ({ timestamp, clicks: count }));
  return { data: { summary: { clicks_total: total }, chart: points, rows, filters } };
}
