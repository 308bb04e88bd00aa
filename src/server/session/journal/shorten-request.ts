/** Bounds what the journal keeps of one request. Keys are removed first: of a key that is cut, the rest would stay. */
import { reasonOf } from "./journal-entry.ts";
import type { ReceivedRequest, RecordedRequest, RequestOutcome } from "./recorded-request.ts";
import { redactedRawHeaders, withoutKeys, withoutSecretParts } from "./redaction.ts";
import { secretsOf } from "./secrets.ts";

const longestUrl = 2048;
const longestHeader = 512;
const mostHeaders = 60;

type Kept = Pick<RecordedRequest, "received" | "outcome">;

/** A request with texts of bounded length, and its outcome without keys: both themselves when it has no longer ones. */
export function shortened({ received, outcome }: Kept): Kept {
  const { url, rawHeaders, account, link } = received;
  if (!isLong(received)) return { received, outcome };
  const secrets = secretsOf(url, rawHeaders);
  const clean = (text: string) => withoutKeys(text, secrets);
  const short = (text: string | null) => text && cut(clean(text), longestUrl);
  return {
    received: {
      ...received,
      url: cut(withoutSecretParts(url, secrets), longestUrl),
      rawHeaders: redactedRawHeaders(rawHeaders, secrets)
        .slice(0, 2 * mostHeaders)
        .map((text) => cut(text, longestHeader)),
      account: short(account),
      link: short(link),
    },
    outcome: cleanOutcome(outcome, clean),
  };
}

/** Of an error only its reason is kept. */
function cleanOutcome(outcome: RequestOutcome, clean: (text: string) => string): RequestOutcome {
  const { errorBody, warnings } = outcome;
  if (errorBody === undefined && warnings.length === 0) return outcome;
  const reason = errorBody?.startsWith("{") ? reasonOf(errorBody) : null;
  return {
    ...outcome,
    warnings: warnings.map(clean),
    errorBody: reason === null ? errorBody : JSON.stringify({ message: clean(reason) }),
  };
}

/** Whether headers are too many or too long to be kept as they are. */
export function hasLongHeaders(rawHeaders: readonly string[]): boolean {
  return rawHeaders.length > 2 * mostHeaders || rawHeaders.some(({ length }) => length > longestHeader);
}

function isLong({ url, rawHeaders, account, link }: ReceivedRequest): boolean {
  return [url, account, link].some((text) => text && text.length > longestUrl) || hasLongHeaders(rawHeaders);
}

/** Copies the text: a slice would keep the whole text in memory. */
function cut(text: string, length: number): string {
  return text.length <= length ? text : `${[...text.slice(0, length)].join("")}...`;
}
