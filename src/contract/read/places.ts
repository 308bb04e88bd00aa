/** JSON pointers into an exchange, to the parts of a list: the places that findings name. */
import type { ListExchange } from "./parsed-exchange.ts";

type Listed = Pick<ListExchange, "query">;

const body = "/response/body";

/** A place with `*` for every index: places in different rows are alike. */
export function starred(at: string): string {
  return at.replace(/\/\d+(?=\/|$)/g, "/*");
}

export function atRows({ query }: Listed): string {
  return body + query.operation.list.rows;
}

/** A row, or the part of it that a pointer names. */
export function atRow(parsed: Listed, index: number, pointer = ""): string {
  return `${atRows(parsed)}/${index}${pointer}`;
}

export function atRowId(parsed: Listed, index: number): string {
  return atRow(parsed, index, parsed.query.operation.list.id);
}

export function atRowTime(parsed: Listed, index: number): string {
  return atRow(parsed, index, parsed.query.operation.list.time);
}

export function atTotal({ query }: Listed): string {
  return body + (query.operation.list.total ?? "");
}

export function atChart({ query }: Listed): string {
  return body + (query.operation.list.chart?.points ?? "");
}

export function atChartDay(parsed: Listed, index: number): string {
  return `${atChart(parsed)}/${index}${parsed.query.operation.list.chart?.day ?? ""}`;
}

export function atChartCount(parsed: Listed, index: number): string {
  return `${atChart(parsed)}/${index}${parsed.query.operation.list.chart?.count ?? ""}`;
}

/** The echo, or one parameter in it. */
export function atEcho({ query }: Listed, name?: string): string {
  return `${body}${query.operation.list.echo ?? ""}${name === undefined ? "" : `/${name}`}`;
}
