/** Answering a question about clicks, from the request's words to the reply, whatever carries them. */
import type { Dataset } from "../clicks/dataset.ts";
import type { Ink } from "../clicks/ink.ts";
import { type ClickPage, queryClicks } from "../clicks/query.ts";
import type { Window } from "../clicks/selection.ts";
import { type Edition, editions } from "../spec/editions.ts";
import { putEnvelope, roomFor } from "./envelope.ts";
import { findPage, notePage, type PageCache } from "./page-cache.ts";
import { type Parameters, readParameters } from "./parameters.ts";
import { problems } from "./problems.ts";
import { jsonType, type Reply } from "./reply.ts";

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
  /** Gives a buffer of at least so many bytes to write a body into. */
  readonly room: (bytes: number) => Uint8Array;
  /** Pages made before. */
  readonly pages?: PageCache | undefined;
}

/** Link ids that begin so are reserved for scenarios; without one of that name the link is unknown. */
const reservedPrefix = "test_";
const balance = 999999;

/** Answers a question, with a page of clicks or with a refusal. */
export function answerClicks(world: World, question: Question): Reply {
  if (!isAuthorized(question.authorization)) return withFacts(problems.unauthorized(), 0);
  const known = keptPage(world, question);
  if (known) return ok(question.edition, known);
  const { behaviour } = world.dataset;
  const parameters = readParameters(question.search, behaviour, world.nowMs);
  if ("errors" in parameters) return withFacts(problems.validation(parameters.errors), 0);
  const isUnknown = question.link.startsWith(reservedPrefix);
  if (isUnknown && behaviour.unknown_link === "not_found")
    return withFacts(problems.unknownLink(question.link), 0);
  const page = pageFor(world, isUnknown ? undefined : question.link, parameters);
  const isPastEnd = parameters.offset > 0 && parameters.offset >= page.total;
  if (isPastEnd && behaviour.page_past_end === "not_found") {
    return withFacts(problems.pagePastEnd(parameters.offset, page.total), 0);
  }
  const body = bodyOf(world, question.edition, { page, parameters });
  if (!isUnknown && parameters.isFixed) keepPage(world, question, { body, window: parameters.window });
  return ok(question.edition, body);
}

/** Any bearer token will do. The scheme's case does not matter (RFC 9110). */
function isAuthorized(authorization: string | undefined): boolean {
  return authorization !== undefined && /^bearer +\S/i.test(authorization);
}

/** The page, or an empty one for a link that does not exist. */
function pageFor(world: World, link: string | undefined, parameters: Parameters): ClickPage {
  const dataset =
    link === undefined ? { ...world.dataset, clicksPerDay: 0, recent: new Map() } : world.dataset;
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
  const ink: Ink = { bytes: world.room(roomFor(found.page)), at: 0 };
  putEnvelope(ink, { edition, ...found, ledger: { used: editions[edition].creditsUsed, balance } });
  return ink.bytes.subarray(0, ink.at);
}

function ok(edition: Edition, body: Uint8Array): Reply {
  return { status: 200, headers: okHeaders[edition], body };
}

function keptPage({ pages, dataset, nowMs }: World, question: Question): Uint8Array | undefined {
  return pages?.dataset === dataset ? findPage(pages, keyOf(question), nowMs) : undefined;
}

function keepPage(
  { pages, dataset, nowMs }: World,
  question: Question,
  { body, window }: { readonly body: Uint8Array; readonly window: Window },
): void {
  const overMs = 1000 * (window.end + 1);
  if (pages?.dataset === dataset && overMs <= nowMs) notePage(pages, keyOf(question), { body, overMs });
}

/** Everything in a body follows from this, the data set and what has happened of the window. */
function keyOf({ edition, link, search }: Question): string {
  return `${edition} ${balance} ${link}?${search}`;
}

/** The headers that every answer of the API carries (documented; their values are the sandbox's). */
function factsOf(used: number) {
  return {
    "x-ofapi-credits-used": String(used),
    "x-ofapi-credits-balance": String(balance),
    "x-ofapi-is-cached": "false",
    "x-rate-limit-limit-minute": "1000",
    "x-rate-limit-remaining-minute": "1000",
    "x-rate-limit-limit-day": "",
    "x-rate-limit-remaining-day": "",
  };
}

function withFacts(reply: Reply, used: number): Reply {
  return { ...reply, headers: { ...reply.headers, ...factsOf(used) } };
}

const okHeaders: { readonly [E in Edition]: Reply["headers"] } = {
  "2026-01": okHeadersOf("2026-01"),
  "2026-09": okHeadersOf("2026-09"),
};

function okHeadersOf(edition: Edition): Reply["headers"] {
  return { "content-type": jsonType, ...factsOf(editions[edition].creditsUsed) };
}
