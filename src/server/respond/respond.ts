/** From a request to its reply, for every operation. What carries the reply to the client does not matter here. */
import { emptyLinkCache } from "../../world/cache/link-cache.ts";
import type { ByteWriter } from "../../world/encode/byte-writer.ts";
import { type Dataset, hasLink } from "../../world/model/dataset.ts";
import { isGone, isUnreadable } from "../resources/resources.ts";
import { closestReservedLink, linkPrefix, tooLargeNumber } from "../settings/scenarios.ts";
import { isAuthorized } from "./authorization.ts";
import { keepPage, lookUpPage, type PageCache, type PageKey } from "./body/page-cache.ts";
import type { BodyContent, Operation, QueryContext } from "./operation.ts";
import { problems, quoted } from "./problems.ts";
import type { Reply } from "./reply.ts";
import { type ApiRequest, isReading } from "./request.ts";
import type { PagedQuery, ShownRows } from "./shown-rows.ts";
import { pageHeaders, withUsageHeaders } from "./usage-headers.ts";
import { type UsageLimits, unlimited } from "./usage-limits.ts";
import { withWarnings } from "./warnings/mock-warnings.ts";
import { unknownParameters } from "./warnings/unknown-parameters.ts";

/** What a reply depends on beside its request. */
export interface ResponseContext extends Omit<QueryContext, "behaviour"> {
  readonly dataset: Dataset;
  readonly bufferFor: BufferProvider;
  /** What the request is counted against. */
  readonly usage: UsageLimits;
  /** Whether the link does not exist. When left out, its id decides. */
  readonly isUnknown?: boolean | undefined;
  /** Pages that were made before. */
  readonly pages?: PageCache | undefined;
  /** Whether the body is made only when it is sent, because that is later. */
  readonly isSentLater?: boolean;
}

/** Gives a writer with space for a body of at most so many bytes. */
export type BufferProvider = (bytes: number) => ByteWriter;

type ReadingRequest = ApiRequest<Operation>;

/** Responds with a page or with an error. */
export function respondTo(request: ReadingRequest, context: ResponseContext): Reply {
  const { operation, link } = request;
  const { usage, dataset, nowMs, linkCount, resources, bufferFor } = context;
  const { behaviour } = dataset;
  if (!isAuthorized(request.authorization)) return withUsageHeaders(problems.unauthorized(), usage);
  const waitSeconds = usage.admit();
  if (waitSeconds !== undefined)
    return withUsageHeaders(problems.rateLimited(usage.limit, waitSeconds), usage);
  const read = operation.readQuery(request, { behaviour, nowMs, linkCount, resources });
  if (read.kind === "invalid")
    return withUsageHeaders(problems.validation(read.errors, usage.balance), usage);
  const isUnknown = isUnknownLink(link, context, operation.isOfLinkItself === true);
  if (isUnknown && behaviour.unknown_link === "not_found")
    return withUsageHeaders(unknownLinkReply(link ?? "", context), usage);

  const { query, unknown } = read;
  const isCacheable = read.isLasting && !isUnknown && unknown.length === 0;
  const pages = isCacheable && operation.cacheKey ? cacheOf(context) : undefined;
  const key: PageKey = pages ? [operation.path, ...operation.cacheKey!(query)] : [];
  const cached = pages && lookUpPage(pages, key);
  if (cached?.page) {
    const { body, ranges } = cached.page;
    return success(request, { usage, body, shown: shownBy(request, { query, dataset, ranges, nowMs }) });
  }

  const source = isUnknown ? withoutClicks(dataset) : dataset;
  const page = operation.pageOf(source, query);
  const ranges = operation.rows?.shownOn(page) ?? [];
  const shown = shownBy(request, { query, dataset, ranges, nowMs });
  const error = operation.errorFor?.(page, query) ?? pastEndError(operation, { page, query, behaviour });
  if (error) return withUsageHeaders({ ...error, shown }, usage);
  const { creditsUsed } = operation;
  if (!usage.spend(creditsUsed))
    return withUsageHeaders(problems.insufficientCredits(creditsUsed, usage.balance), usage);
  const credits = { used: creditsUsed, balance: usage.balance };
  if (context.isSentLater) {
    const rateLimits = { limit: usage.limit, remaining: usage.remaining };
    const content = { query, behaviour, credits, rateLimits };
    const body = laterBody({ operation, dataset: source, content, bufferFor });
    return withUnknown(success(request, { usage, body, shown }), request, unknown);
  }
  const writer = bufferFor(operation.mostBytes(page));
  operation.writeBody(writer, { query, page, behaviour, credits, rateLimits: usage });
  const body = writer.bytes.subarray(0, writer.at);
  if (pages && cached?.wasRequested) keepPage(pages, key, { body, ranges });
  return withUnknown(success(request, { usage, body, shown }), request, unknown);
}

interface LaterBody {
  readonly operation: Operation;
  readonly dataset: Dataset;
  readonly content: Omit<BodyContent<unknown, unknown>, "page">;
  readonly bufferFor: BufferProvider;
}

/** Finds the page again when the body is sent: until then its rows would take memory. */
function laterBody({ operation, dataset, content, bufferFor }: LaterBody): () => Uint8Array {
  return () => {
    const page = operation.pageOf(dataset, content.query);
    const writer = bufferFor(operation.mostBytes(page));
    operation.writeBody(writer, { ...content, page });
    return writer.bytes.subarray(0, writer.at);
  };
}

interface SuccessContent extends Pick<Reply, "body" | "shown"> {
  readonly usage: UsageLimits;
}

function success({ operation }: ReadingRequest, { usage, body, shown }: SuccessContent): Reply {
  return { status: 200, headers: pageHeaders(usage, operation.creditsUsed), body, shown };
}

type FoundPage = Pick<BodyContent<unknown, unknown>, "page" | "query" | "behaviour">;

/** The error response for a page past the end of a list, where the API has one (assumed). */
function pastEndError({ rows }: Operation, { page, query, behaviour }: FoundPage): Reply | undefined {
  const { offset } = query as PagedQuery;
  if (!rows || !(offset > 0) || behaviour.page_past_end === "empty") return undefined;
  const count = rows.countOf(page);
  return offset >= count ? problems.pagePastEnd(offset, rows.holds(count)) : undefined;
}

interface PageRows extends Pick<ShownRows, "dataset" | "ranges" | "nowMs"> {
  readonly query: unknown;
}

function shownBy(
  { operation: { rows }, link }: ReadingRequest,
  { query, dataset, ranges, nowMs }: PageRows,
): ShownRows | undefined {
  if (!rows) return undefined;
  const isPastEnd = ranges.length === 0 && (query as PagedQuery).offset > 0;
  return { list: rows.list, link: link ?? "", dataset, ranges, isPastEnd, nowMs };
}

/** The cache for a response. Only responses without counting are the same each time. */
function cacheOf({ pages, dataset, usage }: ResponseContext): PageCache | undefined {
  return usage === unlimited && pages?.dataset === dataset ? pages : undefined;
}

function withoutClicks(dataset: Dataset): Dataset {
  return { ...dataset, clicksPerDay: 0, own: undefined, recent: emptyLinkCache() };
}

/** Hints about a request that gets an error for another reason. */
export function warningsAbout(request: ApiRequest, facts: QueryContext): readonly string[] {
  if (!isReading(request)) return [];
  const read = request.operation.readQuery(request, facts);
  return read.kind === "invalid" ? [] : unknownWarnings(request, read.unknown);
}

type KnownLinks = Pick<ResponseContext, "isUnknown" | "resources" | "dataset">;

/** @param isOfLinkItself Whether the link itself is requested. What came of a deleted link may stay readable. */
export function isUnknownLink(
  link: string | null,
  { isUnknown, resources, dataset }: KnownLinks,
  isOfLinkItself: boolean,
): boolean {
  if (link === null) return false;
  const isAbsent = link.startsWith(linkPrefix) || !(resources.links.has(link) || hasLink(dataset, link));
  if (isUnknown ?? isAbsent) return true;
  return isOfLinkItself ? isGone(resources, link) : isUnreadable(resources, link, dataset.behaviour);
}

/** 404, and the reserved id that a misspelt one probably means. */
export function unknownLinkReply(link: string, { isUnknown, resources }: KnownLinks): Reply {
  if (isGone(resources, link)) return problems.goneLink(link);
  const reply = problems.unknownLink(link);
  const wrong = tooLargeNumber(link);
  if (wrong !== undefined) return withWarnings(reply, [wrong]);
  const meant = isUnknown ? undefined : closestReservedLink(link);
  if (meant === undefined) return reply;
  return withWarnings(reply, [`no reserved link id ${quoted(link.slice(0, 60))}, did you mean "${meant}"?`]);
}

function withUnknown(reply: Reply, request: ReadingRequest, names: readonly string[]): Reply {
  return names.length === 0 ? reply : withWarnings(reply, unknownWarnings(request, names));
}

function unknownWarnings({ operation }: ReadingRequest, names: readonly string[]): readonly string[] {
  return unknownParameters(names, { parameters: operation.parameterNames });
}
