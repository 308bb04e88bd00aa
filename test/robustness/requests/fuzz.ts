/** Throwing hostile requests at a mock, and judging what comes back. */
import fc from "fast-check";
import { repliesIn, type Talk, talk, type WireReply } from "../connections/raw-connection.ts";
import { hostileControl } from "./hostile-control.ts";
import type { Hostile } from "./hostile-request.ts";
import { hostile } from "./hostile-requests.ts";
import { query } from "./hostile-text.ts";
import { flawOf } from "./vendor-shape.ts";

/** A mock to be fuzzed. */
export interface Fuzzed {
  readonly port: number;
  inject(request: {
    readonly method: "GET";
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
  }): Promise<{
    readonly statusCode: number;
    readonly headers: Readonly<Record<string, unknown>>;
    readonly rawPayload: Buffer;
  }>;
}

/** What `fc.check` is told. */
export interface Effort {
  readonly seed: number;
  /** Each run is up to eight connections at once. */
  readonly numRuns: number;
  readonly onRun?: (requests: number) => void;
}

/**
 * Hostile bytes over sockets, to the API and to the admin API.
 * @returns What was wrong and how to see it again; undefined when nothing was.
 */
export async function fuzzWire(
  { port }: Fuzzed,
  { seed, numRuns, onRun }: Effort,
): Promise<string | undefined> {
  const any = fc.oneof({ weight: 3, arbitrary: hostile }, { weight: 2, arbitrary: hostileControl });
  const property = fc.asyncProperty(fc.array(any, { minLength: 1, maxLength: 8 }), async (requests) => {
    const flaws = await Promise.all(requests.map((request) => flawAfter(port, request)));
    onRun?.(requests.length);
    const at = flaws.findIndex((flaw) => flaw !== undefined);
    if (at >= 0) throw new Error(`${flaws[at]}\nafter ${JSON.stringify(requests[at]!.text.slice(0, 2000))}`);
  });
  return storyOf(await fc.check(property, { seed, numRuns, interruptAfterTimeLimit: 3_600_000 }));
}

/** Queries too long for a socket, up to a megabyte, past the HTTP server. */
export async function fuzzQueries(
  { inject }: Fuzzed,
  { seed, numRuns, onRun }: Effort,
): Promise<string | undefined> {
  const property = fc.asyncProperty(query, fc.constantFrom(1, 1, 1, 50), async (search, times) => {
    const path = "/api/smart-links/eveniet/clicks";
    const url = `${path}?${`${search.slice(0, 100_000)}&`.repeat(times).slice(0, 1_000_000)}`;
    if (!/^[\x21-\x7e]*$/.test(url)) return;
    const { statusCode, headers, rawPayload } = await inject({
      method: "GET",
      url,
      headers: { authorization: "Bearer any" },
    });
    onRun?.(1);
    const flaw = flawOf({ method: "GET", target: path }, { status: statusCode, headers, body: rawPayload });
    if (flaw !== undefined) throw new Error(flaw);
    if (![200, 422].includes(statusCode)) throw new Error(`status ${statusCode} to ${url.slice(0, 500)}`);
  });
  return storyOf(await fc.check(property, { seed, numRuns }));
}

/** What is wrong with the replies to one request of a mock; undefined when nothing is. */
export async function flawAfter(port: number, request: Hostile): Promise<string | undefined> {
  return flawIn(request, await say(port, request));
}

function say(port: number, { text, cuts, end, pauseMs = 0 }: Hostile): Promise<Talk> {
  const edges = [0, ...[...new Set(cuts)].sort((a, b) => a - b), text.length];
  const parts = edges.slice(1).map((edge, i) => text.slice(edges[i], edge));
  return talk({ port, parts, pauseMs, end, patienceMs: 5000 });
}

function flawIn(request: Hostile, { bytes, isClosed }: Talk): string | undefined {
  if (!isClosed) return "the connection hangs";
  if (request.end === "reset") return undefined;
  // What is refused before its method is understood is refused with a body, HEAD or not.
  const isRefused = /HTTP\/1\.1 4(?:00|08|31) (?:(?!HTTP\/1\.1).)*[^\n]$/s.test(bytes.toString("latin1"));
  const asked = isRefused ? { ...request, method: "" } : request;
  const before = (request.times ?? 1) - 1;
  const replies = repliesTo([...Array<string>(before).fill("GET"), asked.method], bytes);
  if (typeof replies === "string") return replies;
  if (replies.length > before + 1) return `${replies.length} replies to ${before + 1} requests`;
  if (replies.length === 0 && request.end === "wait") return "no reply";
  return replies
    .map((reply, i) => flawOf(i < before ? { ...asked, method: "GET", target: "/api" } : asked, reply))
    .find((flaw) => flaw !== undefined);
}

function repliesTo(methods: readonly string[], bytes: Buffer): readonly WireReply[] | string {
  try {
    return repliesIn(bytes, methods);
  } catch (error) {
    return (error as Error).message;
  }
}

function storyOf<T>({
  failed,
  errorInstance,
  seed,
  numRuns,
  numShrinks,
}: fc.RunDetails<T>): string | undefined {
  if (!failed) return undefined;
  const { message } = errorInstance as Error;
  return `${message}\nseed ${seed}, run ${numRuns}, made smaller ${numShrinks} times: npm run fuzz -- --seed ${seed}`;
}
