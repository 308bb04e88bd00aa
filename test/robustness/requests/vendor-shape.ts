/** Whether a reply is one that the vendor might have sent: JSON in a shape of openapi.yaml, and no failure. */

import { schemaErrors } from "../../../src/openapi/validators.ts";
import { documentedOperations } from "../../support/documented-operations.ts";

/** What of a reply is judged. */
export interface Shown {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string | Buffer;
}

/** The pages for people, and the documents. */
const own =
  /^(?:\*|https?:\/\/[^/?#]*)?\/?(?:docs|__s\/[^/]*\/__admin|openapi\.|__admin|explore|favicon|[?#;]|$)/;

/**
 * What is wrong with the reply to a request; undefined when nothing is. Only replies under `/api` and to what is no
 * request at all have to be the vendor's; the others must not fail, and be JSON where they say so.
 */
export function flawOf(
  request: { readonly method: string; readonly target: string },
  reply: Shown,
): string | undefined {
  const { status, headers } = reply;
  if (status >= 500) return `status ${status}`;
  const isBodyless = request.method === "HEAD" || status === 204 || status === 304;
  if (isBodyless) return reply.body.length === 0 ? undefined : "a body where none may be";
  const type = String(headers["content-type"] ?? "");
  const isOwnPath = own.test(targetSeen(request.target));
  const isOwn = isOwnPath && status < 400;
  if (isOwn && !type.includes("json")) return undefined;
  if (!type.startsWith("application/json")) return `content-type is ${JSON.stringify(type)}`;
  const value = parsed(reply.body);
  if (value === undefined) return "the body is not JSON in UTF-8";
  if (isOwn) return undefined;
  const pointers = isOwnPath ? [problem] : pointersFor(status);
  const flaws = pointers.map((pointer) => schemaErrors(pointer, value));
  if (flaws.some((errors) => errors.length === 0)) return undefined;
  return `${pointers.join(" or ")}: ${JSON.stringify(flaws.map((errors) => errors[0]))}`;
}

/** The part of a target that an HTTP parser takes for it: it skips spaces before it, and ends it at the next. */
function targetSeen(target: string): string {
  return target.trimStart().split(/[ \r\n]/, 1)[0]!;
}

const problem = "#/components/schemas/Problem";

/** The schemas of the 200 responses of all operations. */
const responsePointers: readonly string[] = documentedOperations.flatMap(({ success }) =>
  success ? [success.schema] : [],
);

function pointersFor(status: number): readonly string[] {
  if (status === 200) return responsePointers;
  if (status === 401) return ["#/components/schemas/Unauthorized"];
  if (status === 422) return ["#/components/schemas/ValidationProblem"];
  return [problem];
}

function parsed(body: string | Buffer): unknown {
  try {
    const text = typeof body === "string" ? body : new TextDecoder("utf-8", { fatal: true }).decode(body);
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
