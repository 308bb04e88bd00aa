/** `smart-links run`: a command with the sandbox in the place of the API. */
import { mockFlags, mutantDescriptions, startMock } from "../../sandbox.ts";
import { clientEnvironment, keyVariable, noRequestText } from "../child/client-environment.ts";
import { journalOfCommand } from "../child/kept-requests.ts";
import { runAttached } from "../child/run-attached.ts";
import type { Command } from "../command.ts";
import { expectWords, parseFlags } from "../flags.ts";
import type { Io } from "../io.ts";
import { mockOptionsOf, mockSourceFlags } from "../mock/mock-source.ts";
import { readReportFlag, writeReportOutputs } from "../report-output.ts";
import { failIfFlag, readFailIf } from "../run/doubts.ts";
import { runDoubts, runNote } from "../run/run-note.ts";
import { type DoubtedRun, runReport } from "../run/run-report.ts";
import { runReportText } from "../run/run-report-text.ts";

export const runCommand = {
  name: "run",
  about:
    "Starts the sandbox on a free port of this machine, runs a command against it, and ends as the command ends. The command finds the sandbox in ONLY_FANS_API_BASE_URL, ONLYFANSAPI_API_KEY and SMART_LINKS_URL. When it fails, its requests are printed; when it passes, one line says which rows it has left unread, and what was odd. Exit code: that of the command, 4 when it passed and --fail-if names what it has done, 128 + n when signal n ended it, 127 when there is no such program, 126 when it cannot be executed.",
  flags: {
    ...mockFlags,
    ...mockSourceFlags,
    journal: journalOfCommand,
    report: {
      type: "strings",
      value: "KIND=FILE",
      help: "write what the command requested into a file: json or console",
    },
    failIf: failIfFlag("end with 4 when the command passed, and has done what is named"),
  },
  positionals: {},
  runs: "the command, with its own options",
  refused: {
    port: "the sandbox takes a free port, and the command finds it in ONLY_FANS_API_BASE_URL.",
    host: "the sandbox is for this command only.",
  },
  examples: [
    "smart-links run -- npm test",
    "smart-links run --seed demo --now 2026-02-01T00:00:00Z -- python3 -m pytest",
    "smart-links run --fail-rate 0.1 --report json=requests.json -- go test ./...",
  ],
} as const satisfies Command;

/** Resolves with the exit code of the command. */
export async function runRun(argv: readonly string[], io: Io): Promise<number> {
  const { values, typed, words } = parseFlags(runCommand, { argv, env: io.env });
  expectWords(runCommand, words);
  const failIf = readFailIf(values.failIf);
  const outputs = await readReportFlag({ texts: values.report, kinds: ["json", "console"], needsFile }, io);
  const options = await mockOptionsOf({ values, typed }, io);
  // The log goes beside the messages of the kit: standard output belongs to the command.
  await using mock = await startMock({ ...options, port: 0, logTo: io.stderr });
  const setting = { env: clientEnvironment(io.env, mock), cwd: io.cwd };
  const startMs = io.now();
  const end = await runAttached(words, setting);
  const durationMs = io.now() - startMs;
  const report = runReport(mock, { words, end, durationMs, key: io.env[keyVariable] });
  // A clock that stands still has no new rows.
  const newRowsFromMs = (values.now ?? "real") === "real" ? startMs : Number.POSITIVE_INFINITY;
  const mutant = mutantDescriptions.find(({ id }) => id === values.mutant);
  const { window_end: windowEnd } = { ...options.behaviour, ...mutant?.behaviour };
  const hasInclusiveEnd = windowEnd !== "exclusive";
  const doubts = report.exitCode === 0 ? runDoubts(report, { newRowsFromMs, hasInclusiveEnd }) : [];
  const hasFile = outputs.some(({ kind }) => kind === "console");
  const doubted = { ...report, doubts };
  if (report.exitCode !== 0) io.stderr(runReportText(doubted, "terminal"));
  else if (report.received + report.postbacks === 0) io.stderr(noRequestText);
  else io.stderr(runNote(doubts, { failIf, hasFile }));
  await writeReportOutputs(outputs, { textOf: (kind) => texts[kind](doubted), io });
  return doubts.some(({ kind }) => failIf.has(kind)) ? 4 : report.exitCode;
}

const needsFile = "standard output belongs to the command";

const texts = {
  json: (report: DoubtedRun) => `${JSON.stringify(report, undefined, 2)}\n`,
  console: (report: DoubtedRun) => runReportText(report, "file"),
} as const;
