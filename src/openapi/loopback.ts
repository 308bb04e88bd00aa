/** Addresses that only this machine can reach. */

/**
 * Whether a host is this machine: `localhost` or a name below it (RFC 6761), an address of 127.0.0.0/8, or `::1`.
 * @param host A name or an address, without a port. An IPv6 address may stand in brackets.
 */
export function isLoopbackHost(host: string): boolean {
  const name = normalized(host)?.replace(/\.$/, "");
  return name !== undefined && loopback.test(name);
}

/** Whether the host of an origin, such as `http://localhost:4010`, is this machine. */
export function isLoopbackOrigin(origin: string): boolean {
  return URL.canParse(origin) && isLoopbackHost(new URL(origin).hostname);
}

/** The address by which this machine reaches a server that listens on a host. */
export function reachableHost(host: string): string {
  return host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
}

/** The origin by which this machine reaches a server. */
export function reachableOrigin(host: string, port: number): string {
  const address = reachableHost(host);
  return `http://${address.includes(":") ? `[${address}]` : address}:${port}`;
}

const loopback = /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|\[::1\])$/;

/** In the one spelling that URLs have for a host: `127.1` and `0:0:0:0:0:0:0:1` are addresses as well. */
function normalized(host: string): string | undefined {
  const isBareIpv6 = /^[\da-f:.]*:[\da-f:.]*$/i.test(host);
  const url = `http://${isBareIpv6 ? `[${host}]` : host}`;
  const isHost = isBareIpv6 || /^(?:\[[\da-f:.]+\]|[\w.-]+)$/i.test(host);
  return isHost && URL.canParse(url) ? new URL(url).hostname : undefined;
}
