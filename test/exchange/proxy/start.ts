/** A proxy in front of a server of a test, with what it has told. */
import type { RequestListener } from "node:http";
import { startProxy } from "../../../src/exchange/proxy/proxy.ts";
import type { ProxyOptions, UnjudgedRequest } from "../../../src/exchange/proxy/proxy-options.ts";
import type { TrafficEntry } from "../../../src/exchange/recording/traffic.ts";
import { loopback } from "../loopback.ts";

export interface Proxied {
  readonly url: string;
  /** Origin of the server behind it. */
  readonly origin: string;
  readonly seen: Awaited<ReturnType<typeof loopback>>["seen"];
  readonly entries: TrafficEntry[];
  readonly unjudged: UnjudgedRequest[];
}

/** The proxy is closed before the result is returned, so that everything was told. */
export async function throughProxy(
  listener: RequestListener,
  client: (proxied: Proxied) => Promise<void>,
  changes: Partial<ProxyOptions> = {},
): Promise<Proxied> {
  await using server = await loopback(listener);
  const [entries, unjudged]: [TrafficEntry[], UnjudgedRequest[]] = [[], []];
  const proxy = await startProxy({
    ...{ target: server.origin, host: "127.0.0.1", port: 0 },
    onExchange(entry) {
      entries.push(entry);
      return ["a-check: something"];
    },
    onUnjudged: (request) => void unjudged.push(request),
    ...changes,
  });
  const proxied = { url: proxy.url, origin: server.origin, seen: server.seen, entries, unjudged };
  await client(proxied).finally(() => proxy.close());
  return proxied;
}
