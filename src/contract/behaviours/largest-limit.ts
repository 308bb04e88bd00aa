import { assumptions } from "../../openapi/assumptions.ts";
import { truncatedJson } from "../judge/truncate.ts";
import { asRecord, type ParsedExchange } from "../read/parsed-exchange.ts";
import { parseCount } from "../read/request-query.ts";
import type { Run } from "../read/run.ts";
import { type BehaviourDetector, detected, isRefused, undetected } from "./behaviour-detector.ts";

export const largestLimit: BehaviourDetector = {
  assumption: "largest_limit",
  detect({ parsedExchanges }) {
    const asked = parsedExchanges.filter(
      ({ query }) => query.kind === "valid" && query.requires.includes("largest_limit"),
    );
    for (const parsed of asked) {
      const told = reportedLimit(parsed);
      if (!told) continue;
      const isKnown = assumptions.largest_limit.alternatives.includes(told.limit);
      return detected(parsed, {
        at: told.at,
        ...(isKnown ? { value: told.limit } : {}),
        detail: told.detail,
      });
    }
    const fitted = asked.filter(({ page }) => page).map(({ query }) => limitOf(query.sent));
    return undetected(
      fitted.length > 0 ? `at least ${Math.max(...fitted)}` : "no page larger than the default was answered",
    );
  },
};

/** The largest page that an answer told of: by cutting the limit down, or in the words of a refusal. */
export function reportedLimit(
  parsed: ParsedExchange,
): { readonly limit: number; readonly at: string; readonly detail: string } | undefined {
  const sent = limitOf(parsed.query.sent);
  const echo = parsed.page?.filters.limit;
  if (typeof echo === "number" && echo < sent)
    return { limit: echo, at: "/response/body/data/filters/limit", detail: `${sent} is cut down to ${echo}` };
  const { errors } = asRecord(parsed.json);
  const words = truncatedJson(asRecord(errors).limit, 400);
  const limit = (words.match(/\d+/g) ?? []).map(Number).findLast((number) => number !== sent);
  if (!isRefused(parsed) || limit === undefined) return undefined;
  return { limit, at: "/response/body/errors/limit", detail: `${sent} is refused: ${words}` };
}

/** The largest page that may be asked for, by what was seen. */
export function limitToAsk({ parsedExchanges }: Pick<Run, "parsedExchanges">, wish: number): number {
  const asked = parsedExchanges.filter(({ query }) => query.requires.includes("largest_limit"));
  const told = asked.map((parsed) => reportedLimit(parsed)?.limit ?? (isRefused(parsed) ? 100 : wish));
  return Math.min(wish, ...told);
}

function limitOf(sent: Readonly<Record<string, string>>): number {
  return parseCount(sent.limit) ?? 0;
}
