/** The tests that take long: hostile requests and targets, slow clients, chaos, stops, memory. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    environment: "node",
    include: ["test/robustness/**/*.test.ts"],
    setupFiles: ["test/support/fixed-seed.ts"],
    // They measure waiting times and memory: nothing else runs beside a test.
    maxWorkers: 1,
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
