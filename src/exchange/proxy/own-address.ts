/** Whether a proxy would pass its requests on to itself, without an end. */
import { hostname, networkInterfaces } from "node:os";
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
  if (!isSamePort) return false;
  if (isOpen(host)) return isLoopbackHost(target.hostname) || isOfThisMachine(target.hostname);
  const isHere = isLoopbackHost(target.hostname) && isLoopbackHost(own.hostname);
  return isHere && [host, target.hostname].some((name) => !isOneAddress(name));
}

/** Whether a listener takes requests to every address of the machine. */
function isOpen(host: string): boolean {
  return host === "0.0.0.0" || host === "::";
}

/** An address of a network interface, or the machine's own name. No name is looked up. */
function isOfThisMachine(name: string): boolean {
  const host = name.replace(/^\[|\]$/g, "");
  const interfaces = Object.values(networkInterfaces()).flatMap((all = []) => all);
  return host === hostname().toLowerCase() || interfaces.some(({ address }) => address === host);
}

/** Not a name, and not the address that stands for all addresses. */
function isOneAddress(host: string): boolean {
  return /^(?:[\d.]+|\[?[\da-f:]+\]?)$/i.test(host) && !isOpen(host);
}
