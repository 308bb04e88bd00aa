/** A probe: one request of a plan, and what came of it. */
import type { Auth, Request } from "../../exchange/exchange.ts";
import type { TargetResult } from "../../exchange/target.ts";
import type { ApiOperation } from "../../openapi/description/operations.ts";
import type { ParsedExchange } from "../read/parsed-exchange.ts";
import { unknownLinkId } from "../read/request/request-query.ts";

/** Query parameters in the order in which they are sent. */
export type Query = readonly (readonly [name: string, value: string])[];

export interface Probe {
  readonly id: ProbeId;
  /** What the request is for. */
  readonly purpose: string;
  readonly query: Query;
  readonly link: "known" | "unknown";
  /** Another link than the subject's, by its id. */
  readonly linkId?: string;
  readonly auth: Auth;
}

/** The probes that the plan of a list can send. `listing` may come several times, for narrower and narrower windows. */
export type ListProbeId = keyof typeof listPurposes;

/** The probes that follow the plans of the lists. */
export type CrossProbeId = keyof typeof crossPurposes;

/** The probes of one parameter each: a filter by its name, or a sort by the name of its field. */
export type ParameterProbeId = `filter:${string}` | `sort:${string}`;

export type ProbeId = ListProbeId | CrossProbeId | ParameterProbeId;

/** A probe with what came of it. */
export interface ProbeResult {
  readonly operation: ApiOperation;
  readonly probe: Probe;
  readonly result: TargetResult;
  /** The response, read once when it came; absent when none came. */
  readonly parsed?: ParsedExchange;
  /** The responses before it that were retried. */
  readonly retried?: readonly ParsedExchange[];
}

/** What a run is about: the values of the path. Edition 2026-09 has no account in its path. */
export interface Subject {
  readonly account?: string;
  readonly link: string;
}

/** What the requests of a list are for. */
export const listPurposes = {
  default: "no parameters: which defaults apply, and where the rows are",
  wide: "a quarter of a year, for a link without rows in the last days",
  listing: "all rows of a window that no longer changes; other responses are checked against it",
  page: "a page that ends with the last row, with a default left out",
  mixed: "a part of the window with filters, limit and offset, dates written with +00:00",
  part: "a part that ends on the second of a row, dates written with +02:00",
  "one-filter": "the first filter alone",
  "other-filter": "the second filter alone",
  "all-filters": "both filters",
  rest: "the other part, with defaults for limit, offset and filters",
  "past-end": "a page past the last row; of more than 10,000 rows the last one",
  "lenient-input": "bare days, flags as digits and an undocumented parameter",
  "bare-days": "a window that ends with a bare day",
  digits: "flags as digits",
  "unknown-parameter": "an undocumented parameter",
  gap: "a time span without rows",
  "huge-limit": "a page larger than any limit",
  again: "the listing once more: the same response, or the data changed",
  "third-time": "the listing a third time: what changed must not change back",
  "default-again": "no parameters once more: the same response, or the data changed before the listing",
  "no-key": "no key",
  "wrong-key": "a key that is not valid",
  "bad-limit": "limit -1",
  "zero-limit": "limit 0",
  "word-limit": "a limit that is no number",
  "bad-date": "a date that is not valid",
  "bad-flag": "a flag that is neither true nor false",
  inverted: "a window that ends before it starts",
  "unknown-link": "a link that does not exist",
} as const;

/** What the requests that follow those of lists are for. */
const crossPurposes = {
  object: "an operation without a list",
  "listed-object": "a listed row, requested by itself",
  "listing-after": "its list once more: what changed meanwhile is not compared",
  total: "one row of all there is, for the total",
  "object-window": "figures of days whose rows are known",
  "object-again": "the same once more: what changed meanwhile is not compared",
} as const;

const purposes = { ...listPurposes, ...crossPurposes };

export function purposeOf(id: ProbeId): string {
  if (!isOfParameter(id)) return purposes[id];
  return id.startsWith("sort:") ? `sorted by ${id.slice(5)}` : `${id.slice(7)} alone`;
}

/** Whether a probe is about one parameter. */
export function isOfParameter(id: ProbeId): id is ParameterProbeId {
  return id.startsWith("filter:") || id.startsWith("sort:");
}

/** A probe with the key, about the known link, by default. */
export function probe(
  id: ProbeId,
  query: Query,
  { link = "known", auth = "key" }: Partial<Probe> = {},
): Probe {
  return { id, purpose: purposeOf(id), query, link, auth };
}

/** The request of a probe. */
export function requestOf(
  { query, link, linkId, auth }: Pick<Probe, "query" | "link" | "linkId" | "auth">,
  { operation, subject }: { readonly operation: ApiOperation; readonly subject: Subject },
): Request {
  const known = { ...subject, link: link === "unknown" ? unknownLinkId : (linkId ?? subject.link) };
  const text = query.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
  const path = `${pathOf(operation, known)}${text && "?"}${text}`;
  return { method: "GET", path, headers: { accept: "application/json" }, auth };
}

/** The path with its values, percent-encoded: the last parameter is the link, one before it the account. */
function pathOf({ path, pathParameters }: ApiOperation, { account = "", link }: Subject): string {
  const last = pathParameters.at(-1);
  return path.replace(/\{([^}]+)\}/g, (_, name) => encodeURIComponent(name === last ? link : account));
}

/** The responses of a run, in the order of the requests. */
export function parsedExchangesOf(results: readonly ProbeResult[]): readonly ParsedExchange[] {
  return results.flatMap(({ parsed }) => parsed ?? []);
}
