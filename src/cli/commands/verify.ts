/** `smart-links verify`: does a target keep the contract? */
import { resolve } from "node:path";
import { expectWritable } from "../../files.ts";
import {
  type ApiDescription,
  judgeRecording,
  type Report,
  type RunResult,
  runResultOf,
  type VerifyOptions,
} from "../../judge.ts";
import { version } from "../../openapi/generated/version.gen.ts";
import { KitError } from "../../openapi/kit-error.ts";
import { parseFlags } from "../flags.ts";
import type { Io } from "../io.ts";
import { readApiDocument } from "../target/api-document.ts";
import { type AskOptions, askEditions } from "../target/ask-editions.ts";
import { readBehaviourFile } from "../target/behaviour-file.ts";
import { verifyAndCompare } from "../target/compare.ts";
import { dryRun } from "../target/dry-run.ts";
import { readReportOutputs, writeBehaviourFile, writeReports } from "../target/report-outputs.ts";
import { type LiveTarget, type RecordedTarget, readTarget } from "../target/targets.ts";
import { expectClaims } from "../target/validate-claims.ts";
import { type VerifyValues, verifyCommand } from "./verify-command.ts";

/** Resolves with the exit code. Whatever can be refused is refused before the first request, which may cost. */
export async function runVerify(argv: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseFlags(verifyCommand, { argv, env: io.env });
  const [name = ""] = positionals;
  const { keyEnv, timeout: timeoutSeconds, report, json, only, assumed } = values;
  expectClaims(only);
  if (values.dryRun) {
    io.stdout(dryRun(name, values));
    return 0;
  }
  const outputs = await readReportOutputs(json ? [...report, "json"] : report, io);
  const learnInto = values.learn && resolve(io.cwd ?? process.cwd(), values.learn);
  if (learnInto) await expectOneEdition(learnInto, values);
  const behaviour = values.behaviour ? await readBehaviourFile(values.behaviour, io) : undefined;
  const api = values.spec ? await readSpec(values, io) : undefined;
  const options = { api, assumed, behaviour, only: only.length > 0 ? only : undefined };
  const target = await readTarget(name, { keyEnv, timeoutSeconds, io });
  const asking = { values, io, options };
  const isCompared = values.compare !== undefined;
  const reports = isCompared
    ? await verifyAndCompare(target, values.compare, asking)
    : await verifyTarget(target, asking);
  if (learnInto && reports[0]) await writeBehaviourFile(learnInto, reports[0], io);
  await writeReports(reports, {
    outputs: isCompared ? outputs.filter(({ file }) => file !== undefined) : outputs,
    keyEnv,
    io,
  });
  return exitCode(reports);
}

/** The worst of several runs: a violation outweighs a missing response. */
export function exitCode(reports: readonly Report[]): number {
  const codes: { readonly [E in RunResult]: number } = { violated: 1, unanswered: 3, held: 0 };
  const found = reports.map((report) => codes[runResultOf(report)]);
  return [1, 3].find((code) => found.includes(code)) ?? 0;
}

async function verifyTarget(
  target: LiveTarget | RecordedTarget,
  asking: AskOptions & { readonly options: VerifyOptions },
): Promise<readonly Report[]> {
  if (target.kind === "live") return await askEditions(target, asking);
  const { operation } = asking.values;
  const { api, assumed, behaviour, only } = asking.options;
  if (api)
    throw new KitError(
      "invalid_option",
      "--spec needs an http(s) origin: recordings are those of Smart Links.",
    );
  return judgeRecording(target.recording, {
    name: target.name,
    kitVersion: version,
    behaviour,
    ...(assumed ? { assumed } : {}),
    ...(only ? { only } : {}),
    ...(operation.length > 0 ? { operations: operation } : {}),
  });
}

/** Behaviour files, recordings and editions are those of Smart Links. */
async function readSpec(values: VerifyValues, io: Io): Promise<ApiDescription> {
  const { spec = "", learn, behaviour, edition } = values;
  if (learn === undefined && behaviour === undefined && edition === undefined)
    return await readApiDocument(spec, io);
  throw new KitError(
    "invalid_option",
    "--spec is about another API: leave out --learn, --behaviour and --edition.",
  );
}

/** One file holds what was seen in one edition. */
async function expectOneEdition(file: string, { edition, compare }: VerifyValues): Promise<void> {
  await expectWritable(file);
  if (edition !== "both" && compare === undefined) return;
  throw new KitError(
    "invalid_option",
    "--learn learns from one target in one edition: leave out --compare and --edition both.",
  );
}
