/** Matchers and fixtures for Vitest: `import { test } from "smart-links-kit/vitest"`, then `expect(response).toKeepContract()`. */
import { expect } from "vitest";
import type { FetchResponse } from "./exchange/from-client.ts";
import { type KeepContractOptions, matchers } from "./matchers.ts";
import type { ReadAllOptions } from "./read-all.ts";

export { exchangeFrom, exchangeFromFetch } from "./exchange/from-client.ts";
export type { Judged, KeepContractOptions } from "./matchers.ts";
export type { ReadAllOptions, Reader } from "./read-all.ts";
export { createTest, type SandboxFixtures, test } from "./vitest-fixture.ts";

/** The matchers, for `expect.extend` of another instance of vitest. */
export const contractMatchers = matchers;

expect.extend(matchers);

declare module "vitest" {
  // biome-ignore lint/suspicious/noExplicitAny: the declaration that is merged with has it so
  interface Matchers<T = any> {
    /** The response violates no check that can judge a single response. */
    toKeepContract(options?: KeepContractOptions): T extends FetchResponse ? Promise<void> : void;
    /** Every row of a list was delivered to the client of this mock or session, and none twice. */
    toHaveReadAll(options: ReadAllOptions): void;
  }
}
