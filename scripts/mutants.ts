/**
 * Mutation testing: `npm run mutants`, or `npm run mutants -- exchange` for one part.
 * Stryker is fetched when it is asked for, so that nobody else has to install it.
 */
import { spawnSync } from "node:child_process";

const stryker = ["@stryker-mutator/core@9.6.1", "@stryker-mutator/vitest-runner@9.6.1"];

/** What tells of a target beside the verdict. */
const besides = ["notes", "drift", "shape", "learning", "compare", "patch"].map(
  (name) => `src/contract/${name}.ts`,
);

/** What is mutated, by the name under which vitest.mutants.ts has its tests. */
const parts: Readonly<Record<string, readonly string[]>> = {
  exchange: ["src/exchange/*.ts"],
  claims: ["src/contract/checks/*.ts", "src/contract/relations/*.ts", "src/contract/behaviours/*.ts"],
  reporters: ["src/contract/reporters/*.ts"],
  notes: besides,
  judge: ["src/contract/*.ts", ...besides.map((file) => `!${file}`)],
  clicks: ["src/clicks/*.ts", "!**/*.gen.ts"],
};

const asked = process.argv.slice(2);
run("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", ...stryker]);
for (const part of asked.length > 0 ? asked : Object.keys(parts)) {
  const files = parts[part] ?? [];
  const known = `coverage/mutants-${part}.json`;
  run("npx", ["stryker", "run", "--mutate", files.join(), "--incrementalFile", known], { MUTATED: part });
}

function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): void {
  const { status } = spawnSync(command, args, { stdio: "inherit", env: { ...process.env, ...env } });
  if (status !== 0) process.exit(status ?? 1);
}
