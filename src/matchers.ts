/** Matchers for `expect.extend` of Vitest or Jest. */

import { judge } from "./contract/judge/judge.ts";
import { expectJudgeOptions, type JudgeOptions } from "./contract/judge/judge-options.ts";
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
import { fetchResponse, readResponse } from "./exchange/response-kinds.ts";
import { type ArgumentKind, expectArgument, options as optionsObject } from "./openapi/expect-argument.ts";
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
    const isFetched = fetchResponse.isRight(judged);
    expectArgument("toKeepContract", judged, isFetched ? fetchResponse : judgeable);
    expectJudgeOptions("toKeepContract", options, ["assumed", "only", "body"]);
    const { body, ...judging } = options;
    if (!isFetched) return judgeOne(exchangeFrom(judged as ReadResponse), judging);
    return exchangeFromFetch(judged as FetchResponse, { body }).then((exchange) =>
      judgeOne(exchange, judging),
    );
  },
  /** Every row of a list was delivered to the client, and none twice. */
  toHaveReadAll(reader: Reader, options: ReadAllOptions): MatcherResult {
    expectArgument("toHaveReadAll", reader, aReader);
    if (options !== undefined) expectArgument("toHaveReadAll", options, optionsObject);
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

const judgeable: ArgumentKind = {
  ...readResponse,
  takes: "a response of fetch, axios, supertest or inject, or an exchange or { url, status, headers, body }",
};

const aReader: ArgumentKind = {
  takes: "a mock, a session of one, or the handlers of Mock Service Worker",
  isRight: (given) => typeof (given as Partial<Reader> | undefined | null)?.coverage === "function",
};

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
