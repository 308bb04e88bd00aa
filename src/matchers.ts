/** Matchers for `expect.extend` of Vitest or Jest. */
import { type JudgeOptions, judge } from "./contract/judge/judge.ts";
import type { Verdict } from "./contract/report/report.ts";
import { printable } from "./contract/reporters/escape.ts";
import type { Exchange } from "./exchange/exchange.ts";
import {
  exchangeFrom,
  exchangeFromFetch,
  type FetchDetails,
  type FetchResponse,
  type ReadResponse,
} from "./exchange/from-client.ts";
import { type ReadAllOptions, type Reader, readAll } from "./read-all.ts";

/** How `toKeepContract` judges. */
export type KeepContractOptions = Pick<JudgeOptions, "assumed" | "only"> & Pick<FetchDetails, "body">;

/** What can be judged: an exchange, or what fetch, axios, supertest, `inject` or another client hands back. */
export type Judged = FetchResponse | ReadResponse;

export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/** `toKeepContract` and `toHaveReadAll`. */
export const matchers = {
  /** A `fetch` reply is read first, so its assertion is awaited. */
  toKeepContract(judged: Judged, options: KeepContractOptions = {}): MatcherResult | Promise<MatcherResult> {
    const kind = isObject(judged) ? kindOf(judged) : undefined;
    if (kind === undefined) throw new TypeError(notJudged(judged));
    const { body, ...judging } = options;
    if (kind === "read") return judgeOne(exchangeFrom(judged as ReadResponse), judging);
    return exchangeFromFetch(judged as FetchResponse, { body }).then((exchange) =>
      judgeOne(exchange, judging),
    );
  },
  /** Every row of a list was delivered to the client, and none twice. */
  toHaveReadAll(reader: Reader, options: ReadAllOptions): MatcherResult {
    if (!isObject(reader) || typeof reader.coverage !== "function") throw new TypeError(notReader(reader));
    const { isComplete, text } = readAll(reader, options);
    return { pass: isComplete, message: () => text };
  },
};

/** The same as `toKeepContract`, for test runners without matchers. @throws AssertionError */
export async function assertKeepsContract(judged: Judged, options: KeepContractOptions = {}): Promise<void> {
  const { pass, message } = await matchers.toKeepContract(judged, options);
  if (!pass) throw new AssertionError(message());
}

/** The same as `toHaveReadAll`, for test runners without matchers. @throws AssertionError */
export function assertReadAll(reader: Reader, options: ReadAllOptions): void {
  const { pass, message } = matchers.toHaveReadAll(reader, options);
  if (!pass) throw new AssertionError(message());
}

class AssertionError extends Error {
  override readonly name = "AssertionError";
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function kindOf(judged: object): "fetch" | "read" | undefined {
  if ("clone" in judged && "status" in judged) return "fetch";
  const isRead =
    ("response" in judged && "request" in judged) ||
    ("payload" in judged && "raw" in judged) ||
    ("data" in judged && "config" in judged) ||
    ("text" in judged && "request" in judged) ||
    ("url" in judged && "status" in judged);
  return isRead ? "read" : undefined;
}

function notJudged(value: unknown): string {
  const takes = "a response of fetch, axios, supertest or inject, or an exchange";
  return `toKeepContract takes ${takes}, but got ${described(value)}.`;
}

function notReader(value: unknown): string {
  const takes = "a mock, a session of one, or the handlers of Mock Service Worker";
  return `toHaveReadAll takes ${takes}, but got ${described(value)}.`;
}

function described(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (value instanceof Promise) return "a promise: await it first";
  if (!isObject(value)) return `a ${typeof value}`;
  const keys = Object.keys(value).slice(0, 5).join(", ");
  return keys === "" ? "an object without fields" : printable(`an object with ${keys}`);
}

function judgeOne(exchange: Exchange, options: JudgeOptions): MatcherResult {
  const { verdicts } = judge([exchange], options);
  const broken = verdicts.filter(({ outcome, severity }) => outcome === "violated" && severity === "error");
  const held = verdicts.filter(({ outcome }) => outcome === "held");
  const request = printable(`${exchange.request.method} ${exchange.request.path}`);
  if (broken.length > 0) {
    const findings = broken.flatMap(findingLines);
    return { pass: false, message: () => [`${request} breaks the contract:`, ...findings].join("\n") };
  }
  if (held.length === 0) {
    return { pass: false, message: () => `${request} is no request that the contract has checks for.` };
  }
  return { pass: true, message: () => `${request} keeps the contract: all ${held.length} claims hold.` };
}

function findingLines({ claim, violations }: Verdict): readonly string[] {
  const lines = violations.flatMap(({ at, expected, received, count }) => [
    `    at       ${printable(at)}${count > 1 ? ` and ${count - 1} more` : ""}`,
    `    expected ${printable(expected)}`,
    `    received ${printable(received)}`,
  ]);
  return ["", `  ✗ ${claim}`, ...lines];
}
