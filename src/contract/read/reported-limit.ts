/** The largest page that a target allows, as far as its responses say so. */
import { asRecord } from "./json/as-record.ts";
import { truncatedJson } from "./json/truncate.ts";
import { isOfList, type ListExchange } from "./parsed-exchange.ts";
import { defaultLimitOf } from "./request/effective-parameters.ts";
import { parseCount } from "./request/parse-parameter.ts";
import { isParameterRefused } from "./response/statuses.ts";
import type { Run } from "./run.ts";

/** A largest page that a response reported. */
export interface ReportedLimit {
  readonly limit: number;
  /** JSON pointer into the exchange. */
  readonly at: string;
  readonly detail: string;
}

/** The largest page that a response reports: it cuts the limit down, or its refusal names another one. */
export function reportedLimit(parsed: ListExchange): ReportedLimit | undefined {
  const { list } = parsed.query.operation;
  const name = list.page.limit;
  const sent = parseCount(parsed.query.sent[name]) ?? 0;
  const echo = parsed.page?.echo[name];
  if (typeof echo === "number" && echo < sent)
    return { limit: echo, at: `/response/body${list.echo}/${name}`, detail: `${sent} is reduced to ${echo}` };
  const { errors } = asRecord(parsed.json);
  const text = truncatedJson(asRecord(errors)[name], 400);
  const limit = (text.match(/\d+/g) ?? []).map(Number).findLast((number) => number !== sent);
  if (!isParameterRefused(parsed.exchange.response.status) || limit === undefined) return undefined;
  return { limit, at: `/response/body/errors/${name}`, detail: `${sent} is refused: ${text}` };
}

/** The largest page that may be requested: the wish, unless the target was seen to allow less. */
export function limitToAsk({ parsedExchanges }: Pick<Run, "parsedExchanges">, wish: number): number {
  const tried = parsedExchanges
    .filter(isOfList)
    .filter(({ query }) => query.requires.includes("largest_limit"));
  const allowed = tried.map((parsed) => {
    const isTooLarge = isParameterRefused(parsed.exchange.response.status);
    return reportedLimit(parsed)?.limit ?? (isTooLarge ? defaultLimitOf(parsed.query.operation) : wish);
  });
  return Math.min(wish, ...allowed);
}
