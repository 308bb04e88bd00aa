/** What an exchange was asked, read back from its request, so that a recording can be judged like a live run. */
import type { Auth, Request } from "../../exchange/exchange.ts";
import { decodeUriPart } from "../../exchange/request-path.ts";
import type { AssumptionId } from "../../openapi/assumptions.ts";
import { type Edition, editionNames, editions } from "../../openapi/editions.ts";
import { isBareDay, parseInstantMs } from "./instant.ts";

/** A link that no account has. The mock reserves it for this query. */
export const unknownLinkId = "test_404";
/** Rows per page when none are asked for (documented), so a size that every target must be able to answer. */
export const defaultLimit = 100;

/**
 * What the target owes: an answer to `valid`, a refusal to `stranger` (no key, or a wrong one) and to `invalid`
 * (a value that means nothing), and no clicks to `unknown-link`.
 */
export type RequestKind = "valid" | "unauthorized" | "invalid" | "unknown-link";

/** What an exchange was asked. */
export interface RequestQuery {
  readonly kind: RequestKind;
  readonly edition: Edition;
  readonly account?: string;
  readonly link: string;
  readonly auth: Auth;
  /** Parameters as sent, without those that were empty. The last of a repeated one counts. */
  readonly sent: Readonly<Record<string, string>>;
  /** Parameters whose value means nothing, such as `limit=-1`. */
  readonly invalid: readonly string[];
  /** The undocumented behaviours without which the target need not answer as asked. */
  readonly requires: readonly AssumptionId[];
}

/** Reads what a request asks; nothing when it is not one of this operation. */
export function parseRequest(request: Request): RequestQuery | undefined {
  const [path, query] = request.path.split("?", 2);
  const place = readPath(path!);
  if (!place || request.method !== "GET") return undefined;
  const sent = Object.fromEntries([...new URLSearchParams(query)].filter(([, value]) => value !== ""));
  const invalid = Object.keys(sent).filter(
    (name) => isKnownParameter(name) && readers[name]!(sent[name]!) === undefined,
  );
  const auth = request.auth ?? "key";
  const kind =
    auth !== "key"
      ? "unauthorized"
      : invalid.length > 0
        ? "invalid"
        : place.link === unknownLinkId
          ? "unknown-link"
          : "valid";
  return { kind, ...place, auth, sent, invalid, requires: restsOn(sent, place.link) };
}

/** `true`, `false` and, where the target reads digits, `1` and `0`. */
export function parseFlag(text: string): boolean | undefined {
  if (text === "true" || text === "1") return true;
  return text === "false" || text === "0" ? false : undefined;
}

/** A count as a caller may write it. */
export function parseCount(text: string | undefined): number | undefined {
  const count = /^\d{1,16}$/.test(text ?? "") ? Number(text) : Number.NaN;
  return Number.isSafeInteger(count) ? count : undefined;
}

/** Whether a query parameter is one that the operation documents. */
export function isKnownParameter(name: string): boolean {
  return Object.hasOwn(readers, name);
}

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  date_start: parseInstantMs,
  date_end: parseInstantMs,
  limit: (text) => parseCount(text) || undefined,
  offset: parseCount,
  include_bots: parseFlag,
  include_duplicates: parseFlag,
};

function readPath(path: string): { edition: Edition; account?: string; link: string } | undefined {
  for (const edition of editionNames) {
    const pattern = editions[edition].path.replace(/\{[^}]+\}/g, "([^/]+)");
    const values = new RegExp(`^${pattern}$`).exec(path)?.slice(1).map(decodeUriPart);
    if (values?.length === 2) return { edition, account: values[0]!, link: values[1]! };
    if (values?.length === 1) return { edition, link: values[0]! };
  }
  return undefined;
}

function restsOn(sent: Readonly<Record<string, string>>, link: string): readonly AssumptionId[] {
  const [start, end] = [parseInstantMs(sent.date_start), parseInstantMs(sent.date_end)];
  const digits = [sent.include_bots, sent.include_duplicates].some((flag) => flag === "1" || flag === "0");
  const liberties: readonly (readonly [AssumptionId, boolean])[] = [
    ["largest_limit", (parseCount(sent.limit) ?? 0) > defaultLimit],
    ["inverted_window", (start ?? Number.NaN) > (end ?? Number.NaN)],
    ["bare_date_end", sent.date_end !== undefined && isBareDay(sent.date_end)],
    ["digit_booleans", digits],
    ["unknown_parameters", Object.keys(sent).some((name) => !isKnownParameter(name))],
    ["unknown_link", link === unknownLinkId],
  ];
  return liberties.filter(([, taken]) => taken).map(([id]) => id);
}
