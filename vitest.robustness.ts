/** The tests that take long: hostile requests and targets, slow clients, chaos, stops, memory. */
import { defineConfig } from "vitest/config";
import { LongFirst } from "./test/support/long-first.ts";

/** They measure waiting times and memory, or use all cores, so nothing else runs beside them. */
const alone = [
  "test/robustness/{chaos,example-clients,stops}.test.ts",
  "test/robustness/connections/{pipelining,slow-clients}.test.ts",
  "test/robustness/memory/*.test.ts",
  "test/robustness/targets/hostile-targets.test.ts",
];

const common = {
  environment: "node",
  setupFiles: ["test/support/fixed-seed.ts"],
  // Against tests that hang. A machine that does other work is several times slower.
  testTimeout: 60_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 20_000 } },
} as const;

export default defineConfig({
  test: {
    globalSetup: "test/support/build-command.ts",
    sequence: { sequencer: LongFirst },
    projects: [
      {
        test: {
          ...common,
          name: "side by side",
          include: ["test/robustness/**/*.test.ts"],
          exclude: alone,
          isolate: false,
          maxWorkers: "100%",
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...common,
          name: "alone",
          include: alone,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
