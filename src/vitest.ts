/** Matchers for your own tests: `import "smart-links-kit/vitest"`, then `expect(response).toKeepContract()`. */
import { expect } from "vitest";
import { type JudgeOptions, judge } from "./contract/judge/judge.ts";
import type { Verdict } from "./contract/report/report.ts";
import { printable } from "./contract/reporters/escape.ts";
import type { Exchange } from "./exchange/exchange.ts";
import {
  exchangeFrom,
  exchangeFromFetch,
  type FetchResponse,
  type PlainResponse,
  type SuperagentResponse,
} from "./exchange/from-client.ts";

export { exchangeFrom as exchangeOf, exchangeFromFetch as exchangeOfFetch } from "./exchange/from-client.ts";
export { type SandboxFixtures, test } from "./vitest-fixture.ts";

/** How `toKeepContract` judges. */
export type KeepContractOptions = Pick<JudgeOptions, "assumed" | "only">;

/** What can be judged: an exchange, or what fetch, supertest or another client hands back. */
export type Judged = Exchange | FetchResponse | SuperagentResponse | PlainResponse;

interface Found {
  readonly pass: boolean;
  readonly message: () => string;
}

/** The matchers, for `expect.extend` of another instance of vitest. */
export const contractMatchers = {
  /** A `fetch` reply is read first, so its assertion is awaited. */
  toKeepContract(judged: Judged, options: KeepContractOptions = {}): Found | Promise<Found> {
    if (!("clone" in judged)) return found(exchangeFrom(judged), options);
    return exchangeFromFetch(judged).then((exchange) => found(exchange, options));
  },
};

expect.extend(contractMatchers);

declare module "vitest" {
  // biome-ignore lint/suspicious/noExplicitAny: the declaration that is merged with has it so
  interface Matchers<T = any> {
    /** The response violates no check that can judge a single response. */
    toKeepContract(options?: KeepContractOptions): T extends FetchResponse ? Promise<void> : void;
  }
}

function found(exchange: Exchange, options: KeepContractOptions): Found {
  const { verdicts } = judge([exchange], options);
  const broken = verdicts.filter(({ outcome, severity }) => outcome === "violated" && severity === "error");
  const held = verdicts.filter(({ outcome }) => outcome === "held");
  const question = printable(`${exchange.request.method} ${exchange.request.path}`);
  if (broken.length > 0) {
    const faults = broken.flatMap(faultLines);
    return { pass: false, message: () => [`${question} breaks the contract:`, ...faults].join("\n") };
  }
  if (held.length === 0) {
    return { pass: false, message: () => `${question} is no request that the contract has checks for.` };
  }
  return { pass: true, message: () => `${question} keeps the contract: all ${held.length} claims hold.` };
}

function faultLines({ claim, violations }: Verdict): readonly string[] {
  const faults = violations.flatMap(({ at, expected, received, count }) => [
    `    at       ${printable(at)}${count > 1 ? ` and ${count - 1} more` : ""}`,
    `    expected ${printable(expected)}`,
    `    received ${printable(received)}`,
  ]);
  return ["", `  ✗ ${claim}`, ...faults];
}
