/** Which receivers a mock may call: this machine, and the hosts that its user has named. */
import { isLoopbackHost } from "../../openapi/loopback.ts";

/** Why a URL is not called; undefined when it may be. */
export function refusedReceiver(url: URL, named: readonly string[]): string | undefined {
  if (url.protocol !== "http:" && url.protocol !== "https:") return "The URL is neither http nor https.";
  if (isNamed(url.hostname, named) || isLoopbackHost(url.hostname)) return undefined;
  return `The sandbox calls this machine alone, not ${url.hostname}. The option postbackHosts (--postback-hosts) names other hosts.`;
}

export function isNamed(hostname: string, named: readonly string[]): boolean {
  return named.some((name) => name.toLowerCase() === hostname.replace(/\.$/, "").toLowerCase());
}
