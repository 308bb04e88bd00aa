/** Runs the steps of action.yml as a build server would: their shell, environment, conditions and outputs. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { root } from "./packed.ts";

interface Step {
  readonly name: string;
  readonly if?: string;
  readonly env: Readonly<Record<string, string>>;
  readonly run: string;
}

export interface ActionRun {
  readonly code: number;
  readonly said: string;
  /** Names and values that the steps gave to later steps. */
  readonly env: Readonly<Record<string, string>>;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

export const action: {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
} = parse(await readFile(join(root, "action.yml"), "utf8"));

/** @param job The folder of the job: what an earlier step installed there is still there. */
export async function runAction(job: string, given: Readonly<Record<string, string>>): Promise<ActionRun> {
  const folder = await mkdtemp(join(job, "step-"));
  const files = ["GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_STEP_SUMMARY"] as const;
  const runner = Object.fromEntries(files.map((name) => [name, join(folder, name)]));
  const defaults = Object.entries(action.inputs).map(([name, input]) => [name, input.default]);
  const inputs: Readonly<Record<string, string>> = { ...Object.fromEntries(defaults), ...given };
  let code = 0;
  let said = "";
  for (const step of action.runs.steps) {
    if (code !== 0 || !holds(step.if, inputs)) continue;
    const env = Object.fromEntries(
      Object.entries(step.env).map(([name, value]) => [name, filledIn(value, inputs)]),
    );
    const result = await bash(step.run, { ...process.env, ...quick, ...runner, RUNNER_TEMP: job, ...env });
    code = result.code;
    said += result.said;
  }
  const read = (name: (typeof files)[number]) => readFile(runner[name]!, "utf8").catch(() => "");
  return {
    code,
    said,
    env: pairs(await read("GITHUB_ENV")),
    outputs: pairs(await read("GITHUB_OUTPUT")),
    summary: await read("GITHUB_STEP_SUMMARY"),
  };
}

/** What npm has on this machine is good enough for a test. */
const quick = { npm_config_prefer_offline: "true" };

/** The conditions of this action are all of one form, joined by "or". */
function holds(condition: string | undefined, inputs: Readonly<Record<string, string>>): boolean {
  if (condition === undefined) return true;
  return condition.split(" || ").some((part) => {
    const [, name = "", value] = /^inputs\.(\w+) == '(\w+)'$/.exec(part) ?? [];
    return inputs[name] === value;
  });
}

function filledIn(text: string, inputs: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\{\{ inputs\.(\w+) \}\}/g, (_, name) => inputs[name] ?? "");
}

function bash(
  script: string,
  env: NodeJS.ProcessEnv,
): Promise<{ readonly code: number; readonly said: string }> {
  const args = ["--noprofile", "--norc", "-eo", "pipefail", "-c", script];
  return new Promise((resolve) => {
    execFile("bash", args, { env, cwd: root }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : error ? 1 : 0, said: stdout + stderr });
    });
  });
}

function pairs(text: string): Readonly<Record<string, string>> {
  const lines = text.split("\n").filter((line) => line !== "");
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]),
  );
}
