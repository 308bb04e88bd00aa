/** Error responses in the vendor's shape: status, code, message, and what to do next. */
import type { Problem, ServerError, Unauthorized, ValidationProblem } from "../../openapi/wire.ts";
import { jsonType, type Reply } from "./reply.ts";

/** What is wrong with each refused parameter. */
export type ParameterErrors = Readonly<Record<string, string[]>>;

type Body = Problem | ValidationProblem | Unauthorized | ServerError;

export const problems = {
  /** Documented on sibling operations. */
  unauthorized: () =>
    errorReply(
      401,
      {
        error: "Unauthorized. Go to https://app.onlyfansapi.com/api-keys to get your API key.",
      } satisfies Unauthorized,
      { "www-authenticate": "Bearer" },
    ),
  /** The shape is documented on sibling operations; that unknown links get it is assumed. */
  unknownLink: (link: string) =>
    notFound(
      `There is no smart link ${quoted(link)}.`,
      "Ids that begin with test_ are reserved by the sandbox. Any other id is a link with clicks, unless the sandbox has only your own (--only-mine).",
    ),
  /** @param kind What the path is about, such as `postback`. */
  unknownItem: (kind: string, id: string) =>
    notFound(`There is no ${kind} ${quoted(id)}.`, "The id is wrong, or it was deleted."),
  goneLink: (link: string) =>
    notFound(
      `There is no smart link ${quoted(link)}.`,
      "It was deleted, or it was created in another session of the sandbox.",
    ),
  /** @param why What the whole list holds. */
  pagePastEnd: (offset: number, why: string) =>
    notFound(`There is no page at offset ${offset}: ${why}.`, "Ask for an offset below the total."),
  /** A free call names no price. */
  insufficientCredits: (price: number, balance: number) => {
    const cost =
      price === 0 ? "The" : `This call costs ${price} ${price === 1 ? "credit" : "credits"} and the`;
    return errorReply(402, {
      error: "INSUFFICIENT_CREDITS",
      message: "The credits are used up.",
      description: `${cost} balance is ${balance}.`,
    } satisfies Problem);
  },
  forbidden: () =>
    errorReply(403, {
      error: "FORBIDDEN",
      message: "This API key has no access to the smart link.",
      description: "Ask the owner of the team for access, or use another key.",
    } satisfies Problem),
  /** The header is observed, the body assumed. */
  rateLimited: (limit: number, waitSeconds: number) =>
    errorReply(
      429,
      {
        error: "RATE_LIMIT_EXCEEDED",
        message: "Too many requests.",
        description: `The limit is ${limit} requests a minute. Try again in ${waitSeconds} ${waitSeconds === 1 ? "second" : "seconds"}.`,
      } satisfies Problem,
      { "retry-after": String(waitSeconds) },
    ),
  /** An injected status without a body of its own. */
  injected: (status: number) =>
    errorReply(status, {
      error: errorCodes[status] ?? "REFUSED",
      message: `The sandbox was asked for status ${status}.`,
      description: "A scenario, a fault, a setting or a preference asked for this.",
    } satisfies Problem),
  /** What the gateway in front of the API sends (observed): HTML. */
  gatewayPage: (status: number): Reply => ({
    status,
    headers: { "content-type": "text/html; charset=UTF-8" },
    body: `<!DOCTYPE html>
<html lang="en-US">
<head><title>app.onlyfansapi.com | ${status}</title></head>
<body><h1>Error code ${status}</h1><p>The web server reported an error. (This page is the sandbox's.)</p></body>
</html>
`,
  }),
  preference: (warnings: readonly string[]) =>
    errorReply(400, {
      error: "PREFERENCE_NOT_APPLIED",
      message: warnings[0] ?? "",
      description: "The setting strict makes this an error. GET /__admin/scenarios lists the preferences.",
    } satisfies Problem),
  /** An error of the admin API. */
  admin: (status: number, error: string, message: string) =>
    errorReply(status, {
      error,
      message,
      description: "GET /__admin/openapi.json describes the admin API.",
    } satisfies Problem),
  sessionName: (name: string) =>
    errorReply(400, {
      error: "BAD_SESSION_NAME",
      message: `${quoted(name)} is not a valid session name.`,
      description: "Use at most 100 letters, digits and . _ ~ -, the first of them a letter or a digit.",
    } satisfies Problem),
  foreignPage: () =>
    errorReply(403, {
      error: "FORBIDDEN_ORIGIN",
      message: "A page of another machine may not make this sandbox call receivers.",
      description:
        "Through them it could reach any program of this machine. Open the page under a name of this machine, such as localhost.",
    } satisfies Problem),
  unknownRoute: (path: string) =>
    notFound(
      `There is nothing at ${quoted(path)}.`,
      "The list of links is at /api/smart-links, their clicks at /api/smart-links/{smart_link_id}/clicks; the documentation is at /docs.",
    ),
  unknownAdminRoute: (path: string) =>
    notFound(
      `There is nothing at ${quoted(path)}.`,
      "GET /__admin/openapi.json lists the admin API; the journal is at /__admin/requests.",
    ),
  movedInEdition: (path: string, present: string) =>
    notFound(
      `There is nothing at ${quoted(path)}: edition 2026-09 has no account in the path.`,
      `The sandbox serves edition 2026-01 for clicks only. Ask for ${present}.`,
    ),
  notRecorded: (path: string) =>
    notFound(
      `The recording has no response to ${quoted(path)}.`,
      "This mock replays a recording, and this request is not in it.",
    ),
  methodNotAllowed: (method: string, allow: string) =>
    errorReply(
      405,
      {
        error: "METHOD_NOT_ALLOWED",
        message: `${method} is not allowed here.`,
        description: `Allowed: ${allow}.`,
      } satisfies Problem,
      { allow },
    ),
  unansweredRequests: () =>
    errorReply(400, {
      error: "TOO_MANY_UNANSWERED_REQUESTS",
      message: "Too many requests wait for their responses.",
      description: "Read responses before you send more requests on a connection.",
    } satisfies Problem),
  /** A request that is not valid HTTP, such as one with a malformed path. */
  badRequest: (message: string, status = 400) =>
    errorReply(status, {
      error: "BAD_REQUEST",
      message,
      description: "The request is not valid HTTP.",
    } satisfies Problem),
  /** Documented on sibling operations. */
  validation: (errors: ParameterErrors, balance: number) =>
    errorReply(422, {
      error: "VALIDATION_ERROR",
      message: firstError(errors),
      description: "The request parameters failed validation.",
      errors,
      // Costs nothing (documented).
      _meta: {
        _credits: { used: 0, balance, note: "A refusal costs no credits" },
        _cache: { is_cached: false, note: "Cache disabled for this endpoint" },
      },
    } satisfies ValidationProblem),
  /** Observed. */
  serverError: (status = 500) => errorReply(status, { message: "Server Error" } satisfies ServerError),
};

const errorCodes: Readonly<Record<number, string>> = {
  400: "BAD_REQUEST",
  405: "METHOD_NOT_ALLOWED",
  408: "REQUEST_TIMEOUT",
  409: "CONFLICT",
  410: "GONE",
  413: "CONTENT_TOO_LARGE",
  415: "UNSUPPORTED_MEDIA_TYPE",
};

/** What is wrong with the first of them. */
export function firstError(errors: ParameterErrors): string {
  return Object.values(errors)[0]?.[0] ?? "";
}

/** A client's text inside a message: quoted, and cut when it is long. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}...` : text);
}

export function notFound(message: string, description: string): Reply {
  return errorReply(404, { error: "NOT_FOUND", message, description } satisfies Problem);
}

/** A reply with a JSON body. */
export function errorReply(
  status: number,
  body: Body,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return { status, headers: { "content-type": jsonType, ...headers }, body: JSON.stringify(body) };
}
