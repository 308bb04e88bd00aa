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
  const { status } = parsed.exchange.response;
  const limit = largestIn(text, [sent, status]);
  if (!isParameterRefused(status) || limit === undefined || limit >= sent) return undefined;
  return { limit, at: `/response/body/errors/${name}`, detail: `${sent} is refused: ${text}` };
}

/**
 * The largest value that the words of a refusal allow; undefined where they leave doubt. Numbers in links and codes are
 * none, nor are those that are known to mean something else.
 */
function largestIn(text: string, known: readonly number[]): number | undefined {
  const words = text.replace(/\S+:\/\/\S+|\bwww\.\S+/g, " ");
  const numbers = [...words.matchAll(wholeNumber)].flatMap(({ 0: digits, index }) => {
    const before = words.slice(0, index);
    const number = Number(digits.replace(/\D/g, ""));
    // 0 and 1 are the least that is allowed.
    if (number < 2 || known.includes(number) || leastWords.test(before)) return [];
    return lessWords.test(before) ? number - 1 : number;
  });
  const [first, ...others] = new Set(numbers);
  return others.length === 0 ? first : undefined;
}

/** `1000`, `1,000`, `1.000`, `1'000`, but no part of a word such as `E422`. */
const wholeNumber = /(?<![\w#/]|\d[.,'])(?:\d{1,3}(?:[.,'\u00a0\u202f]\d{3})+|\d+)(?![\w/]|[.,']\d)/g;
const lessWords = /(?:\b(?:less|lower|smaller|fewer) than|\b(?:below|under)|<) *$/i;
const leastWords = /\b(?:at least|min(?:imum)?(?: of)?:?|not (?:be )?(?:less|lower|smaller) than) *$/i;

/** The largest page that may be requested: the wish, unless the target was seen to allow less. */
export function limitToAsk({ parsedExchanges }: Pick<Run, "parsedExchanges">, wish: number): number {
  const tried = parsedExchanges
    .filter(isOfList)
    .filter(({ query }) => query.requires.includes("largest_limit"));
  const allowed = tried.map((parsed) => {
    const named = Object.keys(asRecord(asRecord(parsed.json).errors));
    const isOther = named.length > 0 && !named.includes(parsed.query.operation.list.page.limit);
    const isTooLarge = isParameterRefused(parsed.exchange.response.status) && !isOther;
    return reportedLimit(parsed)?.limit ?? (isTooLarge ? defaultLimitOf(parsed.query.operation) : wish);
  });
  return Math.min(wish, ...allowed);
}
