/** The refusals, in the vendor's shape: status, code, message, and what to do next. */
import type { Problem, ServerError, Unauthorized, ValidationProblem } from "../spec/wire.ts";
import { jsonType, type Reply } from "./reply.ts";

/** What is wrong with each refused parameter. */
export type ParameterErrors = Readonly<Record<string, readonly string[]>>;

type Body = Problem | ValidationProblem | Unauthorized | ServerError;

/** Credits of a refusal: none are used (documented for failed validation, assumed for the others). */
export const freeOfCharge = {
  _credits: { used: 0, balance: 999999, note: "A refusal costs no credits" },
  _cache: { is_cached: false, note: "Cache disabled for this endpoint" },
} as const;

export const problems = {
  /** Documented on sibling operations. */
  unauthorized: () =>
    refusal(
      401,
      {
        error: "Unauthorized. Go to https://app.onlyfansapi.com/api-keys to get your API key.",
      } satisfies Unauthorized,
      { "www-authenticate": "Bearer" },
    ),
  /** The envelope is documented on sibling operations; that unknown links are answered so is assumed. */
  unknownLink: (link: string) =>
    refusal(404, {
      error: "NOT_FOUND",
      message: `There is no smart link ${quoted(link)}.`,
      description:
        "Ids that begin with test_ are reserved by the sandbox. Any other id is a link with clicks.",
    } satisfies Problem),
  pagePastEnd: (offset: number, total: number) =>
    refusal(404, {
      error: "NOT_FOUND",
      message: `There is no page at offset ${offset}: the window holds ${total} clicks.`,
      description: "Ask for an offset below the total.",
    } satisfies Problem),
  unknownRoute: (path: string) =>
    refusal(404, {
      error: "NOT_FOUND",
      message: `There is nothing at ${quoted(path)}.`,
      description:
        "Clicks are at /api/smart-links/{smart_link_id}/clicks and /api/{account}/smart-links/{smart_link_id}/clicks; the documentation is at /docs.",
    } satisfies Problem),
  notRecorded: (path: string) =>
    refusal(404, {
      error: "NOT_FOUND",
      message: `The recording has no answer to ${quoted(path)}.`,
      description: "This mock replays a recording, and was asked what nobody asked when it was made.",
    } satisfies Problem),
  methodNotAllowed: (method: string, allow: string) =>
    refusal(
      405,
      {
        error: "METHOD_NOT_ALLOWED",
        message: `${method} is not possible here.`,
        description: `Possible is ${allow}.`,
      } satisfies Problem,
      { allow },
    ),
  /** Anything about the request itself that HTTP forbids, such as a malformed path. */
  badRequest: (message: string, status = 400) =>
    refusal(status, {
      error: "BAD_REQUEST",
      message,
      description: "The request is not valid HTTP.",
    } satisfies Problem),
  /** Documented on sibling operations. */
  validation: (errors: ParameterErrors) =>
    refusal(422, {
      error: "VALIDATION_ERROR",
      message: Object.values(errors)[0]?.[0] ?? "",
      description: "The request parameters failed validation.",
      errors,
      _meta: freeOfCharge,
    } satisfies ValidationProblem),
  /** Observed. */
  serverError: () => refusal(500, { message: "Server Error" } satisfies ServerError),
};

/** A caller's text inside a message: quoted, and cut when long. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}...` : text);
}

function refusal(status: number, body: Body, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers: { "content-type": jsonType, ...headers }, body: JSON.stringify(body) };
}
