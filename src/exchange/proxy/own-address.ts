/** Whether a proxy would pass its requests on to itself, without an end. */
import { isLoopbackHost, reachableOrigin } from "../../openapi/loopback.ts";

interface Listener {
  readonly host: string;
  readonly port: number;
}

/** Whether a target is the address that a proxy is to listen on. A name of this machine counts as all its addresses. */
export function isOwnAddress(target: URL, { host, port }: Listener): boolean {
  const own = new URL(reachableOrigin(host, port));
  if (target.origin === own.origin) return true;
  const isSamePort = target.protocol === own.protocol && target.port === own.port;
  const isHere = isLoopbackHost(target.hostname) && isLoopbackHost(own.hostname);
  return isSamePort && isHere && [host, target.hostname].some((name) => !isOneAddress(name));
}

/** Not a name, and not the address that stands for all addresses. */
function isOneAddress(host: string): boolean {
  return /^(?:[\d.]+|\[?[\da-f:]+\]?)$/i.test(host) && host !== "0.0.0.0" && host !== "::";
}
