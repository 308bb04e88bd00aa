import { assumptions } from "../../openapi/assumptions.ts";
import { clippedJson } from "../judge/truncate.ts";
import { type Exhibit, record } from "../read/parsed-exchange.ts";
import { readCount } from "../read/request-query.ts";
import type { Run } from "../read/run.ts";
import { isRefused, seen, unknown, type Watch } from "./behaviour-detector.ts";

export const largestLimit: Watch = {
  assumption: "largest_limit",
  watch({ exhibits }) {
    const asked = exhibits.filter(
      ({ question }) => question.kind === "valid" && question.restsOn.includes("largest_limit"),
    );
    for (const exhibit of asked) {
      const told = toldLimit(exhibit);
      if (!told) continue;
      const isKnown = assumptions.largest_limit.alternatives.includes(told.limit);
      return seen(exhibit, { at: told.at, ...(isKnown ? { value: told.limit } : {}), detail: told.detail });
    }
    const fitted = asked.filter(({ page }) => page).map(({ question }) => limitOf(question.sent));
    return unknown(
      fitted.length > 0 ? `at least ${Math.max(...fitted)}` : "no page larger than the default was answered",
    );
  },
};

/** The largest page that an answer told of: by cutting the limit down, or in the words of a refusal. */
export function toldLimit(
  exhibit: Exhibit,
): { readonly limit: number; readonly at: string; readonly detail: string } | undefined {
  const sent = limitOf(exhibit.question.sent);
  const echo = exhibit.page?.filters.limit;
  if (typeof echo === "number" && echo < sent)
    return { limit: echo, at: "/response/body/data/filters/limit", detail: `${sent} is cut down to ${echo}` };
  const { errors } = record(exhibit.json);
  const words = clippedJson(record(errors).limit, 400);
  const limit = (words.match(/\d+/g) ?? []).map(Number).findLast((number) => number !== sent);
  if (!isRefused(exhibit) || limit === undefined) return undefined;
  return { limit, at: "/response/body/errors/limit", detail: `${sent} is refused: ${words}` };
}

/** The largest page that may be asked for, by what was seen. */
export function limitToAsk({ exhibits }: Pick<Run, "exhibits">, wish: number): number {
  const asked = exhibits.filter(({ question }) => question.restsOn.includes("largest_limit"));
  const told = asked.map((exhibit) => toldLimit(exhibit)?.limit ?? (isRefused(exhibit) ? 100 : wish));
  return Math.min(wish, ...told);
}

function limitOf(sent: Readonly<Record<string, string>>): number {
  return readCount(sent.limit) ?? 0;
}
