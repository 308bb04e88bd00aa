/** A question of the plan. */
import type { Auth, Request } from "../../exchange/exchange.ts";
import type { TargetResult } from "../../exchange/target.ts";
import { type Edition, pathOf } from "../../openapi/editions.ts";
import type { ParsedExchange } from "../read/parsed-exchange.ts";
import { unknownLinkId } from "../read/request-query.ts";

/** Query parameters in the order in which they are sent. */
export type Query = readonly (readonly [name: string, value: string])[];

/** A question of the plan. */
export interface Probe {
  readonly id: ProbeId;
  /** What the question is for. */
  readonly purpose: string;
  readonly query: Query;
  readonly link: "known" | "unknown";
  readonly auth: Auth;
}

/** The questions that a plan can ask. `listing` may come several times, about narrower and narrower windows. */
export type ProbeId = keyof typeof purposes;

/** A probe with what came of it. */
export interface ProbeResult {
  readonly probe: Probe;
  readonly result: TargetResult;
  /** The response, read once when it came; absent when none came. */
  readonly parsed?: ParsedExchange;
}

/** What a run asks about. Edition 2026-09 asks for no account. */
export interface Subject {
  readonly account?: string;
  readonly link: string;
}

export const purposes = {
  default: "nothing but the link: defaults in force, and where its clicks lie",
  wide: "a quarter of a year, for a link whose last days are quiet",
  listing: "every click of a closed window, from which all later answers follow",
  page: "a page from the middle, at an odd size",
  mixed: "a part of the window, filtered and cut, spelled otherwise",
  part: "a part that ends on the second of a click, spelled otherwise",
  "no-bots": "bots left out",
  "no-duplicates": "duplicates left out",
  neither: "bots and duplicates left out",
  rest: "the other part, with limit, offset and flags left to their defaults",
  "past-end": "a page past the last row",
  liberties: "bare days, flags as digits and a parameter that does not exist",
  "bare-days": "a window that ends with a bare day",
  digits: "flags as digits",
  "unknown-parameter": "a parameter that does not exist",
  gap: "seconds in which nothing was clicked",
  "huge-limit": "a page larger than any",
  again: "the listing once more: same answer, or the data moved",
  "no-key": "no key",
  "wrong-key": "a key that is not valid",
  "bad-limit": "limit=-1",
  "bad-date": "a date that is none",
  "bad-flag": "a flag that is neither true nor false",
  inverted: "a window that ends before it starts",
  "unknown-link": "a link that does not exist",
} as const;

/** A question with the key, about the link, unless told otherwise. */
export function probe(
  id: ProbeId,
  query: Query,
  { link = "known", auth = "key" }: Partial<Probe> = {},
): Probe {
  return { id, purpose: purposes[id], query, link, auth };
}

/** The request that asks a step. */
export function requestOf(
  { query, link, auth }: Pick<Probe, "query" | "link" | "auth">,
  { edition, subject }: { readonly edition: Edition; readonly subject: Subject },
): Request {
  const place = { account: subject.account ?? "", link: link === "unknown" ? unknownLinkId : subject.link };
  const text = query.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
  const path = `${pathOf(edition, place)}${text && "?"}${text}`;
  return { method: "GET", path, headers: { accept: "application/json" }, auth };
}

/** The responses of a run, in the order of the requests. */
export function parsedExchangesOf(results: readonly ProbeResult[]): readonly ParsedExchange[] {
  return results.flatMap(({ parsed }) => parsed ?? []);
}
