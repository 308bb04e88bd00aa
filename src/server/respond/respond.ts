/** Answering a question about clicks, from the request's words to the reply, whatever carries them. */

import { closestMatch } from "../../openapi/closest.ts";
import { type Edition, editions } from "../../openapi/editions.ts";
import { emptyLinkCache } from "../../world/cache/link-cache.ts";
import type { ByteWriter } from "../../world/encode/byte-writer.ts";
import type { Dataset } from "../../world/model/dataset.ts";
import { type ClickPage, queryClicks } from "../../world/query/query.ts";
import { linkPrefix } from "../settings/scenarios.ts";
import { putEnvelope, roomFor } from "./envelope.ts";
import { warned } from "./mock-warnings.ts";
import { isLasting, keepPage, lookUpPage, type PageCache } from "./page-cache.ts";
import { type Parameters, parameterNames, readParameters } from "./parameters.ts";
import { problems, quoted } from "./problems.ts";
import { jsonType, type Reply } from "./reply.ts";
import { type UsageLimits, unlimited } from "./usage-limits.ts";

/** A question as it came. */
export interface Question {
  readonly edition: Edition;
  /** Decoded id of the smart link. The account does not matter: a link belongs to one. */
  readonly link: string;
  /** What stands behind the question mark. */
  readonly search: string;
  readonly authorization: string | undefined;
}

/** What answers are made from. */
export interface World {
  readonly dataset: Dataset;
  /** The present, in milliseconds since 1970. */
  readonly nowMs: number;
  readonly room: BufferProvider;
  /** Whom the answer is charged to. */
  readonly account: UsageLimits;
  /** Whether there is no such link; left out, that follows from its id. */
  readonly isUnknown?: boolean | undefined;
  /** Pages made before, to be given again. */
  readonly pages?: PageCache | undefined;
}

/** Gives room for a body of at most so many bytes, and a word more. */
export type BufferProvider = (bytes: number) => ByteWriter;

/** Answers a question, with a page of clicks or with a refusal. */
export function answerClicks(world: World, question: Question): Reply {
  const { account } = world;
  if (!isAuthorized(question.authorization)) return withUsageHeaders(problems.unauthorized(), account, 0);
  const waitSeconds = account.admit();
  if (waitSeconds !== undefined)
    return withUsageHeaders(problems.rateLimited(account.limit, waitSeconds), account, 0);
  const { behaviour } = world.dataset;
  const parameters = readParameters(question.search, behaviour, world.nowMs);
  if ("errors" in parameters)
    return withUsageHeaders(problems.validation(parameters.errors, account.balance), account, 0);
  const isUnknown = world.isUnknown ?? question.link.startsWith(linkPrefix);
  if (isUnknown && behaviour.unknown_link === "not_found")
    return withUsageHeaders(problems.unknownLink(question.link), account, 0);
  const { edition, link } = question;
  const pages = !isUnknown && isLasting(parameters, world.nowMs) ? pagesOf(world) : undefined;
  const known = pages && lookUpPage(pages, { edition, link, parameters });
  if (known?.body) return ok(world, edition, known.body);
  const page = pageFor(world, isUnknown ? undefined : link, parameters);
  const isPastEnd = parameters.offset > 0 && parameters.offset >= page.listed;
  if (isPastEnd && behaviour.page_past_end === "not_found") {
    return withUsageHeaders(problems.pagePastEnd(parameters.offset, page.listed), account, 0);
  }
  const price = editions[edition].creditsUsed;
  if (!account.spend(price))
    return withUsageHeaders(problems.insufficientCredits(price, account.balance), account, 0);
  const body = bodyOf(world, edition, { page, parameters });
  if (pages && known?.wasRequested) keepPage(pages, { edition, link, parameters }, body);
  const reply = ok(world, edition, body);
  return parameters.unknown.length === 0
    ? reply
    : warned(reply, parameters.unknown.slice(0, 5).map(unknownParameter));
}

/** Any bearer token will do. The scheme's case does not matter (RFC 9110). */
export function isAuthorized(authorization: string | undefined): boolean {
  return authorization !== undefined && /^bearer +\S/i.test(authorization);
}

/** What the headers of every answer say. */
export type Facts = Pick<UsageLimits, "limit" | "remaining" | "balance">;

/** Adds the headers that every answer of the API carries (documented; their values are the sandbox's). */
export function withUsageHeaders(reply: Reply, facts: Facts, used: number): Reply {
  return { ...reply, headers: { ...reply.headers, ...factHeaders(facts, used) } };
}

function factHeaders({ balance, limit, remaining }: Facts, used: number) {
  return {
    "x-ofapi-credits-used": String(used),
    "x-ofapi-credits-balance": String(balance),
    "x-ofapi-is-cached": "false",
    "x-rate-limit-limit-minute": String(limit),
    "x-rate-limit-remaining-minute": String(remaining),
    "x-rate-limit-limit-day": "",
    "x-rate-limit-remaining-day": "",
    vary: "Prefer, Mock-Session",
  };
}

/** The page, or an empty one for a link that does not exist. */
function pageFor(world: World, link: string | undefined, parameters: Parameters): ClickPage {
  const dataset =
    link === undefined ? { ...world.dataset, clicksPerDay: 0, recent: emptyLinkCache() } : world.dataset;
  const { window, limit, offset, includeBots, includeDuplicates } = parameters;
  const { nowMs } = world;
  return queryClicks(dataset, {
    link: link ?? "",
    window,
    includeBots,
    includeDuplicates,
    limit,
    offset,
    nowMs,
  });
}

function bodyOf(
  world: World,
  edition: Edition,
  found: { readonly page: ClickPage; readonly parameters: Parameters },
): Uint8Array {
  const ink = world.room(roomFor(found.page));
  const { creditsUsed } = editions[edition];
  putEnvelope(ink, { edition, ...found, ledger: { used: creditsUsed, balance: world.account.balance } });
  return ink.bytes.subarray(0, ink.at);
}

function ok({ account }: World, edition: Edition, body: Uint8Array): Reply {
  const headers = account === unlimited ? uncounted[edition] : okHeaders(account, edition);
  return { status: 200, headers, body };
}

function okHeaders(account: UsageLimits, edition: Edition): Reply["headers"] {
  return { "content-type": jsonType, ...factHeaders(account, editions[edition].creditsUsed) };
}

/** The headers of pages when nothing is counted: the same each time. */
export const uncounted: { readonly [E in Edition]: Reply["headers"] } = {
  "2026-01": okHeaders(unlimited, "2026-01"),
  "2026-09": okHeaders(unlimited, "2026-09"),
};

/** Only answers that nothing is counted for are the same again. */
function pagesOf({ pages, dataset, account }: World): PageCache | undefined {
  return account === unlimited && pages?.dataset === dataset ? pages : undefined;
}

function unknownParameter(name: string): string {
  const meant = closestMatch(name.slice(0, 40).toLowerCase(), parameterNames);
  return `unknown query parameter ${quoted(name)}${meant === undefined ? "" : `, did you mean "${meant}"?`}`;
}
