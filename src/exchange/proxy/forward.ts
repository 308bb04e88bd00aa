/** Passes one request on to the target and its response back, with a copy for judging. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { Dispatcher } from "undici";
import type { Response } from "../exchange.ts";
import { headersOf, receiveResponse } from "../http/http.ts";
import { failureOf, ResponseTooLargeError } from "../http/transport-errors.ts";
import { type TrafficRoute, trafficRouteOf } from "../recording/traffic.ts";
import { decodeUriPart, splitPath } from "../request-path.ts";
import { keysOfRequest, withoutKey, withoutKeyInText } from "../sanitise/request-keys.ts";
import type { BodyCopy } from "./body-copy.ts";
import { watchClient } from "./client-connection.ts";
import { copiedBody, heldBody } from "./passing-body.ts";
import type { ProxyOptions, UnjudgedRequest } from "./proxy-options.ts";
import { badGateway, sendRefusal } from "./refusal.ts";
import { type PassingResponse, receiveHead, sendHead } from "./response-head.ts";

/** Where requests go. */
export interface Upstream {
  readonly base: URL;
  readonly dispatcher: Dispatcher;
}

/** What all requests of a proxy share. */
export interface Forwarding extends Upstream, Pick<ProxyOptions, "onExchange" | "faults"> {
  /** Where requests go that are to fail. */
  readonly failing: Upstream | undefined;
  readonly newCopy: () => BodyCopy;
  /** Most bytes of a body that is judged, decompressed. */
  readonly maxBytes: number;
  readonly isAnnotated: boolean;
  readonly clock: () => number;
  /** Ends everything under way when it aborts. */
  readonly stop: AbortSignal;
}

/** Resolves when the exchange is over: with the reason why it was not judged, or undefined. Never rejects. */
export async function forward(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  shared: Forwarding,
): Promise<UnjudgedRequest | undefined> {
  const { url = "/", method = "GET" } = incoming;
  const route = routeOf(url, method);
  const sent = headersOf(incoming.rawHeaders);
  const keys = keysOfRequest(url, sent);
  const auth = "authorization" in sent ? "key" : "none";
  const { delayMs = 0, fails = false } = (route && shared.faults?.next()) ?? {};
  const failing = fails ? shared.failing : undefined;
  const copy = shared.newCopy();
  const writes = route && method !== "GET" ? { writes: route.operationId } : undefined;
  const sentCopy = writes && shared.newCopy();
  const unjudged = <K extends string>(kind: K) => ({
    kind,
    request: route && keys.reduce(withoutKeyInText, `${method} ${route.path}`),
    ...writes,
  });
  using client = watchClient(outgoing, shared.stop);
  try {
    if (delayMs > 0) await sleep(delayMs, undefined, { signal: client.signal });
    const startMs = shared.clock();
    const head = await receiveHead(incoming, sentCopy, { ...(failing ?? shared), signal: client.signal });
    head.body.once("error", client.targetFailed);
    if (failing || route === undefined || head.status === 304) {
      sendHead(outgoing, head);
      await pipeline(head.body, outgoing);
      return failing ? unjudged("injected") : { kind: "other" };
    }
    const judge = async (): Promise<readonly string[]> => {
      const latencyMs = Math.max(0, Math.round(shared.clock() - startMs));
      const response = await responseOf(head, copy, shared);
      const body = sentBody(incoming, sentCopy);
      const request = { method, path: route.path, headers: {}, auth, ...body } as const;
      const exchange = keys.reduce(withoutKey, { request, response, latencyMs });
      return warningsFrom(() => shared.onExchange({ startMs, route, exchange }));
    };
    if (!shared.isAnnotated) {
      sendHead(outgoing, head);
      await pipeline(head.body, (source: AsyncIterable<Buffer>) => copiedBody(source, copy), outgoing);
      if (copy.isWhole) await judge();
    } else {
      const begin = async (isComplete: boolean) => sendHead(outgoing, head, isComplete ? await judge() : []);
      await pipeline(head.body, (source: AsyncIterable<Buffer>) => heldBody(source, copy, begin), outgoing);
    }
    return copy.isWhole ? undefined : unjudged("too-large");
  } catch (error) {
    if (client.hasLeft) return unjudged("client-left");
    if (failing) {
      incoming.socket.resetAndDestroy();
      return unjudged("injected");
    }
    if (error instanceof ResponseTooLargeError) return unjudged("too-large");
    const { detail } = failureOf(error, { timeoutMs: 0, maxBytes: shared.maxBytes });
    if (!outgoing.headersSent) sendRefusal(outgoing, badGateway(detail));
    else if (!outgoing.writableFinished) outgoing.destroy();
    return route ? { ...unjudged("failed"), detail } : { kind: "other" };
  } finally {
    copy.release();
    sentCopy?.release();
  }
}

/** Undefined for what is no operation, or only to a server that resolves dots, `\` or `#` as browsers do. */
function routeOf(url: string, method: string): TrafficRoute | undefined {
  const address = new URL(`http://localhost${url}`);
  const isResolved = decodeUriPart(address.pathname) === decodeUriPart(splitPath(url).route);
  return isResolved && address.hash === "" ? trafficRouteOf(address, method) : undefined;
}

/** Of a request that writes, the body is judged too. */
function sentBody({ complete }: IncomingMessage, copy: BodyCopy | undefined): { readonly body?: string } {
  const isWhole = complete && copy?.isWhole && copy.bytes().length > 0;
  return isWhole ? { body: copy.bytes().toString("utf8") } : {};
}

/** An error of the judge is one of the kit, not of the target: it ends the process, as everywhere else. */
function warningsFrom(judge: () => readonly string[]): readonly string[] {
  try {
    return judge();
  } catch (error) {
    process.nextTick(() => {
      throw error;
    });
    return [];
  }
}

/** The response as the checks read it. @throws ResponseTooLargeError, and the errors of decompressors */
async function responseOf(
  { status, lines }: PassingResponse,
  copy: BodyCopy,
  { dispatcher, maxBytes }: Forwarding,
): Promise<Response> {
  const { "set-cookie": _, ...headers } = headersOf(lines);
  const body = Readable.from([copy.bytes()]);
  // The copy is whole: nothing of this waits for anybody.
  const { signal } = new AbortController();
  return await receiveResponse({ status, headers, body }, { dispatcher, maxBytes, signal });
}
