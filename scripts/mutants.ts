/**
 * Mutation testing: `npm run mutants`, or `npm run mutants -- exchange` for one room.
 * Stryker is fetched when it is asked for, so that nobody else has to install it.
 */
import { spawnSync } from "node:child_process";

const rooms = ["exchange", "contract", "clicks"];
const stryker = ["@stryker-mutator/core@9.6.1", "@stryker-mutator/vitest-runner@9.6.1"];

const asked = process.argv.slice(2);
run("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", ...stryker]);
for (const room of asked.length > 0 ? asked : rooms) {
  const files = `src/${room}/**/*.ts,!**/*.gen.ts`;
  const report = `coverage/mutants-${room}.json`;
  run("npx", ["stryker", "run", "--mutate", files, "--incrementalFile", report], { MUTATED: room });
}

function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): void {
  const { status } = spawnSync(command, args, { stdio: "inherit", env: { ...process.env, ...env } });
  if (status !== 0) process.exit(status ?? 1);
}
