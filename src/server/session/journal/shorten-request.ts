/** Bounds what the journal keeps of one request. Keys are removed first: of a key that is cut, the rest would stay. */
import type { ReceivedRequest } from "./recorded-request.ts";
import { redactedRawHeaders, secretsIn, withoutKeys, withoutSecretParts } from "./redaction.ts";

const longestUrl = 2048;
const longestHeader = 512;
const mostHeaders = 60;

/** A request with texts of bounded length: the request itself when it has no longer ones. */
export function shortened(received: ReceivedRequest): ReceivedRequest {
  const { url, rawHeaders, account, link } = received;
  if (!isLong(received)) return received;
  const secrets = secretsIn(rawHeaders);
  const short = (text: string | null) => text && cut(withoutKeys(text, secrets), longestUrl);
  return {
    ...received,
    url: cut(withoutSecretParts(url, secrets), longestUrl),
    rawHeaders: redactedRawHeaders(rawHeaders, secrets)
      .slice(0, 2 * mostHeaders)
      .map((text) => cut(text, longestHeader)),
    account: short(account),
    link: short(link),
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
