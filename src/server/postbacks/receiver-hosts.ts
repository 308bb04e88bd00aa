/** Which receivers a mock may call: this machine, and the hosts that its user has named. */
import { isLoopbackHost } from "../../openapi/loopback.ts";

/** Why a URL is not called; undefined when it may be. */
export function refusedReceiver(url: URL, named: readonly string[]): string | undefined {
  if (url.protocol !== "http:" && url.protocol !== "https:") return "The URL is neither http nor https.";
  if (isAdminPath(url)) return "A postback may not control a sandbox, and this is the path of an admin API.";
  if (isNamed(url.hostname, named) || isLoopbackHost(url.hostname)) return undefined;
  return `The sandbox calls this machine alone, not ${url.hostname}. The option postbackHosts (--postback-hosts) names other hosts.`;
}

/** Who may create postbacks need not be allowed to use the admin API, and calls that move the clock would cause more calls. */
function isAdminPath({ pathname }: URL): boolean {
  return /__admin/i.test(pathname.replaceAll(/%[0-7][0-9a-f]/gi, (byte) => decodeURIComponent(byte)));
}

export function isNamed(hostname: string, named: readonly string[]): boolean {
  return named.some((name) => name.toLowerCase() === hostname.replace(/\.$/, "").toLowerCase());
}
