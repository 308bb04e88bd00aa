/** Whether a web page of another origin sent a request. */
import type { IncomingHttpHeaders } from "node:http";
import { isLoopbackOrigin } from "../../openapi/loopback.ts";

/**
 * Whether a browser sent the request for a page that neither stands on this machine nor came from this mock. Without an
 * Origin header no page of another origin can have sent it, or it can neither change anything nor read the response.
 */
export function isForeignPage({ origin, host }: Pick<IncomingHttpHeaders, "origin" | "host">): boolean {
  return origin !== undefined && !isLoopbackOrigin(origin) && !isOwnOrigin(origin, host);
}

/** Whether an origin names the same host and port as the Host header. The scheme may differ, behind a proxy. */
export function isOwnOrigin(origin: string, host: string | undefined): boolean {
  if (host === undefined || !URL.canParse(origin)) return false;
  const page = new URL(origin);
  const own = `${page.protocol}//${host}`;
  return URL.canParse(own) && page.host !== "" && new URL(own).host === page.host;
}
