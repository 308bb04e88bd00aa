import { configDefaults, defineConfig } from "vitest/config";
import { LongFirst } from "./test/support/long-first.ts";

export default defineConfig({
  test: {
    environment: "node",
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/support/fixed-seed.ts"],
    // Clients that wait, chaos, stops and memory take long for a reason: `npm run test:robustness`.
    exclude: [...configDefaults.exclude, "test/robustness/**"],
    globalSetup: "test/support/build-command.ts",
    // Node loads the sources themselves, with tsx: as modules of Vite they take a fifth more time.
    execArgv: ["--import", "tsx"],
    server: { deps: { external: [/^(?!.*\/node_modules\/).*\/src\/.*\.ts$/] } },
    // By default Vitest leaves one core free, which is half of two.
    maxWorkers: "100%",
    // The modules hold no state that a test could see, so each worker loads them once: a third less time.
    isolate: false,
    sequence: { sequencer: LongFirst },
    // Against tests that hang. A machine that does other work is several times slower.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
