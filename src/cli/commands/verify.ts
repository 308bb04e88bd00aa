/** `smart-links verify`: does a target keep the contract? */
import { resolve } from "node:path";
import { expectWritable, recordingOf, writeTextFile } from "../../files.ts";
import {
  type ApiDescription,
  formatKnownFindings,
  judgeRecording,
  type KnownEntry,
  type Report,
  type SavedRequest,
  untestableClaims,
  type VerifyOptions,
} from "../../judge.ts";
import { version } from "../../openapi/generated/version.gen.ts";
import { KitError } from "../../openapi/kit-error.ts";
import { parseFlags } from "../flags.ts";
import type { Io } from "../io.ts";
import { expectDistinct, reportFiles } from "../report-output.ts";
import { readApiDocument } from "../target/api-document.ts";
import { type AskOptions, askEditions } from "../target/ask-editions.ts";
import { verifyAndCompare } from "../target/compare.ts";
import { dryRun } from "../target/dry-run.ts";
import { readBehaviourFile, readText } from "../target/input-files.ts";
import { readKnownFindings } from "../target/known-findings-file.ts";
import { noteAge } from "../target/recording-age.ts";
import { readReportOutputs, writeBehaviourFile, writeReports } from "../target/report-outputs.ts";
import { type LiveTarget, type RecordedTarget, readTarget } from "../target/targets.ts";
import { expectClaims } from "../target/validate-claims.ts";
import { exitCode, failureNote, readFailOn } from "../target/verify-exit-code.ts";
import { noteUnused, type UnusedFlags } from "./unused-flags.ts";
import { type VerifyValues, verifyCommand } from "./verify-command.ts";

export { verifyCommand };

/** Resolves with the exit code. Whatever can be refused is refused before the first request, which may cost. */
export async function runVerify(argv: readonly string[], io: Io): Promise<number> {
  const { values, typed, positionals } = parseFlags(verifyCommand, { argv, env: io.env });
  const [name = ""] = positionals;
  const { keyEnv, timeout: timeoutSeconds, report, json, only, except, assumed, updateKnown } = values;
  expectClaims("--only", only);
  expectClaims("--except", except);
  const failOn = readFailOn(values.failOn);
  if (values.dryRun) {
    io.stdout(dryRun(name, values));
    return 0;
  }
  const outputs = await readReportOutputs(json ? [...report, "json"] : report, io);
  const pathOf = (file: string | undefined) => file && resolve(io.cwd ?? process.cwd(), file);
  const [learnInto, knownInto] = [pathOf(values.learn), pathOf(updateKnown)];
  expectDistinct([
    ["the target", pathOf(name)],
    ["--against", pathOf(values.against)],
    ["--learn", learnInto],
    ["--update-known", knownInto],
    ...reportFiles(outputs),
  ]);
  if (learnInto) await expectOneEdition(learnInto, values);
  const behaviour = values.behaviour ? await readBehaviourFile(values.behaviour, io) : undefined;
  const known = await readKnown(values, io);
  if (knownInto) await expectWritable(knownInto);
  const api = values.spec ? await readSpec(values, io) : undefined;
  const against = await readAgainst(values, io);
  const chosen = only.length > 0 ? only : undefined;
  const options = { api, assumed, behaviour, known, except, against, only: chosen };
  const saved = savedRequest(values);
  const target = await readTarget(name, { keyEnv, timeoutSeconds, io, maxAge: values.maxAge, saved });
  noteUnused(typed, unusedFlags(target, values), io);
  const asking = { values, io, options };
  const isCompared = values.compare !== undefined;
  const reports = isCompared
    ? await verifyAndCompare(target, values.compare, asking)
    : await verifyTarget(target, asking);
  if (learnInto && reports[0]) await writeBehaviourFile(learnInto, reports[0], io);
  const drift = failOn.includes("drift");
  if (knownInto) await writeTextFile(knownInto, formatKnownFindings(reports, { now: io.now(), drift }));
  const written = isCompared ? outputs.filter(({ file }) => file !== undefined) : outputs;
  await writeReports(reports, { outputs: written, keyEnv, io });
  const note = failureNote(reports, failOn);
  if (note) io.stderr(note);
  return exitCode(reports, failOn);
}

/** What the options say of the request, where the target is one saved response. */
function savedRequest({ url, operation, edition, account }: VerifyValues): Omit<SavedRequest, "nowMs"> {
  const byAccount = account === undefined ? "2026-09" : "2026-01";
  return {
    url,
    operation: operation.length === 1 ? operation[0] : undefined,
    edition: edition === undefined || edition === "both" ? byAccount : edition,
  };
}

/** The file that is to be updated may not be there yet. */
async function readKnown({ known, updateKnown }: VerifyValues, io: Io): Promise<readonly KnownEntry[]> {
  const path = known ?? updateKnown;
  return path === undefined ? [] : await readKnownFindings(path, { io, mayBeMissing: known === undefined });
}

async function readAgainst({ against, maxAge }: VerifyValues, io: Io) {
  if (against === undefined) return undefined;
  const recording = recordingOf(await readText(against, io), against);
  noteAge({ ...recording, path: against }, { maxAge, io });
  return recording;
}

/** The options that have no effect on this target. */
function unusedFlags(
  target: LiveTarget | RecordedTarget,
  { against, url }: VerifyValues,
): readonly UnusedFlags[] {
  const isLive = target.kind === "live";
  const isRecording = !isLive && target.lacks === undefined;
  return [
    {
      flags: ["link", "from", "to", "plan", "budget", "timeout"],
      when: !isLive,
      because: "on a file: no request is sent",
    },
    {
      flags: ["edition", "account"],
      when: isRecording,
      because: "on a recording, which has its own",
    },
    {
      flags: ["edition", "account"],
      when: !isLive && url !== undefined,
      because: "beside --url, which shows it",
    },
    { flags: ["url"], when: isLive || isRecording, because: "except on one response that curl saved" },
    { flags: ["maxAge"], when: isLive && against === undefined, because: "without a recording" },
  ];
}

async function verifyTarget(
  target: LiveTarget | RecordedTarget,
  asking: AskOptions & { readonly options: VerifyOptions },
): Promise<readonly Report[]> {
  if (target.kind === "live") return await askEditions(target, asking);
  const { operation } = asking.values;
  const { api, assumed, behaviour, known, except, only, against } = asking.options;
  const needsOrigin = "--spec needs an http(s) origin: recordings are those of Smart Links.";
  if (api) throw new KitError("invalid_option", needsOrigin);
  return judgeRecording(target.recording, {
    name: target.name,
    kitVersion: version,
    untestable: target.lacks && untestableClaims(target.lacks),
    ...{ behaviour, known, assumed, except, only, against },
    operations: operation.length > 0 ? operation : undefined,
  });
}

/** Behaviour files, recordings and editions are those of Smart Links. */
async function readSpec(values: VerifyValues, io: Io): Promise<ApiDescription> {
  const { spec = "", learn, behaviour, edition, against } = values;
  if ([learn, behaviour, edition, against].every((value) => value === undefined))
    return await readApiDocument(spec, io);
  const message = "--spec is about another API: leave out --learn, --behaviour, --edition and --against.";
  throw new KitError("invalid_option", message);
}

/** One file holds what was seen in one edition. */
async function expectOneEdition(file: string, { edition, compare }: VerifyValues): Promise<void> {
  await expectWritable(file);
  if (edition !== "both" && compare === undefined) return;
  const message = "--learn learns from one target in one edition: leave out --compare and --edition both.";
  throw new KitError("invalid_option", message);
}
