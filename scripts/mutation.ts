/**
 * Mutation testing: `npm run test:mutation`, or `npm run test:mutation -- exchange` for one part.
 * Stryker is installed by this command only, so that `npm ci` stays small.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { type MutationPart, mutationParts } from "./mutation-parts.ts";

const stryker = ["@stryker-mutator/core@9.6.1", "@stryker-mutator/vitest-runner@9.6.1"];

/** Most lines that are mutated in one run: mutated code is several times slower, the rest keeps its speed. */
const linesAtOnce = 250;

const chosen = process.argv.slice(2);
const unknown = chosen.filter((part) => !Object.hasOwn(mutationParts, part));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no part ${unknown.join(", ")}. The parts are ${Object.keys(mutationParts).join(", ")}.\n`,
  );
  process.exit(2);
}
run("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", ...stryker]);
const summaries: string[] = [];
for (const part of chosen.length > 0 ? chosen : Object.keys(mutationParts)) {
  const outcomes = groupsOf(filesIn(mutationParts[part]!)).flatMap((files, i) => {
    const resultFile = `coverage/mutation-${part}-${i}.json`;
    run("npx", ["stryker", "run", "--mutate", files.join(), "--incrementalFile", resultFile], {
      MUTATED: part,
    });
    return outcomesIn(resultFile, files);
  });
  summaries.push(`${part}: ${summary(outcomes)}`);
  process.stdout.write(`\n${summaries.join("\n")}\n`);
}

function filesIn({ folder, isFlat = false }: MutationPart): readonly string[] {
  const names = readdirSync(folder, { recursive: !isFlat, encoding: "utf8" });
  return names.filter((name) => /(?<!\.gen)\.ts$/.test(name)).map((name) => `${folder}/${name}`);
}

/** Files that are mutated together. */
function groupsOf(files: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = [];
  let lines = linesAtOnce;
  for (const file of files) {
    const own = readFileSync(file, "utf8").split("\n").length;
    if (lines + own > linesAtOnce) {
      groups.push([]);
      lines = 0;
    }
    groups.at(-1)?.push(file);
    lines += own;
  }
  return groups;
}

/** The status of each mutant of these files. A result file keeps those of other files as well. */
function outcomesIn(report: string, files: readonly string[]): readonly string[] {
  const results = JSON.parse(readFileSync(report, "utf8")) as {
    readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
  };
  return files.flatMap((file) => results.files[file]?.mutants.map(({ status }) => status) ?? []);
}

/** Mutants that cannot be tested, because they are static or do not compile, do not count. */
function summary(outcomes: readonly string[]): string {
  const count = (...statuses: string[]) => outcomes.filter((each) => statuses.includes(each)).length;
  const [killed, timedOut] = [count("Killed"), count("Timeout")];
  const all = killed + timedOut + count("Survived", "NoCoverage");
  return `${(((killed + timedOut) / Math.max(all, 1)) * 100).toFixed(1)} % of ${all} (${killed} killed, ${timedOut} timed out)`;
}

function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): void {
  const { status } = spawnSync(command, args, { stdio: "inherit", env: { ...process.env, ...env } });
  if (status !== 0) process.exit(status ?? 1);
}
