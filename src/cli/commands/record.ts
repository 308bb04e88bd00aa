/** `smart-links record`: the responses of a target in a file, without private values. */
import { resolve } from "node:path";
import { expectWritable } from "../../files.ts";
import { defaultSubject, type Exchange, printable, type Recording, recordingTarget } from "../../judge.ts";
import { version } from "../../openapi/generated/version.gen.ts";
import { KitError } from "../../openapi/kit-error.ts";
import type { Command } from "../command.ts";
import { fileFlag } from "../flag.ts";
import { parseFlags } from "../flags.ts";
import type { Io } from "../io.ts";
import { expectDistinct } from "../report-output.ts";
import { askEditions, editionsOf } from "../target/ask-editions.ts";
import { writeRecordings } from "../target/recording-files.ts";
import { refusedKeyFlags, targetFlags } from "../target/target-flags.ts";
import { readTarget } from "../target/targets.ts";

export const recordCommand = {
  name: "record",
  about:
    "Sends the requests of a plan to a target and keeps the responses in a file. Private values are replaced by pseudonyms of the same form, so that checks give the same verdict on the recording as on the target. Exit code: 0 recorded, 2 wrong usage, 3 some request got no response.",
  flags: {
    ...targetFlags,
    out: fileFlag("the file to write"),
    har: fileFlag("write the same exchanges as HAR, for browsers and HTTP tools"),
  },
  positionals: { TARGET: "an http(s) origin, with a base path if it has one" },
  refused: refusedKeyFlags,
  examples: ["smart-links record http://127.0.0.1:4010 --plan full --out recording.json"],
} as const satisfies Command;

/** Resolves with the exit code. */
export async function runRecord(argv: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseFlags(recordCommand, { argv, env: io.env });
  const { keyEnv, timeout, account, link = defaultSubject.link } = values;
  if (values.out === undefined) throw new KitError("invalid_option", "`record` needs --out FILE.");
  const file = resolve(io.cwd ?? process.cwd(), values.out);
  const har = values.har === undefined ? undefined : resolve(io.cwd ?? process.cwd(), values.har);
  expectDistinct([
    ["--out", file],
    ["--har", har],
  ]);
  for (const each of [file, har]) if (each !== undefined) await expectWritable(each);
  const live = await readTarget(positionals[0] ?? "", { keyEnv, timeoutSeconds: timeout, io });
  if (live.kind === "recorded") throw new KitError("invalid_target", "A recording cannot be recorded again.");
  const exchanges: Exchange[] = [];
  const target = recordingTarget(live.target, (exchange) => exchanges.push(exchange));
  const recordedAt = new Date(io.now()).toISOString();
  const reports = await askEditions({ ...live, target }, { values, io });
  const unanswered = reports.flatMap((report) => report.unanswered);
  for (const { operation, probe, detail } of unanswered)
    io.stderr(`No response to "${probe}" of ${operation}: ${printable(detail)}\n`);
  if (exchanges.length === 0) return 3;
  const editions = editionsOf(values);
  const asked = reports[0]?.subject.account ?? account;
  const subject = { ...(asked === undefined ? {} : { account: asked }), link };
  const plan = [...new Set(reports.map((report) => report.plan))].join(", ");
  const recording: Recording = { kitVersion: version, recordedAt, editions, subject, plan, exchanges };
  await writeRecordings(recording, { record: file, har, origin: target.name });
  io.stdout(`${values.out}: ${exchanges.length} exchanges, sanitised.\n`);
  return unanswered.length > 0 ? 3 : 0;
}
