/** How Vitest runs for mutation testing: the fast tests, the quickest first, in one worker that lasts. */
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type PoolWorker, type TestSpecification, ThreadsPoolWorker } from "vitest/node";
import { mutationParts } from "./scripts/mutation-parts.ts";

/** The slow tests, which come last: a mutant is done with once a test fails. */
const slow = [
  ...["query-cost", "coherent-clicks", "link-cache", "digests", "world/laws"],
  ...["pseudonyms", "http-target", "sanitise", "planted-secrets"],
  ...["likely-cause", "reference-listing", "probe-queries", "violations", "claims"],
  ...["closed-window-is-as-recorded", "cut-pages", "relations/past-end"],
  ...["postback-bounds", "postback-laws"],
].map((name) => `${name.includes("/") ? "" : "/"}${name}.test.ts`);

const part = process.env.MUTATED ?? "";

class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => slow.findIndex((name) => moduleId.endsWith(name));
    return files.sort((a, b) => rank(a) - rank(b));
  }
}

/** Modules that each run loads anew, so that none keeps state from another mutant. */
const modules = ["src/world", "src/contract", "src/exchange", "src/server", "test"]
  .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => resolve(folder, String(name))))
  .concat(["msw", "sandbox", "judge", "index"].map((name) => resolve(`src/${name}.ts`)));

type Options = ConstructorParameters<typeof ThreadsPoolWorker>[0];

/** Most runs in one worker: each leaves some memory behind. */
const mostRuns = 200;
let thread: ThreadsPoolWorker | undefined;
let runs = 0;

/** A worker that outlives a run: starting another for each mutant would take most of the time. */
function lastingWorker(options: Options): PoolWorker {
  const listeners: [string, (value: unknown) => void][] = [];
  let isNew = false;
  let isAsked = false;
  const tell = (type: string) => {
    const reply = { type, __vitest_worker_response__: true };
    for (const [event, listener] of listeners) if (event === "message") listener(reply);
  };
  return {
    name: "lasting",
    cacheFs: false,
    async start() {
      isNew = thread === undefined;
      thread ??= new ThreadsPoolWorker(options);
      if (isNew) await thread.start();
    },
    on(event, listener) {
      listeners.push([event, listener]);
      thread?.on(event, listener);
    },
    off(event, listener) {
      thread?.off(event, listener);
    },
    send(message) {
      if ("type" in message && message.type === "start" && !isNew)
        return queueMicrotask(() => tell("started"));
      if ("type" in message && message.type === "stop") {
        isAsked = true;
        return queueMicrotask(() => tell("stopped"));
      }
      if ("type" in message && message.type === "run")
        Object.assign(message.context, { config: options.project.serializedConfig, invalidates: modules });
      thread?.send(message);
    },
    async stop() {
      for (const [event, listener] of listeners) thread?.off(event, listener);
      runs += 1;
      if (isAsked && runs % mostRuns !== 0) return;
      await thread?.stop();
      thread = undefined;
    },
    deserialize: (data) => data,
  };
}

export default defineConfig({
  plugins: [
    {
      name: "lasting-worker",
      configureVitest({ project, vitest }) {
        vitest.onClose(() => thread?.stop());
        Object.assign(project.config, {
          pool: "lasting",
          poolRunner: { name: "lasting", createPoolWorker: lastingWorker },
        });
      },
    },
  ],
  test: {
    environment: "node",
    include: [...(mutationParts[part]?.tests ?? [])],
    sequence: { sequencer: QuickFirst },
    setupFiles: ["test/mutation-setup.ts"],
    env: { TEST_EFFORT: String(mutationParts[part]?.effort ?? 0.05) },
    isolate: false,
    maxWorkers: 1,
    testTimeout: part === "exchange" ? 8_000 : 40_000,
    hookTimeout: 8_000,
  },
});
