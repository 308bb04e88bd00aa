/**
 * Mutation testing: `npm run mutants`, or `npm run mutants -- exchange` for one part.
 * Stryker is fetched when it is asked for, so that nobody else has to install it.
 */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

const stryker = ["@stryker-mutator/core@9.6.1", "@stryker-mutator/vitest-runner@9.6.1"];

/** What tells of a target beside the verdict. */
const besides = ["notes", "drift", "shape", "learning", "compare", "patch"].map(
  (name) => `src/contract/${name}.ts`,
);

/** What is mutated, by the name under which vitest.mutants.ts has its tests. */
const parts: Readonly<Record<string, readonly string[]>> = {
  exchange: filesIn("src/exchange"),
  behaviours: filesIn("src/contract/behaviours"),
  checks: filesIn("src/contract/checks"),
  relations: filesIn("src/contract/relations"),
  reporters: filesIn("src/contract/reporters"),
  notes: besides,
  judge: filesIn("src/contract").filter((file) => !besides.includes(file)),
  clicks: filesIn("src/clicks"),
};

/** Lines that are mutated in one run: the rest of the source keeps its speed. */
const linesAtOnce = 250;

const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !Object.hasOwn(parts, part));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no part ${unknown.join(", ")}. There are ${Object.keys(parts).join(", ")}.\n`,
  );
  process.exit(2);
}
run("npm", ["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", ...stryker]);
const sayings: string[] = [];
for (const part of asked.length > 0 ? asked : Object.keys(parts)) {
  const outcomes = groupsOf(parts[part] ?? []).flatMap((files, i) => {
    const known = `coverage/mutants-${part}-${i}.json`;
    run("npx", ["stryker", "run", "--mutate", files.join(), "--incrementalFile", known], { MUTATED: part });
    return outcomesIn(known, files);
  });
  sayings.push(`${part}: ${summary(outcomes)}`);
  process.stdout.write(`\n${sayings.join("\n")}\n`);
}

function filesIn(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".ts") && !name.endsWith(".gen.ts"));
  return names.map((name) => `${folder}/${name}`);
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

/** What became of each mutant of these files: a report keeps what it said of others before. */
function outcomesIn(report: string, files: readonly string[]): readonly string[] {
  const told = JSON.parse(readFileSync(report, "utf8")) as {
    readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
  };
  return files.flatMap((file) => told.files[file]?.mutants.map(({ status }) => status) ?? []);
}

/** Those that nobody can test, for they are static or do not compile, do not count. */
function summary(outcomes: readonly string[]): string {
  const count = (...statuses: string[]) => outcomes.filter((each) => statuses.includes(each)).length;
  const [dead, late] = [count("Killed"), count("Timeout")];
  const all = dead + late + count("Survived", "NoCoverage");
  return `${(((dead + late) / Math.max(all, 1)) * 100).toFixed(1)} % of ${all} (${dead} killed, ${late} timed out)`;
}

function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): void {
  const { status } = spawnSync(command, args, { stdio: "inherit", env: { ...process.env, ...env } });
  if (status !== 0) process.exit(status ?? 1);
}
