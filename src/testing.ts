/** Helpers for every test runner: matchers for Jest, assertions for node:test, and a session for each test. */
export { exchangeFrom, exchangeFromFetch } from "./exchange/from-client.ts";
export {
  assertKeepsContract,
  assertReadAll,
  type Judged,
  type KeepContractOptions,
  matchers,
} from "./matchers.ts";
export type { ReadAllOptions, Reader } from "./read-all.ts";
export { type RunnerHooks, type UsedSandbox, useSandbox } from "./use-sandbox.ts";
