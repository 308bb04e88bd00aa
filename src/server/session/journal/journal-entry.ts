/** A recorded request as the admin API shows it, without keys. */

import { splitPath } from "../../../exchange/request-path.ts";
import type { components } from "../../../openapi/generated/admin-types.gen.ts";
import { queryParametersOf } from "../../../openapi/text/query-string.ts";
import type { RecordedRequest, RequestOutcome } from "./recorded-request.ts";
import { redactedHeaders, redactedUrl, withoutKeys } from "./redaction.ts";
import { secretsOf } from "./secrets.ts";

/** What the journal calls a call of a postback. */
export const postbackOperation = "postback";

/** One request and its outcome, as the admin API shows them. */
export type JournalEntry = components["schemas"]["JournalEntry"];

export function journalEntryOf({ session, number, received, outcome }: RecordedRequest): JournalEntry {
  const { rawHeaders, account, link } = received;
  const secrets = secretsOf(received.url, rawHeaders);
  const clean = (text: string) => withoutKeys(text, secrets);
  const url = redactedUrl(received.url, secrets);
  const why = whyOf(outcome);
  return {
    kind: received.operation === postbackOperation ? "postback" : "request",
    number,
    at: new Date(received.atMs).toISOString(),
    session,
    method: received.method,
    url,
    operation: received.operation,
    edition: received.edition,
    account: account === null ? null : clean(account),
    link: link === null ? null : clean(link),
    query: queryOf(url),
    body: received.body === null ? null : JSON.parse(received.body),
    headers: redactedHeaders(rawHeaders, secrets),
    status: outcome.status ?? null,
    scenario: outcome.scenario ?? null,
    fault: outcome.fault ?? null,
    mutant: outcome.mutant ?? null,
    delayMs: outcome.delayMs,
    warnings: outcome.warnings.map(clean),
    why: why === null ? null : clean(why),
  };
}

function queryOf(redacted: string): Record<string, string> {
  const query = new Map<string, string>();
  for (const [name, value] of queryParametersOf(splitPath(redacted).query)) {
    const before = query.get(name);
    query.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return Object.fromEntries(query);
}

/** The reason of an error response or the fault that hit it, and what asked for them. */
export function whyOf({ errorBody, cause, isErrorInjected, fault }: RequestOutcome): string | null {
  const askedFor = cause === undefined ? "" : ` (asked for by: ${cause})`;
  const reason = errorBody === undefined ? null : reasonOf(errorBody);
  if (reason === null) return fault === undefined ? null : fault + askedFor;
  if (isErrorInjected) return reason + askedFor;
  return fault === undefined ? reason : `${reason.replace(/\.$/, "")}, then ${fault}${askedFor}`;
}

/** The message of an error body, or its error code when it has no message. */
export function reasonOf(errorBody: string): string | null {
  if (!errorBody.startsWith("{")) return "a page of HTML";
  const { message, error }: { readonly message?: string; readonly error?: string } = JSON.parse(errorBody);
  return message ?? error ?? null;
}
