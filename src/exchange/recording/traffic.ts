/** Traffic of any client, as a recording: the requests of the operations of openapi.yaml with their responses. */
import { type Edition, editionNames } from "../../openapi/editions.ts";
import { document } from "../../openapi/generated/document.gen.ts";
import { version } from "../../openapi/generated/version.gen.ts";
import type { Exchange } from "../exchange.ts";
import { decodeUriPart } from "../request-path.ts";
import type { Recording } from "./recording.ts";

/** Where traffic comes from: a recording of it has this in the place of a plan. */
export const trafficSources = ["har", "proxy", "saved"] as const;

type TrafficSource = (typeof trafficSources)[number];

/** One exchange of an operation, and when its request was sent. */
export interface TrafficEntry {
  /** Milliseconds since 1970. */
  readonly startMs: number;
  readonly route: TrafficRoute;
  readonly exchange: Exchange;
}

/** What the address of a request says. */
export interface TrafficRoute {
  readonly edition: Edition;
  readonly operationId: string;
  /** Path and query, without a base path. */
  readonly path: string;
  /** Account and link of the path. */
  readonly subject: Partial<Recording["subject"]>;
}

/** The operation of a request, whatever the host and base path of its address; undefined when it has none. */
export function trafficRouteOf({ pathname, search }: URL, method = "GET"): TrafficRoute | undefined {
  for (const { edition, operationId, pattern, method: own } of patterns) {
    const groups = own === method ? pattern.exec(pathname)?.groups : undefined;
    if (!groups) continue;
    const subject = Object.entries({ account: groups.account, link: groups.smart_link_id })
      .filter((entry): entry is [string, string] => entry[1] !== undefined)
      .map(([name, part]) => [name, decodeUriPart(part)]);
    return { edition, operationId, path: groups.own + search, subject: Object.fromEntries(subject) };
  }
  return undefined;
}

interface DocumentedOperation {
  readonly operationId: string;
  readonly "x-edition": Edition;
}

/** Each matches a path with any base path before it. Behind two slashes no server has to find the same operation. */
const patterns = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries<DocumentedOperation | object>(item).flatMap(([method, operation]) =>
    !("operationId" in operation)
      ? []
      : {
          method: method.toUpperCase(),
          edition: operation["x-edition"],
          operationId: operation.operationId,
          pattern: new RegExp(`^(?:/[^/]+)*?(?<own>${path.replace(/\{([^}]+)\}/g, "(?<$1>[^/]+)")})$`),
        },
  ),
);

function subjectOf({ path, method }: Exchange["request"]): Partial<Recording["subject"]> {
  return trafficRouteOf(new URL(path, "http://localhost"), method)?.subject ?? {};
}

/**
 * A recording of exchanges, in the order of their requests. Its present is the moment of the last response.
 * @param entries One at least.
 * @param plan What the recording calls the source of its requests.
 */
export function trafficRecording(entries: readonly TrafficEntry[], plan: TrafficSource): Recording {
  const sorted = [...entries].sort((a, b) => a.startMs - b.startMs);
  const presentMs = sorted.reduce((last, one) => Math.max(last, one.startMs + one.exchange.latencyMs), 0);
  // Not of the route: only the exchange is without keys, and one may stand in the place of a link.
  const subjects = sorted.map(({ exchange }) => subjectOf(exchange.request));
  return {
    kitVersion: version,
    recordedAt: new Date(presentMs).toISOString(),
    editions: editionNames.filter((edition) => sorted.some(({ route }) => route.edition === edition)),
    subject: { link: "", ...Object.assign({}, ...subjects.reverse()) },
    plan,
    exchanges: sorted.map(({ startMs, exchange }) => ({
      ...exchange,
      sentAt: new Date(startMs).toISOString(),
    })),
  };
}
