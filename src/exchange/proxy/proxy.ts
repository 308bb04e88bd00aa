/** A proxy in front of one API. It passes every exchange unchanged, and gives a copy to whoever judges it. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { KitError } from "../../openapi/kit-error.ts";
import { listenError } from "../../openapi/listen-error.ts";
import { isLoopbackHost, reachableOrigin } from "../../openapi/loopback.ts";
import { connectionsTo } from "../http/connections.ts";
import { parseTarget } from "../http/origin.ts";
import { bodyCopies } from "./body-copy.ts";
import { type Forwarding, forward, type Upstream } from "./forward.ts";
import { isOwnAddress } from "./own-address.ts";
import type { ProxyOptions } from "./proxy-options.ts";
import { refusalOf, sendRefusal } from "./refusal.ts";

/** A proxy that listens. */
export interface Proxy {
  /** Where it listens, such as `http://127.0.0.1:4011`. */
  readonly url: string;
  /** Address of its page; undefined where there is none. */
  readonly page: string | undefined;
  /** The target as reports name it: its origin and base path. */
  readonly target: string;
  /** Stops listening. Open requests may finish for 700 ms, then they are cut off. All exchanges are judged by then. */
  close(): Promise<void>;
}

const mebibyte = 1024 * 1024;
/** As `verify`: a page of 10,000 rows has eight. */
const mostBytes = 12 * mebibyte;
/** Of all bodies that are under way. */
const mostBytesOfAll = 64 * mebibyte;
/** As the sandbox: longer than clients keep an idle connection, so that they end it. */
const keepAliveTimeout = 72_000;
const stopTimeout = 700;

/**
 * Starts a proxy. The client's headers, its key among them, go to the target as they are. The target's certificate is
 * always checked. A foreign `Host` or `Origin` is refused, so that no web page can use the proxy.
 * @throws KitError `invalid_target`, `port_in_use`, `address_unavailable`
 */
export async function startProxy(options: ProxyOptions): Promise<Proxy> {
  const { host, port, onExchange, onUnjudged, faults, isAnnotated = false } = options;
  const base = parseTarget(options.target);
  if (isOwnAddress(base, { host, port })) throw new KitError("invalid_target", isItself, { host, port });
  const { dispatcher } = await upstreamOf(base);
  const failing = faults?.origin === undefined ? undefined : await upstreamOf(new URL(faults.origin));
  const stop = new AbortController();
  const shared: Forwarding = {
    ...{ base, dispatcher, failing, faults, onExchange, isAnnotated, maxBytes: mostBytes, stop: stop.signal },
    newCopy: bodyCopies({ bytesOfEach: mostBytes, bytesOfAll: mostBytesOfAll }),
    clock: options.clock ?? Date.now,
  };
  const underWay = new Set<Promise<void>>();
  const isOpen = !isLoopbackHost(host);
  const page = isOpen ? undefined : options.page;
  const server = createServer({ keepAliveTimeout }, (incoming, outgoing) => {
    outgoing.on("error", () => undefined);
    const refusal = refusalOf(incoming, isOpen);
    if (refusal !== undefined) return sendRefusal(outgoing, refusal);
    const [, query] = pageUrl.exec(incoming.url ?? "") ?? [];
    if (page && query !== undefined) {
      const isStill = query === "still";
      return void outgoing.writeHead(200, headOfPage(isStill)).end(page(isStill));
    }
    const passed = forward(incoming, outgoing, shared).then((unjudged) => {
      if (unjudged !== undefined) onUnjudged(unjudged);
      underWay.delete(passed);
    });
    underWay.add(passed);
  });
  server.listen(port, host);
  await once(server, "listening").catch((error: unknown) => {
    throw listenError(error, { host, port });
  });
  const url = reachableOrigin(host, (server.address() as AddressInfo).port);
  return {
    url,
    page: page && `${url}/__explorer`,
    target: base.origin + base.pathname.replace(/\/+$/, ""),
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      await Promise.race([Promise.all(underWay), sleep(stopTimeout, undefined, { ref: false })]);
      stop.abort();
      server.closeAllConnections();
      await Promise.all([...underWay, closed]);
      await Promise.all([dispatcher.destroy(), failing?.dispatcher.destroy()]);
    },
  };
}

const isItself =
  "The target is the address of the proxy itself. The option port gives the proxy another one.";

const pageUrl = /^\/__explorer(?:\/|$|(?=\?))\??(.*)$/s;

function headOfPage(isStill: boolean) {
  const head = { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" };
  return isStill ? head : { ...head, refresh: "2" };
}

async function upstreamOf(base: URL): Promise<Upstream> {
  return { base, dispatcher: await connectionsTo(base) };
}
