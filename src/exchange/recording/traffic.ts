/** Traffic of any client, as a recording: the requests of the operations of openapi.yaml with their responses. */
import { type Edition, editionNames } from "../../openapi/editions.ts";
import { document } from "../../openapi/generated/document.gen.ts";
import { version } from "../../openapi/generated/version.gen.ts";
import type { Exchange } from "../exchange.ts";
import { decodeUriPart } from "../request-path.ts";
import type { Recording } from "./recording.ts";

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

/** The operation of an address, whatever its host and base path; undefined when it has none. */
export function trafficRouteOf({ pathname, search }: URL): TrafficRoute | undefined {
  for (const { edition, operationId, pattern } of patterns) {
    const groups = pattern.exec(pathname)?.groups;
    if (!groups) continue;
    const subject = Object.entries({ account: groups.account, link: groups.link })
      .filter((entry): entry is [string, string] => entry[1] !== undefined)
      .map(([name, part]) => [name, decodeUriPart(part)]);
    return { edition, operationId, path: groups.own + search, subject: Object.fromEntries(subject) };
  }
  return undefined;
}

/** Each matches a path with any base path before it. */
const patterns = Object.entries(document.paths).flatMap(([path, item]) =>
  !("get" in item)
    ? []
    : {
        edition: item.get["x-edition"],
        operationId: item.get.operationId,
        pattern: new RegExp(
          `^.*?(?<own>${path.replace("{account}", "(?<account>[^/]+)").replace("{smart_link_id}", "(?<link>[^/]+)")})$`,
        ),
      },
);

/**
 * A recording of exchanges, in the order of their requests. Its present is the moment of the last response.
 * @param entries One at least.
 * @param plan What the recording calls the source of its requests.
 */
export function trafficRecording(entries: readonly TrafficEntry[], plan: string): Recording {
  const sorted = [...entries].sort((a, b) => a.startMs - b.startMs);
  const presentMs = sorted.at(-1)!.startMs + sorted.at(-1)!.exchange.latencyMs;
  const subjects = sorted.map(({ route }) => route.subject);
  return {
    kitVersion: version,
    recordedAt: new Date(presentMs).toISOString(),
    editions: editionNames.filter((edition) => sorted.some(({ route }) => route.edition === edition)),
    subject: { link: "", ...Object.assign({}, ...subjects.reverse()) },
    plan,
    exchanges: sorted.map(({ exchange }) => exchange),
  };
}
